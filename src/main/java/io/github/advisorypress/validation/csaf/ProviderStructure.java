package io.github.advisorypress.validation.csaf;

import static io.github.advisorypress.validation.csaf.StructureType.choice;
import static io.github.advisorypress.validation.csaf.StructureType.form;
import static io.github.advisorypress.validation.csaf.StructureType.list;
import static io.github.advisorypress.validation.csaf.StructureType.object;
import static io.github.advisorypress.validation.csaf.StructureType.set;
import static io.github.advisorypress.validation.csaf.StructureType.text;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.json.JsonElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the JSON files are made of that stand around the documents of a provider (CSAF 2.0, section 7): the same as the
 * JSON Schemas of the standard say. A member that they do not know is an error, since widespread software refuses a
 * file that has one.
 */
public final class ProviderStructure {
    /** {@code provider-metadata.json}. */
    public static final ProviderStructure METADATA = new ProviderStructure(Types.METADATA);

    /** A ROLIE feed as JSON. */
    public static final ProviderStructure ROLIE_FEED = new ProviderStructure(Types.FEED);

    /** A ROLIE service document as JSON. */
    public static final ProviderStructure ROLIE_SERVICE = new ProviderStructure(Types.SERVICE);

    /** A ROLIE category document as JSON. */
    public static final ProviderStructure ROLIE_CATEGORIES = new ProviderStructure(Types.CATEGORY_DOCUMENT);

    private static final String UNKNOWN_MEMBER = "csaf-additional-properties";

    private final StructureType type;

    private ProviderStructure(StructureType type) {
        this.type = type;
    }

    /** Everything that is wrong with the text and the structure of a file, in the order of its text. */
    public List<Diagnostic> check(JsonDocument document) {
        List<Diagnostic> found = new ArrayList<>(document.findings());
        document.root().ifPresent(root -> found.addAll(defects(root, document)));
        return found.stream().distinct().sorted().toList();
    }

    private List<Diagnostic> defects(JsonElement root, JsonDocument document) {
        StructureDefects defects = new StructureDefects();
        type.check(root, defects);
        Map<FieldPath, List<StructureDefects.Defect>> byField = new LinkedHashMap<>();
        defects.defects().forEach(defect -> byField.computeIfAbsent(defect.at().path(), path -> new ArrayList<>())
                .add(defect));
        for (JsonElement member : defects.unknownMembers()) {
            byField.computeIfAbsent(member.path(), path -> new ArrayList<>())
                    .add(new StructureDefects.Defect(UNKNOWN_MEMBER, member, List.of(Excerpt.of(member.segment()))));
        }
        if (byField.isEmpty()) {
            return List.of();
        }
        Map<FieldPath, SourceSpan> spans = document.locate(byField.keySet());
        List<Diagnostic> diagnostics = new ArrayList<>();
        byField.forEach((field, all) -> all.forEach(defect -> diagnostics.add(new Diagnostic(
                defect.rule(),
                Level.ERROR,
                spans.getOrDefault(field, SourceSpan.startOf(document.file())),
                field,
                defect.arguments()))));
        return diagnostics;
    }

    private static final class Types {
        private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-fA-F]{40,}");
        private static final Pattern FEED_ID = Pattern.compile("[a-zA-Z0-9+\\-_.]+");

        private static final StructureType JSON_URL =
                form("https://www.example.com/a.json (RFC 3986)", url -> UriForm.isUri(url) && url.endsWith(".json"));
        private static final StructureType SECURE_JSON_URL = form(
                "https://www.example.com/a.json",
                url -> UriForm.isUri(url) && url.startsWith("https://") && url.endsWith(".json"));
        private static final StructureType METADATA_URL = form(
                "https://www.example.com/.well-known/csaf/provider-metadata.json",
                url -> UriForm.isUri(url) && url.endsWith("/provider-metadata.json"));
        private static final StructureType ANY_TEXT = Types::isText;
        private static final StructureType FLAG = Types::isFlag;
        private static final StructureType ANYTHING = (value, defects) -> {};

