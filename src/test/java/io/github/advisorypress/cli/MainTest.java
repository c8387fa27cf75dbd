package io.github.advisorypress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.diagnostic.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(List.of(arguments), new PrintWriter(out), new PrintWriter(err), false, Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "generate", "explain", "confirm-translation"})
    void showsHelpWithAnExampleForEveryCommand(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: advisory " + command, "Example", "advisory " + command + " ");
    }

    @Test
    void showsHelpInChineseWhenAskedTo() {
        assertThat(run("--help", "--lang", "zh")).isZero();
        assertThat(out.toString()).contains("发布安全公告", "退出码");
    }

    @Test
    void endsWithTwoOnATypoAndSuggestsTheCommand() {
        assertThat(run("generat")).isEqualTo(2);
        assertThat(err.toString()).contains("generate").doesNotContain("\tat ");
    }

    @Test
    void endsWithTwoWithoutACommand() {
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void endsWithTwoOnAMomentThatIsNone() {
        assertThat(run("validate", "--at", "tomorrow")).isEqualTo(2);
        assertThat(err.toString()).contains("--at").contains("tomorrow");
    }

    @Test
    void endsWithThreeWhereThereIsNoContent() {
        assertThat(run("validate", "--content", folder.resolve("内容").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("内容").doesNotContain("\tat ");
    }

    @Test
    void endsWithOneAndPointsAtThePlaceWhenTheContentHasAnError() throws IOException {
        Path site = Files.writeString(folder.resolve("site.yaml"), "base_url: [\n");
        assertThat(run("validate", "--content", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).containsPattern("site\\.yaml:\\d+:\\d+: error: .* \\[yaml-syntax\\]");
        assertThat(site).hasContent("base_url: [\n");
    }

    @Test
    void makesTheSiteAndSumsUpWhatItDid() {
        Path site = folder.resolve("site");
        assertThat(run("generate", "--output", site.toString(), "--at", "2026-11-22"))
                .isZero();
        assertThat(site.resolve("index.html")).exists();
        assertThat(site.resolve("en/index.html")).exists();
        assertThat(err.toString()).containsPattern("Published \\d+ bulletins, \\d+ files");
    }

    @Test
    void explainsEveryRuleInBothLanguages() {
        for (String rule : new TreeSet<>(Messages.of("en").rules())) {
            assertThat(run("explain", rule)).as(rule).isZero();
            assertThat(run("explain", rule, "--lang", "zh")).as(rule).isZero();
        }
        assertThat(out.toString()).contains("## Fix", "## 修正方法");
    }

    @Test
    void suggestsRulesForOneThatDoesNotExist() {
        assertThat(run("explain", "stale-translations")).isEqualTo(2);
        assertThat(err.toString()).contains("stale-translation");
    }

    @Test
    void saysTheSameInBothLanguages() {
        var english = Words.of(Locale.ENGLISH).bundle();
        var chinese = Words.of(Locale.CHINESE).bundle();

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.getString("generate.done")).contains("已发布");
    }

    @Test
    void speaksEnglishOnAChineseMachineWhenAskedTo() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            assertThat(run("--help", "--lang", "en")).isZero();
        } finally {
            Locale.setDefault(machine);
        }
        assertThat(out.toString()).contains("Publish security advisories").doesNotContain("发布安全公告");
    }
}
