package io.github.advisorypress.output.csaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.advisorypress.Advisories;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.scoring.CweTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Runs where the property {@code conformance.dir} names the folder of the official schemas. */
final class CsafSchemaTest {
    private static final @Nullable String CONFORMANCE = System.getProperty("conformance.dir");
    private static final String CSAF = "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json";

    @Test
    void holdsEveryDocumentToTheStrictSchema() throws IOException {
        assumeTrue(CONFORMANCE != null, "conformance.dir is not given");
        Schema schema = strictSchema(Path.of(String.valueOf(CONFORMANCE), "schemas/csaf-2.0"));
        Site site = Advisories.site();
        var renderer = new CsafRenderer(site, Advisories.labels(site), CweTable.bundled());
        for (Advisory advisory : Advisories.ofEverySort()) {
            for (OutputFile file : renderer.render(Advisories.bulletin(advisory))) {
                var errors = schema.validate(
                        new String(file.content(), StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
                assertThat(errors).as(file.path()).isEmpty();
            }
        }
    }

    @Test
    void findsAWrongDocument() throws IOException {
        assumeTrue(CONFORMANCE != null, "conformance.dir is not given");
        Schema schema = strictSchema(Path.of(String.valueOf(CONFORMANCE), "schemas/csaf-2.0"));
        assertThat(schema.validate("{\"document\": {\"extra\": 1}}", InputFormat.JSON))
                .isNotEmpty();
    }

    private static Schema strictSchema(Path folder) throws IOException {
        Map<String, String> schemas = Map.of(
                CSAF,
                Files.readString(folder.resolve("json_schema_strict/csaf_json_schema.json")),
                "https://www.first.org/cvss/cvss-v2.0.json",
                cvss(folder, "v2.0"),
                "https://www.first.org/cvss/cvss-v3.0.json",
                cvss(folder, "v3.0"),
                "https://www.first.org/cvss/cvss-v3.1.json",
                cvss(folder, "v3.1"));
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas))
                .getSchema(SchemaLocation.of(CSAF));
    }

    private static String cvss(Path folder, String version) throws IOException {
        return Files.readString(folder.resolve("referenced_schema/first/cvss-" + version + "_strict.json"));
    }
}