        static final StructureType METADATA = object().required("canonical_url", METADATA_URL)
                .optional(
                        "distributions",
                        set(object().optional("directory_url", Structure.URI)
                                .optional(
                                        "rolie",
                                        object().optional("categories", set(JSON_URL))
                                                .required(
                                                        "feeds",
                                                        set(object().optional("summary", ANY_TEXT)
                                                                .required(
                                                                        "tlp_label",
                                                                        choice(
                                                                                "UNLABELED",
                                                                                "WHITE",
                                                                                "GREEN",
                                                                                "AMBER",
                                                                                "RED"))
                                                                .required("url", JSON_URL)
                                                                .type()))
                                                .optional("services", set(JSON_URL))
                                                .type())
                                .atLeast(1)
                                .type()))
                .required("last_updated", Structure.MOMENT)
                .required("list_on_CSAF_aggregators", FLAG)
                .required("metadata_version", choice("2.0"))
                .required("mirror_on_CSAF_aggregators", FLAG)
                .optional(
                        "public_openpgp_keys",
                        items(object().optional("fingerprint", form("40 × 0–9, A–F", text -> FINGERPRINT
                                        .matcher(text)
                                        .matches()))
                                .required("url", Structure.URI)
                                .type()))
                .required("publisher", Structure.PUBLISHER)
                .required("role", choice("csaf_publisher", "csaf_provider", "csaf_trusted_provider"))
                .type();

        private static final StructureType LINKS = both(
                set(object().required("href", Structure.URI)
                        .required("rel", text())
                        .type()),
                first(object().required("href", SECURE_JSON_URL)
                        .required("rel", choice("self"))
                        .type()));

        private static final StructureType CATEGORY = object().required("scheme", Structure.URI)
                .required("term", text())
                .type();

        private static final StructureType ENTRY = object().optional("author", ANYTHING)
                .optional("base", ANY_TEXT)
                .optional("category", items(CATEGORY))
                .required(
                        "content",
                        object().required("src", SECURE_JSON_URL)
                                .required("type", choice("application/json"))
                                .type())
                .optional("contributor", ANYTHING)
                .required(
                        "format",
                        object().required(
                                        "schema",
                                        choice("https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json"))
                                .required("version", choice("2.0"))
                                .type())
                .required("id", form("CB-SA-2026-0001", TextForms::isTrackingId))
                .optional("lang", ANY_TEXT)
                .required("link", LINKS)
                .optional("property", ANYTHING)
                .required("published", Structure.MOMENT)
                .optional("rights", ANYTHING)
                .optional("source", ANYTHING)
                .optional("summary", object().optional("content", text()).type())
                .required("title", text())
                .required("updated", Structure.MOMENT)
                .type();

        static final StructureType FEED = object().required(
                        "feed",
                        object().required(
                                        "category",
                                        both(
                                                set(CATEGORY),
                                                first(object().required(
                                                                "scheme",
                                                                choice(
                                                                        "urn:ietf:params:rolie:category:information-type"))
                                                        .required("term", choice("csaf"))
                                                        .type())))
                                .required("entry", items(ENTRY))
                                .required("id", form("csaf-feed-tlp-white", text -> FEED_ID.matcher(text)
                                        .matches()))
                                .required("link", LINKS)
                                .required("title", text())
                                .required("updated", Structure.MOMENT)
                                .type())
                .type();

        private static final StructureType TERM =
                object().optional("scheme", ANY_TEXT).required("term", text()).type();

        private static final StructureType CATEGORIES =
                object().required("category", items(TERM)).type();

        static final StructureType SERVICE = object().required(
                        "service",
                        object().required(
                                        "workspace",
                                        list(object().required("title", text())
                                                .required(
                                                        "collection",
                                                        list(object().required("title", text())
                                                                .required("href", SECURE_JSON_URL)
                                                                .optional("categories", CATEGORIES)
                                                                .type()))
                                                .type()))
                                .type())
                .type();

        static final StructureType CATEGORY_DOCUMENT =
                object().required("categories", CATEGORIES).type();

        private Types() {}

        private static void isText(JsonElement value, StructureDefects defects) {
            isOf("string", value.node().isTextual(), value, defects);
        }

        private static void isFlag(JsonElement value, StructureDefects defects) {
            isOf("boolean", value.node().isBoolean(), value, defects);
        }

        private static void isOf(String type, boolean is, JsonElement value, StructureDefects defects) {
            if (!is) {
                defects.add("csaf-wrong-type", value, value.segment(), StructureType.kind(value), type);
            }
        }

        /** An array of any number of items, none included. */
        private static StructureType items(StructureType item) {
            return (value, defects) -> {
                isOf("array", value.node().isArray(), value, defects);
                value.items().forEach(one -> item.check(one, defects));
            };
        }

        private static StructureType first(StructureType item) {
            return (value, defects) -> value.items().stream().limit(1).forEach(one -> item.check(one, defects));
        }

        private static StructureType both(StructureType one, StructureType other) {
            return (value, defects) -> {
                one.check(value, defects);
                other.check(value, defects);
            };
        }
    }
}
