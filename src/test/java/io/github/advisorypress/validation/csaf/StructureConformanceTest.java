package io.github.advisorypress.validation.csaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.advisorypress.json.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Our statement of the structure against the official JSON Schemas, the strict and the plain one: both give the same
 * verdict on every document there is and on many mutations of valid ones. {@code conformance.dir} names the folder of
 * the official files, {@code real-csaf.dir} one with documents of vendors.
 */
final class StructureConformanceTest {
    private static final @Nullable String CONFORMANCE = System.getProperty("conformance.dir");
    private static final @Nullable String REAL = System.getProperty("real-csaf.dir");
    private static final String CSAF = "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json";
    private static final int MUTATIONS = 24_000;
    private static final int LARGEST_MUTATED = 60_000;
    private static final long SEED = 20_221_118;

    /**
     * Texts at the edges of the forms that the standard has. Two are left out, which the official schemas refuse by
     * their own specifications and the library that judges here takes: a space for the T of a date and time (RFC 3339,
     * 5.6), and a no-break space at the ends of an ID or a category (white space in ECMA-262). {@link StructureTest}
     * holds us to them.
     */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "x ",
            " x",
            "-x",
            "x.",
            "a\nb",
            "x\n",
            "2.0",
            "2.1",
            "1",
            "01",
            "1.0.0",
            "1.0",
            "1.0.0-rc.1+build",
            "1.0.0-01",
            "v1",
            "2023-10-12T02:00:00Z",
            "2023-10-12T02:00:00.123456789Z",
            "2023-10-12t02:00:00z",
            "2023-10-12T02:00:00+08:00",
            "2023-10-12T02:00:00",
            "2023-02-29T02:00:00Z",
            "2024-02-29T02:00:00Z",
            "2023-10-12T24:00:00Z",
            "2023-10-12T02:60:00Z",
            "2023-10-12",
            "https://example.com",
            "https://example.com/a b",
            "//example.com",
            "example.com",
            "https://example.com/%zz",
            "https://example.com/中",
            "urn:a:b",
            "https://[::1]/",
            "https://example.com/#a#b",
            "mailto:a@example.com",
            "en",
            "EN-us",
            "en_US",
            "zh-Hans-CN",
            "x-private",
            "i-default",
            "i-klingon",
            "de-DE-1996",
            "CVE-2023-1234",
            "CVE-2023-123",
            "cve-2023-1234",
            "CWE-79",
            "CWE-079",
            "CWE-1234567",
            "cpe:/a:capebay:gateway",
            "CPE:/o:capebay",
            "cpe:2.3:a:capebay:gateway:1.0:*:*:*:*:*:*:*",
            "cpe:2.3:a:capebay:gateway:1.0:*:*:*:*:*:*",
            "cpe:2.3:x:capebay:gateway:1.0:*:*:*:*:*:*:*",
            "pkg:maven/org.example/a@1.0",
            "pkg:maven",
            "pkg:1maven/a",
            "PKG:maven/a",
            "pkg:a/b c",
            "0123456789abcdefABCDEF0123456789",
            "0123456789abcdef0123456789abcde",
            "g123456789abcdef0123456789abcdef",
            "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
            "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
            "CVSS:3.1/AV:N",
            "CVSS:3.1/AV:X",
            "CVSS:3.1/",
            "CVSS:3.1/E:X/MAV:P/",
            "AV:N/AC:L/Au:N/C:C/I:C/A:C",
            "AV:N/AC:L/Au:N/C:C/I:C/A:C/",
            "E:ND",
            "NOT_DEFINED",
            "HIGH",
            "CRITICAL",
            "WHITE",
            "white",
            "final",
            "vendor",
            "summary");

    private record Verdict(boolean strict, boolean plain) {}

    @Test
    void agreesOnEveryDocument() throws IOException {
        assumeTrue(CONFORMANCE != null, "conformance.dir is not given");
        Official official = new Official();
        List<String> differences = new ArrayList<>();
        List<Path> files = documents();
        for (Path file : files) {
            String text = Files.readString(file);
            if (!official.verdict(text).equals(ours(CsafFixture.JSON.readTree(text)))) {
                differences.add(file + ": official " + official.verdict(text));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(files).hasSizeGreaterThan(300);
    }

    @Test
    void agreesOnMutationsOfValidDocuments() throws IOException {
        assumeTrue(CONFORMANCE != null, "conformance.dir is not given");
        List<String> valid = new ArrayList<>();
        for (Path file : documents()) {
            String text = Files.readString(file);
            if (text.length() <= LARGEST_MUTATED
                    && ours(CsafFixture.JSON.readTree(text)).strict()) {
                valid.add(text);
            }
        }
        assertThat(valid).hasSizeGreaterThan(100);
        Official official = new Official();
        List<String> differences = IntStream.range(0, MUTATIONS)
                .parallel()
                .mapToObj(number -> {
                    Random random = new Random(SEED + number);
                    JsonNode document = parse(valid.get(random.nextInt(valid.size())));
                    String change = "";
                    for (int i = 0; i <= random.nextInt(2); i++) {
                        change += mutate((ObjectNode) document, random) + "; ";
                    }
                    Verdict theirs = official.verdict(document.toString());
                    Verdict ours = ours(document);
                    return theirs.equals(ours) ? "" : number + ": " + change + "official " + theirs + ", ours " + ours;
                })
                .filter(difference -> !difference.isEmpty())
                .toList();
        assertThat(differences).isEmpty();
    }

    private static Verdict ours(JsonNode document) {
        StructureDefects defects = Structure.check(JsonElement.root(document));
        boolean plain = defects.defects().isEmpty() && defects.cvss().isEmpty();
        return new Verdict(plain && defects.unknownMembers().isEmpty(), plain);
    }

    private static List<Path> documents() throws IOException {
        Path conformance = Path.of(String.valueOf(CONFORMANCE));
        List<Path> folders = new ArrayList<>(List.of(
                conformance.resolve("csaf-2.0"),
                conformance.resolve("csaf-2.1"),
                conformance.resolve("csaf-2.0-other")));
        if (REAL != null) {
            folders.add(Path.of(REAL));
        }
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> walk = Files.walk(folder)) {
                walk.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static JsonNode parse(String text) {
        try {
            return CsafFixture.JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Changes one thing in a document and says what. */
    private static String mutate(ObjectNode document, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(document, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ArrayNode array) {
            return mutateArray(array, random);
        }
        ObjectNode object = (ObjectNode) container;
        List<String> names = object.properties().stream().map(Map.Entry::getKey).toList();
        if (names.isEmpty() || random.nextInt(8) == 0) {
            object.put("unknown_member", "x");
            return "unknown member";
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> {
                object.remove(name);
                return "removed " + name;
            }
            case 1 -> {
                object.set(name + "s", object.remove(name));
                return "renamed " + name;
            }
            default -> {
                JsonNode value = strange(object.path(name), random);
                object.set(name, value);
                return name + " = " + value;
            }
        }
    }

    private static String mutateArray(ArrayNode array, Random random) {
        if (array.isEmpty() || random.nextInt(4) == 0) {
            array.removeAll();
            return "emptied an array";
        }
        int index = random.nextInt(array.size());
        switch (random.nextInt(3)) {
            case 0 -> {
                array.add(array.get(index).deepCopy());
                return "an item twice";
            }
            case 1 -> {
                array.remove(index);
                return "an item less";
            }
            default -> {
                JsonNode value = strange(array.get(index), random);
                array.set(index, value);
                return "item = " + value;
            }
        }
    }

    /** A value of another kind, or for a text or number mostly another text or number. */
    private static JsonNode strange(JsonNode value, Random random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value.isTextual() && random.nextInt(4) > 0) {
            return nodes.textNode(
                    random.nextInt(4) == 0 ? value.textValue() + "x" : TEXTS.get(random.nextInt(TEXTS.size())));
        }
        if (value.isNumber() && random.nextInt(3) > 0) {
            return List.<JsonNode>of(
                            nodes.numberNode(0),
                            nodes.numberNode(10),
                            nodes.numberNode(-0.1),
                            nodes.numberNode(10.1),
                            nodes.numberNode(new java.math.BigDecimal("1e3")),
                            nodes.numberNode(7.55))
                    .get(random.nextInt(6));
        }
        return List.of(
                        nodes.nullNode(),
                        nodes.numberNode(random.nextInt(20) - 5),
                        nodes.booleanNode(random.nextBoolean()),
                        nodes.textNode("text"),
                        nodes.arrayNode(),
                        nodes.arrayNode().add("a").add("a"),
                        nodes.objectNode(),
                        nodes.objectNode().put("name", "x"))
                .get(random.nextInt(8));
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    /** The official schemas, with formats asserted and nothing fetched from the network. */
    private static final class Official {
        private final Schema strict = schema("json_schema_strict/csaf_json_schema.json", "_strict");
        private final Schema plain = schema("json_schema/csaf_json_schema.json", "");

        private Official() throws IOException {}

        Verdict verdict(String text) {
            return new Verdict(accepts(strict, text), accepts(plain, text));
        }

        private static boolean accepts(Schema schema, String text) {
            return schema.validate(
                            text,
                            InputFormat.JSON,
                            run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .isEmpty();
        }

        private static Schema schema(String csaf, String form) throws IOException {
            Path folder = Path.of(String.valueOf(CONFORMANCE), "schemas/csaf-2.0");
            Map<String, String> schemas = new HashMap<>();
            schemas.put(CSAF, Files.readString(folder.resolve(csaf)));
            for (String version : List.of("v2.0", "v3.0", "v3.1")) {
                schemas.put(
                        "https://www.first.org/cvss/cvss-" + version + ".json",
                        Files.readString(folder.resolve("referenced_schema/first/cvss-" + version + form + ".json")));
            }
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas))
                    .getSchema(SchemaLocation.of(CSAF));
        }
    }
}
