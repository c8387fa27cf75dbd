package io.github.advisorypress.validation.csaf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.advisorypress.json.JsonElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A CSAF document as the tests see it: any JSON, with what many of them ask for collected once, in the order of the
 * document.
 */
public final class CsafDocument {
    private static final List<String> STATUSES = List.of(
            "first_affected",
            "first_fixed",
            "fixed",
            "known_affected",
            "known_not_affected",
            "last_affected",
            "recommended",
            "under_investigation");

    private final JsonElement root;
    private final StructureDefects structure;
    private final List<JsonElement> vulnerabilities;
    private final List<JsonElement> branches = new ArrayList<>();
    private final List<CsafProduct> products = new ArrayList<>();
    private final List<JsonElement> productReferences = new ArrayList<>();
    private final List<JsonElement> groupReferences = new ArrayList<>();
    private final Map<String, Set<String>> groups = new LinkedHashMap<>();

    /** Looks through the document once. */
    public CsafDocument(JsonNode document) {
        this.root = JsonElement.root(document);
        this.structure = Structure.check(root);
        this.vulnerabilities = root.items("vulnerabilities");
        collectProducts();
        collectReferences();
    }

    /** The whole document. */
    public JsonElement root() {
        return root;
    }

    /** In what the document differs from the structure that the standard states. */
    public StructureDefects structure() {
        return structure;
    }

    /** {@code /document}. */
    public JsonElement document() {
        return root.at("document");
    }

    /** {@code /document/tracking}. */
    public JsonElement tracking() {
        return document().at("tracking");
    }

    /** {@code /document/category}, empty where there is none. */
    public String category() {
        return document().text("category").orElse("");
    }

    /** {@code /product_tree}. */
    public JsonElement productTree() {
        return root.at("product_tree");
    }

    /** The items of {@code /vulnerabilities}. */
    public List<JsonElement> vulnerabilities() {
        return vulnerabilities;
    }

    /** Every element of type {@code branches_t}, a parent before its children. */
    public List<JsonElement> branches() {
        return Collections.unmodifiableList(branches);
    }

    /** Every full product name: of branches, of {@code full_product_names}, then of {@code relationships}. */
    public List<CsafProduct> products() {
        return Collections.unmodifiableList(products);
    }

    /** Every string that refers to a product by its ID, in the whole document. */
    public List<JsonElement> productReferences() {
        return Collections.unmodifiableList(productReferences);
    }

    /** Every string that refers to a product group by its ID, in the whole document. */
    public List<JsonElement> groupReferences() {
        return Collections.unmodifiableList(groupReferences);
    }

    /** The product IDs of each product group by the group's ID; of a group defined twice, those of both. */
    public Map<String, Set<String>> groups() {
        return Collections.unmodifiableMap(groups);
    }

    /** The names of all product status groups, as the standard spells them, in alphabetical order. */
    public static List<String> statuses() {
        return STATUSES;
    }

    /** The product IDs that a flag, threat or remediation names, itself and through groups. */
    public Set<String> productIds(JsonElement item) {
        Set<String> ids = new LinkedHashSet<>();
        item.items("product_ids").forEach(id -> id.text().ifPresent(ids::add));
        item.items("group_ids")
                .forEach(group -> group.text().ifPresent(id -> ids.addAll(groups.getOrDefault(id, Set.of()))));
        return ids;
    }

    private void collectProducts() {
        JsonElement tree = productTree();
        tree.items("branches").forEach(branch -> collectBranch(branch, List.of()));
        for (JsonElement product : tree.items("full_product_names")) {
            products.add(new CsafProduct(product, List.of()));
        }
        for (JsonElement relationship : tree.items("relationships")) {
            if (relationship.has("full_product_name")) {
                products.add(new CsafProduct(relationship.at("full_product_name"), List.of()));
            }
        }
        for (JsonElement group : tree.items("product_groups")) {
            group.text("group_id").ifPresent(id -> {
                Set<String> members = groups.computeIfAbsent(id, key -> new LinkedHashSet<>());
                group.items("product_ids").forEach(member -> member.text().ifPresent(members::add));
            });
        }
    }

    private void collectBranch(JsonElement branch, List<JsonElement> above) {
        branches.add(branch);
        List<JsonElement> path = new ArrayList<>(above);
        path.add(branch);
        if (branch.has("product")) {
            products.add(new CsafProduct(branch.at("product"), List.copyOf(path)));
        }
        branch.items("branches").forEach(child -> collectBranch(child, path));
    }

    private void collectReferences() {
        for (JsonElement group : productTree().items("product_groups")) {
            addTexts(group.items("product_ids"), productReferences);
        }
        for (JsonElement relationship : productTree().items("relationships")) {
            addTexts(
                    List.of(relationship.at("product_reference"), relationship.at("relates_to_product_reference")),
                    productReferences);
        }
        for (JsonElement vulnerability : vulnerabilities) {
            JsonElement status = vulnerability.at("product_status");
            STATUSES.forEach(name -> addTexts(status.items(name), productReferences));
            vulnerability.items("scores").forEach(score -> addTexts(score.items("products"), productReferences));
            // The standard's lists in 6.1.1 and 6.1.4 forget flags, which refer to products and groups as well.
            for (String kind : List.of("flags", "remediations", "threats")) {
                for (JsonElement item : vulnerability.items(kind)) {
                    addTexts(item.items("product_ids"), productReferences);
                    addTexts(item.items("group_ids"), groupReferences);
                }
            }
        }
    }

    private static void addTexts(List<JsonElement> elements, List<JsonElement> texts) {
        for (JsonElement element : elements) {
            if (element.node().isTextual()) {
                texts.add(element);
            }
        }
    }
}
