package io.github.advisorypress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The workflows publish what is signed in the vendor's name: what they may do is held here. */
class WorkflowsTest {
    private static final Path FOLDER = Path.of(".github/workflows");
    private static final Path PUBLISH = FOLDER.resolve("publish.yml");
    private static final Pattern USES = Pattern.compile("(?m)^[ -]*uses:(.*)$");
    private static final Pattern PINNED =
            Pattern.compile(" [A-Za-z0-9_.-]+/[A-Za-z0-9_./-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+");
    private static final Pattern SETTING = Pattern.compile("(?:vars|secrets)\\.([A-Z0-9_]+)");
    private static final Pattern SECRET = Pattern.compile("secrets\\b|github\\.token|GITHUB_TOKEN");

    static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @Test
    void areWorkflowsAndNothingElse() throws IOException {
        assertThat(workflows()).hasSizeGreaterThanOrEqualTo(3).allMatch(file -> file.toString()
                .endsWith(".yml"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void neverRunAProposalWithTheRightsOfTheRepository(Path file) throws IOException {
        assertThat(names(map(read(file)).get("on")))
                .isNotEmpty()
                .isSubsetOf("push", "pull_request", "schedule", "workflow_dispatch");
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void pinEveryActionToACommit(Path file) throws IOException {
        List<String> actions = all(USES, Files.readString(file));

        assertThat(actions)
                .hasSameSizeAs(steps(file).stream()
                        .filter(step -> step.containsKey("uses"))
                        .toList())
                .allMatch(action -> PINNED.matcher(action).matches());
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void mayOnlyReadUnlessAJobSaysOtherwise(Path file) throws IOException {
        assertThat(read(file).get("permissions")).isEqualTo(Map.of("contents", "read"));
        jobs(file).forEach((name, job) -> {
            assertThat(job).as(name).containsKey("permissions");
            Map<String, Object> expected = file.equals(PUBLISH) && name.equals("deploy")
                    ? Map.of("pages", "write", "id-token", "write")
                    : Map.of("contents", "read");
            assertThat(expected.entrySet())
                    .as(name)
                    .containsAll(map(job.get("permissions")).entrySet());
        });
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void giveSecretsToTheJobThatSignsAndToNoOther(Path file) throws IOException {
        Map<String, Object> rest = map(read(file));
        rest.remove("jobs");
        assertThat(rest.toString()).doesNotContainPattern(SECRET);
        jobs(file).forEach((name, job) -> {
            if (file.equals(PUBLISH) && name.equals("sign")) {
                assertThat(job.toString()).containsPattern(SECRET);
            } else {
                assertThat(job.toString()).as(name).doesNotContainPattern(SECRET);
            }
        });
    }

    @Test
    void signWithTheReleasedPublisherAndNothingFromTheTree() throws IOException {
        Map<String, Object> sign = Objects.requireNonNull(jobs(PUBLISH).get("sign"));
        List<Map<String, Object>> steps = steps(sign);

        assertThat(sign.get("environment")).isEqualTo(Map.of("name", "signing"));
        assertThat(sign.get("permissions")).isEqualTo(Map.of());
        assertThat(names(sign.get("needs"))).containsExactly("build");
        assertThat(steps.stream().map(step -> String.valueOf(step.get("uses"))))
                .noneMatch(action -> action.contains("checkout") || action.contains("cache"))
                .noneMatch(action -> action.startsWith("./"));
        assertThat(steps.stream().map(step -> map(step.get("with")).get("name")))
                .contains("site")
                .doesNotContain("publisher");
        assertThat(all(Pattern.compile("java -jar (\\S+)"), steps.toString()))
                .hasSize(2)
                .containsOnly("advisory.jar");
        assertThat(steps.stream()
                        .filter(step -> SECRET.matcher(step.toString()).find())
                        .map(step -> step.get("run")))
                .containsExactly("java -jar advisory.jar sign site");
        assertThat(steps.toString()).contains("sha256sum --check --strict");
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void handTextToTheShellInVariablesOnly(Path file) throws IOException {
        for (Map<String, Object> step : steps(file)) {
            assertThat(String.valueOf(step.get("run"))).doesNotContain("${{");
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void leaveNoCredentialsInACheckout(Path file) throws IOException {
        for (Map<String, Object> step : steps(file)) {
            if (String.valueOf(step.get("uses")).contains("/checkout@")) {
                assertThat(map(step.get("with"))).containsEntry("persist-credentials", false);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void endAfterATimeAndRunOneAtATime(Path file) throws IOException {
        assertThat(map(read(file).get("concurrency"))).containsKey("cancel-in-progress");
        jobs(file).forEach((name, job) -> assertThat((Integer) job.get("timeout-minutes"))
                .as(name)
                .isBetween(1, 60));
    }

    @Test
    void neverStopADeploymentMidway() throws IOException {
        assertThat(read(PUBLISH).get("concurrency")).isEqualTo(Map.of("group", "publish", "cancel-in-progress", false));
        assertThat(jobs(PUBLISH).values()).noneMatch(job -> job.containsKey("concurrency"));
    }

    @Test
    void deployAnUnsignedSiteOnlyWhereNoKeyIsNamed() throws IOException {
        assertThat(jobs(PUBLISH).get("deploy"))
                .extracting(job -> job.get("if"))
                .asString()
                .contains("needs.sign.result == 'success' || needs.build.outputs.to-be-signed == 'false'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hosting.md", "zh-CN/hosting.md"})
    void areExplainedByThePageOnHosting(String name) throws IOException {
        String publish = Files.readString(PUBLISH);
        String page = Files.readString(Path.of("src/site/markdown").resolve(name));

        assertThat(all(SETTING, publish)).hasSizeGreaterThanOrEqualTo(6).allMatch(page::contains);
        assertThat(all(USES, page)).isNotEmpty().isSubsetOf(all(USES, publish));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static Map<String, Object> read(Path file) throws IOException {
        return map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
    }

    private static Map<String, Map<String, Object>> jobs(Path file) throws IOException {
        Map<String, Map<String, Object>> jobs = new LinkedHashMap<>();
        map(read(file).get("jobs")).forEach((name, job) -> jobs.put(name, map(job)));
        assertThat(jobs).isNotEmpty();
        return jobs;
    }

    private static List<Map<String, Object>> steps(Path file) throws IOException {
        List<Map<String, Object>> steps = new ArrayList<>();
        jobs(file).values().forEach(job -> steps.addAll(steps(job)));
        return steps;
    }

    private static List<Map<String, Object>> steps(Map<String, Object> job) {
        List<Map<String, Object>> steps = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(job.get("steps"))).forEach(step -> steps.add(map(step)));
        assertThat(steps).isNotEmpty();
        return steps;
    }

    /** What can be written as one name, a list of names or keys. */
    private static List<String> names(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return List.copyOf(map(map).keySet());
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> copy.put(String.valueOf(key), member));
        }
        return copy;
    }
}
