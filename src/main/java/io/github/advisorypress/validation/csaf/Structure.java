package io.github.advisorypress.validation.csaf;

import static io.github.advisorypress.validation.csaf.StructureType.choice;
import static io.github.advisorypress.validation.csaf.StructureType.form;
import static io.github.advisorypress.validation.csaf.StructureType.later;
import static io.github.advisorypress.validation.csaf.StructureType.list;
import static io.github.advisorypress.validation.csaf.StructureType.object;
import static io.github.advisorypress.validation.csaf.StructureType.set;
import static io.github.advisorypress.validation.csaf.StructureType.text;

import io.github.advisorypress.json.JsonElement;
import java.util.List;

/**
 * What a CSAF 2.0 document is made of (CSAF 2.0, section 3): every member with its type, form and number. It says the
 * same as the standard's JSON Schema in its strict form, in which no other member is allowed anywhere.
 */
final class Structure {
    static final StructureType URI = form("https://www.example.com/a (RFC 3986)", UriForm::isUri);
    static final StructureType MOMENT =
            form("2026-03-05T02:00:00Z (RFC 3339)", text -> DateTime.parse(text).isPresent());
    private static final StructureType VERSION =
            form("3, 1.2.0", text -> CsafVersion.parse(text).isPresent());
    private static final StructureType LANGUAGE = form("zh-CN, en (RFC 5646)", TextForms::isLanguageTag);
    private static final StructureType PRODUCT_IDS = set(text());

    private static final StructureType ACKNOWLEDGMENTS = list(object().optional("names", list(text()))
            .optional("organization", text())
            .optional("summary", text())
            .optional("urls", list(URI))
            .atLeast(1)
            .type());

    private static final StructureType NOTES = list(object().optional("audience", text())
            .required(
                    "category",
                    choice("description", "details", "faq", "general", "legal_disclaimer", "other", "summary"))
            .required("text", text())
            .optional("title", text())
            .type());

    private static final StructureType REFERENCES = list(object().optional("category", choice("external", "self"))
            .required("summary", text())
            .required("url", URI)
            .type());

    private static final StructureType HASHES = list(object().required(
                    "file_hashes",
                    list(object().required("algorithm", text())
                            .required("value", form("64 × 0–9, a–f (SHA-256)", TextForms::isHash))
                            .type()))
            .required("filename", text())
            .type());

    private static final StructureType FULL_PRODUCT_NAME = object().required("name", text())
            .required("product_id", text())
            .optional(
                    "product_identification_helper",
                    object().optional("cpe", form("cpe:2.3:a:vendor:product:1.0:*:*:*:*:*:*:*", CpeName::isValid))
                            .optional("hashes", HASHES)
                            .optional("model_numbers", set(text()))
                            .optional("purl", form("pkg:maven/org.example/library@1.0", TextForms::isPurl))
                            .optional("sbom_urls", list(URI))
                            .optional("serial_numbers", set(text()))
                            .optional("skus", list(text()))
                            .optional(
                                    "x_generic_uris",
                                    list(object().required("namespace", URI)
                                            .required("uri", URI)
                                            .type()))
                            .atLeast(1)
                            .type())
            .type();

    private static final StructureType BRANCHES = list(object().optional("branches", later(Structure::branches))
            .required(
                    "category",
                    choice(
                            "architecture",
                            "host_name",
                            "language",
                            "legacy",
                            "patch_level",
                            "product_family",
                            "product_name",
                            "product_version",
                            "product_version_range",
                            "service_pack",
                            "specification",
                            "vendor"))
            .required("name", text())
            .optional("product", FULL_PRODUCT_NAME)
            // CSAF 2.0, 3.1.2: a branch leads either to more branches or to a product.
            .atLeast(3)
            .atMost(3)
            .type());

    private static final StructureType TRACKING = object().optional("aliases", set(text()))
            .required("current_release_date", MOMENT)
            .optional(
                    "generator",
                    object().optional("date", MOMENT)
                            .required(
                                    "engine",
                                    object().required("name", text())
                                            .optional("version", text())
                                            .type())
                            .type())
            .required("id", form("CB-SA-2026-0001", TextForms::isTrackingId))
            .required("initial_release_date", MOMENT)
            .required(
                    "revision_history",
                    list(object().required("date", MOMENT)
                            .optional("legacy_version", text())
                            .required("number", VERSION)
                            .required("summary", text())
                            .type()))
            .required("status", choice("draft", "final", "interim"))
            .required("version", VERSION)
            .type();

    /** Of documents and of provider metadata. */
    static final StructureType PUBLISHER = object().required(
                    "category", choice("coordinator", "discoverer", "other", "translator", "user", "vendor"))
            .optional("contact_details", text())
            .optional("issuing_authority", text())
            .required("name", text())
            .required("namespace", URI)
            .type();

    private static final StructureType DOCUMENT = object().optional("acknowledgments", ACKNOWLEDGMENTS)
            .optional(
                    "aggregate_severity",
                    object().optional("namespace", URI).required("text", text()).type())
            .required("category", form("csaf_security_advisory", TextForms::isCategory))
            .required("csaf_version", choice("2.0"))
            .optional(
                    "distribution",
                    object().optional("text", text())
                            .optional(
                                    "tlp",
                                    object().required("label", choice("AMBER", "GREEN", "RED", "WHITE"))
                                            .optional("url", URI)
                                            .type())
                            .atLeast(1)
                            .type())
            .optional("lang", LANGUAGE)
            .optional("notes", NOTES)
            .required("publisher", PUBLISHER)
            .optional("references", REFERENCES)
            .optional("source_lang", LANGUAGE)
            .required("title", text())
            .required("tracking", TRACKING)
            .type();

