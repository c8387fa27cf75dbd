package io.github.advisorypress.output.vex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.advisorypress.Advisories;
import io.github.advisorypress.Elsewhere;
import io.github.advisorypress.Goldens;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class VexRendererTest {

    @Test
    void writesBulletinsOfEverySortAsInTheGoldens() {
        Goldens.compare("vex", documents().toList());
    }

    static Stream<OutputFile> documents() {
        return Advisories.ofEverySort().stream()
                .map(Advisories::bulletin)
                .flatMap(bulletin -> render(bulletin).stream());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isValidByItsOwnSchema(OutputFile file) throws IOException {
        assertThat(new JsonParser().validate(file.content(), Version.VERSION_16))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void declaresEveryComponentThatItSpeaksOf(OutputFile file) throws IOException {
        JsonNode document = new ObjectMapper().readTree(file.content());
        Set<String> declared = new LinkedHashSet<>();
        document.at("/components")
                .forEach(component -> declared.add(component.at("/bom-ref").asText()));
        assertThat(document.at("/vulnerabilities").findValuesAsText("ref"))
                .isNotEmpty()
                .isSubsetOf(declared);
    }

    @Test
    void isLeftOutForABulletinWithoutVulnerabilities() {
        assertThat(render(Advisories.informational().bulletin())).isEmpty();
    }

    @Test
    void keepsTheSerialNumberAndCountsTheRevisions() throws IOException {
        JsonNode first = read(Advisories.valid().bulletin());
        JsonNode second = read(Advisories.valid()
                .title("新标题", "New title")
                .revision(2, "2024-08-01T02:00:00Z", "更正", "Correction")
                .bulletin());
        assertThat(second.at("/serialNumber")).isEqualTo(first.at("/serialNumber"));
        assertThat(first.at("/version").asInt()).isEqualTo(1);
        assertThat(second.at("/version").asInt()).isEqualTo(2);
        assertThat(second.at("/metadata/timestamp").asText()).isEqualTo("2024-08-01T02:00:00Z");
    }

    @Test
    void speaksThePrevailingLanguageWhereThereIsNoEnglish() throws IOException {
        JsonNode document = read(Advisories.valid().without(Advisories.EN).bulletin());
        assertThat(document.at("/vulnerabilities/0/recommendation").asText()).startsWith("升级到 3.2.1。");
    }

    @Test
    void saysThatABulletinIsWithdrawn() throws IOException {
        JsonNode document = read(Advisories.withdrawn().bulletin());
        assertThat(document.at("/vulnerabilities/0/rejected").asText()).isEqualTo("2024-08-01T02:00:00Z");
        assertThat(document.at("/vulnerabilities/0/detail").asText())
                .startsWith("This bulletin has been withdrawn: The component");
    }

    @Test
    void givesTheSameBytesInAnyLocaleAndZone() {
        List<List<OutputFile>> here = new ArrayList<>();
        List<List<OutputFile>> elsewhere = new ArrayList<>();
        for (Advisory advisory : Advisories.ofEverySort()) {
            here.add(render(Advisories.bulletin(advisory)));
            elsewhere.add(Elsewhere.call(() -> render(Advisories.bulletin(advisory))));
        }
        assertThat(elsewhere).usingRecursiveComparison().isEqualTo(here);
    }

    @Test
    void namesSerialNumbersAsTheStandardDoes() {
        assertThat(NamedUuid.of("http://www.example.com/".getBytes(StandardCharsets.UTF_8)))
                .hasToString("fcde3c85-2270-590f-9e7c-ee003d65e0e2");
    }

    private static JsonNode read(Bulletin bulletin) throws IOException {
        return new ObjectMapper().readTree(render(bulletin).get(0).content());
    }

    private static List<OutputFile> render(Bulletin bulletin) {
        Site site = Advisories.site();
        return new VexRenderer(site, Advisories.labels(site)).render(bulletin);
    }
}
