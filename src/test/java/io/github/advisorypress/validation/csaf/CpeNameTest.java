package io.github.advisorypress.validation.csaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CpeNameTest {
    private static final @Nullable String CONFORMANCE = System.getProperty("conformance.dir");

    static List<String> names() {
        return List.of(
                "cpe:2.3:a:capebay:harbor_gateway:3.2.0:*:*:*:*:*:*:*",
                "cpe:2.3:*:-:*:??1??:*:*:*:*:*:*:*",
                "cpe:2.3:o:capebay:harbor\\:gateway:*3*:-:*:zh-CN:*:*:*:*",
                "cpe:2.3:h:Capebay:gateway:-:*:*:es-419:\\!x:*:*:*",
                "cpe:2.3:a:a\\\\b:c\\\"\\*\\?\\^\\~:1:*:*:eng:*:*:*:*",
                "cpe:/a:capebay:harbor_gateway:3.2.0",
                "cPE:/A:capebay:%41~b:::",
                "cpe:/:a:b:c:d:e:f",
                "cpe:/");
    }

    static List<String> others() {
        return List.of(
                "",
                "harbor_gateway",
                "cpe:2.3:a:capebay:harbor_gateway",
                "cpe:2.3:b:capebay:harbor_gateway:3.2.0:*:*:*:*:*:*:*",
                "CPE:2.3:a:capebay:harbor_gateway:3.2.0:*:*:*:*:*:*:*",
                "cpe:2.3:a:capebay:harbor_gateway:3.2.0:*:*:*:*:*:*:*:*",
                "cpe:2.3:a:::3.2.0:*:*:*:*:*:*:*",
                "cpe:2.3:a:capebay:harbor gateway:3.2.0:*:*:*:*:*:*:*",
                "cpe:2.3:a:capebay:harbor*gateway:3.2.0:*:*:*:*:*:*:*",
                "cpe:2.3:a:capebay:**gateway:3.2.0:*:*:*:*:*:*:*",
                "cpe:2.3:a:capebay:?*gateway:3.2.0:*:*:*:*:*:*:*",
                "cpe:2.3:a:capebay:??:3.2.0:*:*:*:*:*:*:*",
                "cpe:2.3:a:capebay:gateway\\-x:3.2.0:*:*:*:*:*:*:*",
                "cpe:2.3:a:capebay:gateway\\:3.2.0:*:*:*:*:*:*:*",
                "cpe:2.3:a:capebay:gateway:3.2.0:*:*:zh_CN:*:*:*:*",
                "cpe:2.3:a:capebay:\u7f51\u5173:3.2.0:*:*:*:*:*:*:*",
                "cpe:/b:capebay",
                "CPE:/a:capebay",
                "cpe:/a:a:b:c:d:e:f:g",
                "cpe:/a:harbor gateway",
                "cpe:/a:capebay\n");
    }

    static List<String> looseEnds() {
        return List.of(
                "cpe:2.3:a:capebay:harbor_gateway:3.2.0:*:*:*:*:*:*:*/x",
                "cpe:2.3:a:capebay:harbor_gateway:3.2.0:*:*:*:*:*:*:* and others",
                "xcpe:/a:capebay",
                "see cpe:/a:capebay");
    }

    @ParameterizedTest
    @MethodSource("names")
    void takesAWholeName(String name) {
        assertThat(CpeName.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @MethodSource({"others", "looseEnds"})
    void refusesWhatIsNoWholeName(String text) {
        assertThat(CpeName.isValid(text)).isFalse();
    }

    @Test
    void judgesWholeNamesAsTheOfficialPatternDoes() throws IOException {
        assumeTrue(CONFORMANCE != null, "conformance.dir is not given");
        Path schema = Path.of(String.valueOf(CONFORMANCE), "schemas/csaf-2.0/json_schema_strict/csaf_json_schema.json");
        JsonNode properties = CsafFixture.JSON
                .readTree(schema.toFile())
                .path("$defs")
                .path("full_product_name_t")
                .path("properties")
                .path("product_identification_helper")
                .path("properties");
        Pattern official =
                Pattern.compile(properties.path("cpe").path("pattern").asText());

        assertThat(Stream.concat(names().stream(), others().stream()))
                .allSatisfy(text -> assertThat(CpeName.isValid(text))
                        .as(text)
                        .isEqualTo(official.matcher(text).matches()));
        assertThat(looseEnds())
                .as("what the pattern lets pass for want of anchors")
                .allMatch(text -> official.matcher(text).find());
    }

    @Test
    void readsLongNames() {
        String part = "a\\:".repeat(500_000);
        assertThat(CpeName.isValid("cpe:2.3:a:" + part + ":*:*:*:*:*:*:*:*:*")).isTrue();
        assertThat(CpeName.isValid("cpe:2.3:a:" + part)).isFalse();
        assertThat(CpeName.isValid("cpe:2.3:a:" + "?".repeat(1_000_000))).isFalse();
        assertThat(CpeName.isValid("cpe:/a" + ":".repeat(1_000_000))).isFalse();
    }
}