    private static final StructureType PRODUCT_TREE = object().optional("branches", BRANCHES)
            .optional("full_product_names", list(FULL_PRODUCT_NAME))
            .optional(
                    "product_groups",
                    list(object().required("group_id", text())
                            .required("product_ids", set(text(), 2))
                            .optional("summary", text())
                            .type()))
            .optional(
                    "relationships",
                    list(object().required(
                                    "category",
                                    choice(
                                            "default_component_of",
                                            "external_component_of",
                                            "installed_on",
                                            "installed_with",
                                            "optional_component_of"))
                            .required("full_product_name", FULL_PRODUCT_NAME)
                            .required("product_reference", text())
                            .required("relates_to_product_reference", text())
                            .type()))
            .atLeast(1)
            .type();

    private static final StructureType FLAGS = set(object().optional("date", MOMENT)
            .optional("group_ids", PRODUCT_IDS)
            .required(
                    "label",
                    choice(
                            "component_not_present",
                            "inline_mitigations_already_exist",
                            "vulnerable_code_cannot_be_controlled_by_adversary",
                            "vulnerable_code_not_in_execute_path",
                            "vulnerable_code_not_present"))
            .optional("product_ids", PRODUCT_IDS)
            .type());

    private static final StructureType INVOLVEMENTS = set(object().optional("date", MOMENT)
            .required("party", choice("coordinator", "discoverer", "other", "user", "vendor"))
            .required(
                    "status",
                    choice("completed", "contact_attempted", "disputed", "in_progress", "not_contacted", "open"))
            .optional("summary", text())
            .type());

    private static final StructureType PRODUCT_STATUS = object().optional("first_affected", PRODUCT_IDS)
            .optional("first_fixed", PRODUCT_IDS)
            .optional("fixed", PRODUCT_IDS)
            .optional("known_affected", PRODUCT_IDS)
            .optional("known_not_affected", PRODUCT_IDS)
            .optional("last_affected", PRODUCT_IDS)
            .optional("recommended", PRODUCT_IDS)
            .optional("under_investigation", PRODUCT_IDS)
            .atLeast(1)
            .type();

    private static final StructureType REMEDIATIONS = list(object().required(
                    "category", choice("mitigation", "no_fix_planned", "none_available", "vendor_fix", "workaround"))
            .optional("date", MOMENT)
            .required("details", text())
            .optional("entitlements", list(text()))
            .optional("group_ids", PRODUCT_IDS)
            .optional("product_ids", PRODUCT_IDS)
            .optional(
                    "restart_required",
                    object().required(
                                    "category",
                                    choice(
                                            "connected",
                                            "dependencies",
                                            "machine",
                                            "none",
                                            "parent",
                                            "service",
                                            "system",
                                            "vulnerable_component",
                                            "zone"))
                            .optional("details", text())
                            .type())
            .optional("url", URI)
            .type());

    private static final StructureType SCORES = list(object().optional("cvss_v2", CvssStructure.V2)
            .optional("cvss_v3", CvssStructure.V3)
            .required("products", PRODUCT_IDS)
            .atLeast(2)
            .type());

    private static final StructureType THREATS =
            list(object().required("category", choice("exploit_status", "impact", "target_set"))
                    .optional("date", MOMENT)
                    .required("details", text())
                    .optional("group_ids", PRODUCT_IDS)
                    .optional("product_ids", PRODUCT_IDS)
                    .type());

    private static final StructureType VULNERABILITIES = list(object().optional("acknowledgments", ACKNOWLEDGMENTS)
            .optional("cve", form("CVE-2026-12345", TextForms::isCve))
            .optional(
                    "cwe",
                    object().required("id", form("CWE-79", TextForms::isCwe))
                            .required("name", text())
                            .type())
            .optional("discovery_date", MOMENT)
            .optional("flags", FLAGS)
            .optional(
                    "ids",
                    set(object().required("system_name", text())
                            .required("text", text())
                            .type()))
            .optional("involvements", INVOLVEMENTS)
            .optional("notes", NOTES)
            .optional("product_status", PRODUCT_STATUS)
            .optional("references", REFERENCES)
            .optional("release_date", MOMENT)
            .optional("remediations", REMEDIATIONS)
            .optional("scores", SCORES)
            .optional("threats", THREATS)
            .optional("title", text())
            .atLeast(1)
            .type());

    private static final StructureType WHOLE = object().required("document", DOCUMENT)
            .optional("product_tree", PRODUCT_TREE)
            .optional("vulnerabilities", VULNERABILITIES)
            .type();

    /** The names of all findings about the structure. */
    static final List<String> RULES = List.of(
            "csaf-duplicate-item",
            "csaf-empty-value",
            "csaf-malformed-value",
            "csaf-missing-member",
            "csaf-too-few-entries",
            "csaf-too-many-entries",
            "csaf-unknown-value",
            "csaf-wrong-type");

    private Structure() {}

    /** Everything in which a document differs from what the standard says. */
    static StructureDefects check(JsonElement root) {
        StructureDefects defects = new StructureDefects();
        WHOLE.check(root, defects);
        return defects;
    }

    private static StructureType branches() {
        return BRANCHES;
    }
}
