package io.github.advisorypress.output.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import io.github.advisorypress.Advisories;
import io.github.advisorypress.Elsewhere;
import io.github.advisorypress.Goldens;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.output.Edition;
import io.github.advisorypress.output.OutputFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvRendererTest {
    private final Site site = Advisories.site();

    @Test
    void writesTablesAsInTheGoldens() {
        Goldens.compare("csv/bytes", render(everySort()));
    }

    @Test
    void beginsWithAByteOrderMarkAndEndsEveryRowWithCrLf() {
        for (OutputFile file : render(everySort())) {
            String text = new String(file.content(), StandardCharsets.UTF_8);
            assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        }
    }

    @Test
    void givesEveryRowTheColumnsOfItsHeader() throws Exception {
        for (OutputFile file : render(everySort())) {
            List<String[]> rows = read(file);
            assertThat(rows).as(file.path()).hasSizeGreaterThan(1);
            assertThat(rows).as(file.path()).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1", "＋1", "－1", "＠x"})
    void defusesWhatASpreadsheetWouldCalculate(String formula) throws Exception {
        List<String[]> rows =
                read(render(List.of(Advisories.valid().title(formula, formula).bulletin()))
                        .get(0));
        assertThat(rows.get(1)[2]).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a \"b\" c", "a\nb", "“引号”，逗号", "trailing \\", "'", "\"", "a;b|c", "😀"})
    void keepsAnyOtherTextWhole(String text) throws Exception {
        List<String[]> rows = read(
                render(List.of(Advisories.valid().title(text, text).bulletin())).get(0));
        assertThat(rows.get(1)[2]).isEqualTo(text);
    }

    @Test
    void putsPlainTextIntoTheSummary() throws Exception {
        Bulletin bulletin = Advisories.valid()
                .text(TextField.SUMMARY, "**粗体**和 `代码`", "**bold** and `code`")
                .bulletin();
        List<String[]> rows = read(render(List.of(bulletin)).get(3));
        assertThat(rows.get(1)).contains("bold and code");
    }

    @Test
    void hasARowForEachProductVersionAndVulnerability() throws Exception {
        List<String[]> rows =
                read(render(List.of(Advisories.everyField().bulletin())).get(5));
        assertThat(rows.stream().filter(row -> row[2].equals("gateway:2.0")))
                .extracting(row -> row[1] + " " + row[6])
                .containsExactly("CVE-2024-6387 Not affected", "CVE-2023-44487 Affected", "CB-VU-9 Affected");
        assertThat(rows.stream().filter(row -> row[2].equals("rtu-200:5.0")))
                .hasSize(1)
                .allSatisfy(row -> assertThat(Arrays.asList(row)).contains("5.2", "2024-12-20"));
    }

    @Test
    void givesTheSameBytesInAnyOrderLocaleAndZone() {
        List<Bulletin> shuffled = new ArrayList<>(everySort());
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Elsewhere.call(() -> render(shuffled)))
                .usingRecursiveComparison()
                .isEqualTo(render(everySort()));
    }

    private static List<Bulletin> everySort() {
        return Advisories.ofEverySort().stream().map(Advisories::bulletin).toList();
    }

    private List<OutputFile> render(List<Bulletin> bulletins) {
        List<OutputFile> files = new ArrayList<>();
        new CsvRenderer(site, Advisories.labels(site))
                .render(new Edition(site, Advisories.register(), bulletins), files::add);
        return files;
    }

    private static List<String[]> read(OutputFile file) throws IOException, CsvException {
        String text = new String(file.content(), StandardCharsets.UTF_8).substring(1);
        try (var reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            return reader.readAll();
        }
    }
}
