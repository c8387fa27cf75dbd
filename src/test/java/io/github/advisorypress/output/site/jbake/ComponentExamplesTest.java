package io.github.advisorypress.output.site.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.TemplateException;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.text.Labels;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every component renders each of its examples, and its examples give exactly its parameters. */
final class ComponentExamplesTest {
    private static final Path COMPONENTS = Path.of("templates/component");

    private final Path own;

    ComponentExamplesTest(@TempDir Path own) {
        this.own = own;
    }

    @SuppressWarnings("unchecked") // the form of these files is what the test is about
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    @TestFactory
    List<DynamicTest> rendersEachExample() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> components = Files.list(COMPONENTS)) {
            for (Path component : components.sorted().toList()) {
                String name = component.getFileName().toString();
                Map<String, Object> described =
                        map(new Load(LoadSettings.builder().build())
                                .loadFromString(Files.readString(component.resolve(name + ".yaml"))));
                map(described.get("examples"))
                        .forEach((example, arguments) -> tests.add(DynamicTest.dynamicTest(
                                name + ": " + example, () -> renders(described, map(arguments)))));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    private void renders(Map<String, Object> described, Map<String, Object> arguments)
            throws IOException, TemplateException {
        assertThat(arguments.keySet())
                .isEqualTo(map(described.get("parameters")).keySet());
        String call = arguments.keySet().stream()
                .map(parameter -> " " + parameter + "=page." + parameter)
                .collect(Collectors.joining());
        Files.writeString(
                own.resolve("example.ftlh"),
                "<#import \"/layout/components.ftlh\" as ui><@ui." + described.get("macro") + call + "/>");
        var text = new StringWriter();

        new PageTemplates(own).render("example.ftlh", arguments, labels(), text);

        Parser parser = Parser.htmlParser().setTrackErrors(20);
        parser.parseFragmentInput(text.toString(), new org.jsoup.nodes.Element("body"), "");
        assertThat(parser.getErrors()).as(text.toString()).isEmpty();
    }

    private static Labels labels() throws IOException {
        var properties = new Properties();
        properties.load(Files.newBufferedReader(Path.of("templates/labels/zh-CN.properties")));
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return new Labels(new LanguageTag("zh-CN"), words);
    }
}
