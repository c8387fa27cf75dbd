package io.github.advisorypress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^java -jar target/advisory\\.jar (.+)$");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void opensWithTheTwoCommandsThatContinuousIntegrationRuns(String name) throws IOException {
        String readme = Files.readString(Path.of(name));

        assertThat(readme.substring(0, readme.indexOf("## "))).contains("\nmvn package ", "\nmvn verify ");
        assertThat(Files.readString(Path.of(".ci/run"))).contains("README.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void showsCommandsThatWork(String name) throws IOException {
        List<String> commands = all(COMMAND, Files.readString(Path.of(name)));

        assertThat(commands).hasSizeGreaterThanOrEqualTo(3);
        for (String command : commands) {
            StringWriter said = new StringWriter();
            List<String> arguments = List.of(
                    command.replace("target/site", folder.resolve("site").toString())
                            .split(" ", -1));
            assertThat(Main.run(arguments, new PrintWriter(said), new PrintWriter(said), false, Locale.ENGLISH))
                    .as(command + "\n" + said)
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"README.md,The document does not state its language", "README.zh-CN.md,文档未标明所用语言"})
    void showsJavaThatWorks(String name, String message) throws IOException, ReflectiveOperationException {
        Path document = folder.resolve("advisory.json");
        Files.writeString(
                document,
                Files.readString(Path.of("src/test/resources/csaf/base.json")).replace("\"lang\": \"en\",", ""));

        assertThat(JavaExample.output(Files.readString(Path.of(name)), document, folder))
                .isEqualTo("2 csaf-missing-document-language /document/lang\n" + message + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "CHANGELOG.md"})
    void linksToFilesThatExist(String name) throws IOException {
        for (String target : all(LINK, Files.readString(Path.of(name)))) {
            assertThat(Path.of(target)).exists();
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
