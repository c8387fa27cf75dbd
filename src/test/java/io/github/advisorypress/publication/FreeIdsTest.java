package io.github.advisorypress.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorypress.model.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeIdsTest {
    @TempDir
    private Path folder;

    private Path content = Path.of("");
    private Path record = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        content = Files.createDirectories(folder.resolve("content"));
        record = Files.createDirectories(folder.resolve("csaf"));
        Files.copy(Path.of("content/site.yaml"), content.resolve("site.yaml"));
    }

    private List<String> draw(int seed, Kind kind, int year, int count) {
        return new FreeIds(content, record, new Random(seed)).draw(kind, year, count);
    }

    private void take(Path place, String... ids) throws IOException {
        for (String id : ids) {
            Files.createDirectories(place.resolve("2026").resolve(id));
        }
    }

    @Test
    void beginsSomewhereInTheFirstBlockOfTwenty() {
        Set<String> first = new HashSet<>();
        for (int seed = 0; seed < 500; seed++) {
            first.addAll(draw(seed, Kind.SA, 2026, 1));
        }

        assertThat(first)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(FreeIdsTest::id).toList());
    }

    @Test
    void neverDrawsWhatContentOrRecordHasInWhateverCase() throws IOException {
        take(content.resolve("advisories"), "CB-SA-2026-0001", "cb-sa-2026-0002", "CB-SA-2026-0003");
        take(record, "CB-SA-2026-0004", "CB-SA-2026-0005");
        for (int seed = 0; seed < 200; seed++) {
            assertThat(draw(seed, Kind.SA, 2026, 1))
                    .doesNotContain(id(1), id(2), id(3), id(4), id(5))
                    .allMatch(id -> id.compareTo(id(20)) <= 0);
        }
    }

    @Test
    void opensANewBlockOnceHalfOfOneIsUsed() throws IOException {
        for (int number = 1; number <= 9; number++) {
            take(content.resolve("advisories"), id(2 * number));
        }
        assertThat(draw(1, Kind.SA, 2026, 1)).allMatch(id -> id.compareTo(id(20)) <= 0);
        take(record, id(20));
        assertThat(draw(1, Kind.SA, 2026, 1)).allMatch(id -> id.compareTo(id(21)) >= 0 && id.compareTo(id(40)) <= 0);
    }

    @Test
    void drawsSeveralAsIfTheyWereTakenOneAfterAnother() {
        List<String> drawn = draw(7, Kind.SA, 2026, 25);

        assertThat(drawn).hasSize(25).isSorted().doesNotHaveDuplicates();
        assertThat(drawn.stream().filter(id -> id.compareTo(id(20)) <= 0)).hasSize(10);
        assertThat(drawn.stream().filter(id -> id.compareTo(id(40)) > 0)).hasSize(5);
    }

    @Test
    void countsEachKindAndYearForItself() throws IOException {
        take(content.resolve("advisories"), "CB-SN-2026-0117", "CB-SA-2025-0093", "unlike");

        assertThat(draw(3, Kind.SA, 2026, 1)).allMatch(id -> id.compareTo(id(20)) <= 0);
        assertThat(draw(3, Kind.SN, 2026, 1)).allMatch(id -> id.matches("CB-SN-2026-01(0[1-9]|1[0-9]|20)"));
    }

    @Test
    void survivesNumbersThatNobodyCounts() throws IOException {
        take(content.resolve("advisories"), "CB-SA-2026-99999999999999999999", "CB-SA-2026-0000", "CB-SA-2026-1");

        assertThat(draw(3, Kind.SA, 2026, 1)).allMatch(id -> id.compareTo(id(20)) <= 0);
    }

    @Test
    void refusesSettingsThatCannotBeRead() throws IOException {
        Files.writeString(content.resolve("site.yaml"), "advisory_id: [");

        assertThatThrownBy(() -> draw(1, Kind.SA, 2026, 1))
                .isInstanceOf(OperationException.class)
                .hasMessageContaining("site.yaml");
        Files.delete(content.resolve("site.yaml"));
        assertThatThrownBy(() -> draw(1, Kind.SA, 2026, 1)).isInstanceOf(OperationException.class);
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "CB-SA-2026-%04d", number);
    }
}
