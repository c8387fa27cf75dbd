package io.github.advisorypress.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StructureTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MUTATIONS = 2_000;
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "x",
            "none",
            "high",
            "Final",
            "2024-02-30",
            "2024-07-05T02:00:00",
            "zh_CN",
            "nul",
            "a b",
            "a\nb",
            "é",
            "1.0");

    @ParameterizedTest
    @ValueSource(strings = {"advisory", "products", "site"})
    void acceptsAndRefusesTheSameFilesAsTheSchemaAlone(String kind) throws IOException {
        Schema schema = schema(kind);
        Structure structure = Structure.of(kind);
        Messages messages = Messages.of(Locale.ENGLISH);
        List<JsonNode> samples = samples(kind);
        var random = new Random(20240705);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            JsonNode mutated = samples.get(i % samples.size()).deepCopy();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                mutate(mutated, random);
            }
            // JSON is YAML, so the same bytes go to both.
            String text = JSON.writeValueAsString(mutated);
            List<Diagnostic> findings = structure.check(YamlTree.read("a.yaml", text.getBytes(StandardCharsets.UTF_8)));

            assertThat(findings.isEmpty())
                    .as(text + "\n" + findings)
                    .isEqualTo(schema.validate(JSON.readTree(text)).isEmpty());
            findings.forEach(finding ->
                    assertThat(messages.message(finding).text()).isNotEmpty().doesNotContain("{0}"));
            refused += findings.isEmpty() ? 0 : 1;
        }
        assertThat(refused).isBetween(MUTATIONS / 4, MUTATIONS - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"advisory", "products", "site"})
    void isAllThatTheReadersNeed(String kind) throws IOException {
        var facts = new AdvisoryFacts();
        var register = new RegisterReader();
        var site = new SiteReader();
        List<JsonNode> samples = samples(kind);
        var random = new Random(1);
        for (int i = 0; i < MUTATIONS; i++) {
            JsonNode mutated = samples.get(i % samples.size()).deepCopy();
            mutate(mutated, random);
            YamlTree tree =
                    YamlTree.read("a.yaml", JSON.writeValueAsString(mutated).getBytes(StandardCharsets.UTF_8));
            ReadValue<?> read =
                    switch (kind) {
                        case "advisory" -> facts.read(tree, SourceLanguages.UNKNOWN);
                        case "products" -> register.read(tree, SourceLanguages.UNKNOWN);
                        default -> site.read(tree);
                    };

            assertThat(read.value().isEmpty()).isEqualTo(!read.findings().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"advisory", "products", "site", "translation"})
    void explainsEveryPropertyInBothLanguages(String kind) throws IOException {
        List<String> unexplained = new ArrayList<>();
        explain(JSON.readTree(Files.readString(file(kind))), kind, unexplained);

        assertThat(unexplained).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"advisory", "products", "site", "translation"})
    void givesExamplesThatItAccepts(String kind) throws IOException {
        JsonNode root = JSON.readTree(Files.readString(file(kind)));
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        List<String> wrong = new ArrayList<>();
        for (JsonNode property : root.findParents("examples")) {
            if (property.path("examples").isArray()) {
                ObjectNode alone = property.deepCopy();
                alone.set("$defs", root.path("$defs"));
                Schema schema = registry.getSchema(alone);
                for (JsonNode example : property.path("examples")) {
                    // An example of a whole may leave out what its parts require.
                    schema.validate(example).stream()
                            .filter(error -> !error.getKeyword().equals("required")
                                    && !error.getKeyword().equals("anyOf")
                                    && !error.getKeyword().equals("minItems"))
                            .forEach(error -> wrong.add(property.path("title") + ": " + error));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void letsNoCatastrophicPatternIn() {
        String value = "a".repeat(50_000) + "\n";
        String text =
                "{\"id\": " + TextNode.valueOf(value) + ", \"kind\": " + TextNode.valueOf("{kind}".repeat(9_000)) + "}";
        long start = System.nanoTime();
        for (String kind : List.of("advisory", "products", "site")) {
            Structure.of(kind).check(YamlTree.read("a.yaml", text.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    private static void explain(JsonNode schema, String path, List<String> unexplained) {
        for (var property : schema.path("properties").properties()) {
            String name = path + "/" + property.getKey();
            JsonNode node = property.getValue();
            String description = node.path("description").asText();
            boolean isExplained = node.path("title").asText().contains(" · ")
                    && description.contains("\n\n")
                    && description
                            .codePoints()
                            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                    && node.path("examples").isArray();
            if (!isExplained) {
                unexplained.add(name);
            }
        }
        for (JsonNode child : schema) {
            if (child.isContainerNode()) {
                explain(child, path, unexplained);
            }
        }
    }

    /** Removes, renames, adds, retypes or misspells something anywhere in a document. */
    private static void mutate(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode value = value(random);
        if (container instanceof ArrayNode array) {
            switch (array.isEmpty() ? 0 : random.nextInt(4)) {
                case 0 -> array.add(value);
                case 1 -> array.remove(random.nextInt(array.size()));
                case 2 -> array.add(array.get(random.nextInt(array.size())).deepCopy());
                default -> array.set(random.nextInt(array.size()), value);
            }
        } else if (container instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            String key = keys.isEmpty() ? "x" : keys.get(random.nextInt(keys.size()));
            JsonNode old = keys.isEmpty() ? value : object.get(key);
            switch (random.nextInt(5)) {
                case 0 -> object.remove(key);
                case 1 -> {
                    object.remove(key);
                    object.set(key + "x", old);
                }
                case 2 -> object.set(WORDS.get(2 + random.nextInt(WORDS.size() - 2)), value);
                case 3 ->
                    object.set(
                            key,
                            old.isTextual()
                                    ? TextNode.valueOf(old.asText() + WORDS.get(random.nextInt(WORDS.size())))
                                    : value);
                default -> object.set(key, value);
            }
        }
    }

    private static JsonNode value(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 2 -> JSON.getNodeFactory().numberNode(random.nextInt(4) - 1);
            case 3 -> JSON.createObjectNode();
            case 4 -> JSON.createArrayNode();
            case 5 -> JSON.createObjectNode().put("zh-CN", "文").put("en", "text");
            default -> TextNode.valueOf(WORDS.get(random.nextInt(WORDS.size())));
        };
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static List<JsonNode> samples(String kind) throws IOException {
        String name = kind.equals("products") || kind.equals("site") ? kind + ".yaml" : "advisory.yaml";
        try (Stream<Path> paths = Files.walk(SampleContent.ORIGINAL)) {
            return paths.filter(path -> path.endsWith(name))
                    .sorted()
                    .map(StructureTest::json)
                    .toList();
        }
    }

    private static JsonNode json(Path file) {
        try {
            JsonNode json =
                    YamlTree.read(file.toString(), Files.readAllBytes(file)).toJson();
            return JSON.readTree(JSON.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String kind) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(Files.readString(file(kind))));
    }

    private static Path file(String kind) {
        return Path.of("src/main/resources/io/github/advisorypress/schema/" + kind + ".schema.json");
    }
}
