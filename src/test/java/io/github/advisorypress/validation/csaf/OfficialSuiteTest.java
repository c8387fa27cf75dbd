package io.github.advisorypress.validation.csaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.outside.HttpUrlStatus;
import io.github.advisorypress.outside.HunspellSpelling;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The official test files of CSAF 2.0; {@code conformance.dir} names the folder that holds them, and
 * {@code hunspell.dir} a folder of dictionaries, without which a stand-in does.
 */
final class OfficialSuiteTest {
    private static final @Nullable String CONFORMANCE = System.getProperty("conformance.dir");

    private static final @Nullable String HUNSPELL = System.getProperty("hunspell.dir");

    @TestFactory
    Stream<DynamicTest> findsWhatItMustAndNothingElse() throws IOException {
        assumeTrue(CONFORMANCE != null, "conformance.dir is not given");
        List<DynamicTest> checks = new ArrayList<>();
        for (CsafTest test : tests()) {
            for (JsonNode official : testcases()) {
                if (official.path("id").asText().equals(test.clause())) {
                    official.path("failures").forEach(file -> checks.add(check(test, file, true)));
                    official.path("valid").forEach(file -> checks.add(check(test, file, false)));
                }
            }
        }
        return checks.stream();
    }

    /** What a document that is marked valid breaks all the same: 6.1.25, the same algorithm twice. */
    private static final Set<String> DEFECTS_OF_THE_SUITE = Set.of(
            "optional/oasis_csaf_tc-csaf_2_0-2021-6-2-08-02.json",
            "optional/oasis_csaf_tc-csaf_2_0-2021-6-2-09-02.json");

    @Test
    void agreesOnTheValidFlagOfEveryFile() throws IOException {
        assumeTrue(CONFORMANCE != null, "conformance.dir is not given");
        CsafValidator basic = CsafValidator.of(Preset.BASIC);
        Set<String> differing = new TreeSet<>();
        int files = 0;
        for (JsonNode official : testcases()) {
            for (String outcome : List.of("failures", "valid")) {
                for (JsonNode file : official.path(outcome)) {
                    String name = file.path("name").asText();
                    boolean valid = basic.validate(Files.readAllBytes(folder().resolve(name))).stream()
                            .noneMatch(finding -> finding.level() == Level.ERROR);
                    files++;
                    if (valid != file.path("valid").asBoolean()) {
                        differing.add(name);
                    }
                }
            }
        }
        assertThat(files).isEqualTo(239);
        assertThat(differing).isEqualTo(new TreeSet<>(DEFECTS_OF_THE_SUITE));
    }

    /** The tests about URLs once more, with our own client and a server on this machine in the place of all hosts. */
    @Test
    void askingRealServersFindsTheSame() throws IOException {
        assumeTrue(CONFORMANCE != null, "conformance.dir is not given");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            // The official files mean these two not to be there.
            boolean isGone = path.endsWith("/not-available") || path.contains("invalid");
            exchange.sendResponseHeaders(isGone ? 404 : 200, -1);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            UrlStatus client = new HttpUrlStatus(Duration.ofSeconds(10), 500, true);
            UrlStatus here = urls -> {
                Map<String, String> local = new LinkedHashMap<>();
                urls.forEach(url -> local.put(url, base + url.replaceFirst("^https?://", "")));
                Map<String, UrlAnswer> answers = client.of(Set.copyOf(local.values()));
                Map<String, UrlAnswer> result = new LinkedHashMap<>();
                local.forEach((url, served) -> result.put(url, Objects.requireNonNull(answers.get(served))));
                return result;
            };
            int asked = 0;
            for (CsafTest test : CsafTests.all(here, Spelling.NONE)) {
                if (test.clause().equals("6.3.6") || test.clause().equals("6.3.7")) {
                    for (JsonNode official : testcases()) {
                        if (official.path("id").asText().equals(test.clause())) {
                            for (JsonNode file : official.path("failures")) {
                                assertThat(paths(test, file))
                                        .as(file.toString())
                                        .isNotEmpty();
                                asked++;
                            }
                            for (JsonNode file : official.path("valid")) {
                                assertThat(paths(test, file))
                                        .as(file.toString())
                                        .isEmpty();
                                asked++;
                            }
                        }
                    }
                }
            }
            assertThat(asked).isEqualTo(5);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void leavesNoTestOut() throws IOException {
        assumeTrue(CONFORMANCE != null, "conformance.dir is not given");
        List<String> official = new ArrayList<>();
        testcases().forEach(test -> official.add(test.path("id").asText()));
        assertThat(CsafFixture.tests().stream().map(CsafTest::clause)).containsExactlyElementsOf(official);
    }

    private static List<CsafTest> tests() {
        return HUNSPELL == null ? CsafFixture.tests() : CsafFixture.tests(new HunspellSpelling(Path.of(HUNSPELL)));
    }

    private static DynamicTest check(CsafTest test, JsonNode file, boolean fails) {
        String name = file.path("name").asText();
        return DynamicTest.dynamicTest(test.clause() + " " + name, () -> {
            List<String> paths = paths(test, file);
            if (fails) {
                assertThat(paths).isNotEmpty();
            } else {
                assertThat(paths).isEmpty();
            }
        });
    }

    private static List<String> paths(CsafTest test, JsonNode file) throws IOException {
        Path path = folder().resolve(file.path("name").asText());
        return CsafFixture.paths(test, CsafFixture.JSON.readTree(path.toFile()));
    }

    private static JsonNode testcases() throws IOException {
        return CsafFixture.JSON
                .readTree(folder().resolve("testcases.json").toFile())
                .path("tests");
    }

    private static Path folder() {
        return Path.of(String.valueOf(CONFORMANCE), "csaf-2.0");
    }
}
