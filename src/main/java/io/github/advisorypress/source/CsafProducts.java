package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.model.IdentificationHelper;
import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.source.CsafFile.Placed;
import io.github.advisorypress.source.RegisteredProducts.Listed;
import io.github.advisorypress.source.RegisteredProducts.Stated;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The products of one CSAF document, each as the register knows it, and its groups of products. */
final class CsafProducts {
    private static final String UNKNOWN = "csaf-unknown-product";
    private static final int MOST_NEAREST = 3;
    private static final int MOST_COMPARED = 20;
    private static final int MOST_CANDIDATES = 500;

    private final CsafFile file;
    private final RegisteredProducts registered;
    private final Map<String, Entry> products = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final Map<String, String> idsByName = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private int compared;

    CsafProducts(CsafFile file, RegisteredProducts registered) {
        this.file = file;
        this.registered = registered;
    }

    /** A product of the document; without a counterpart where the register knows none. */
    private record Entry(@Nullable Listed listed, FieldPath path) {}

    /** A product and the branches that it hangs under, the outermost first. */
    private record Hanging(JsonElement product, List<JsonElement> branches) {}

    private record Node(JsonElement branch, List<JsonElement> above) {}

    /** Reads {@code /product_tree}. */
    void read(JsonElement root) {
        if (!root.has("product_tree")) {
            return;
        }
        JsonElement tree = file.object(root, "product_tree");
        Deque<Node> left = new ArrayDeque<>();
        file.objects(tree, "branches").forEach(branch -> left.addLast(new Node(branch, List.of())));
        while (!left.isEmpty()) {
            Node node = left.removeFirst();
            List<JsonElement> branches = new ArrayList<>(node.above);
            branches.add(node.branch);
            if (node.branch.has("product")) {
                JsonElement product = file.object(node.branch, "product");
                if (product.node().isObject()) {
                    readProduct(new Hanging(product, branches));
                }
            }
            List<JsonElement> below = file.objects(node.branch, "branches");
            for (int i = below.size() - 1; i >= 0; i--) {
                left.addFirst(new Node(below.get(i), branches));
            }
        }
        file.objects(tree, "full_product_names").forEach(product -> readProduct(new Hanging(product, List.of())));
        for (JsonElement group : file.objects(tree, "product_groups")) {
            String id = file.requiredLine(group, "group_id");
            List<String> members =
                    file.lines(group, "product_ids").stream().map(Placed::value).toList();
            groups.putIfAbsent(id, members);
        }
    }

    /** Reports the products that no status names, since a bulletin lists only those that one does. */
    void reportUnused() {
        products.forEach((id, entry) -> {
            if (entry.listed != null && !used.contains(id)) {
                file.notCarried(entry.path);
            }
        });
    }

    private void readProduct(Hanging hanging) {
        JsonElement product = hanging.product;
        String id = file.requiredLine(product, "product_id");
        Optional<String> name = file.line(product, "name");
        if (products.containsKey(id)) {
            return;
        }
        Stated stated = stated(id, name.orElse(""), hanging);
        Optional<Listed> listed = registered.find(stated);
        products.put(id, new Entry(listed.orElse(null), product.path()));
        name.ifPresent(text -> idsByName.putIfAbsent(text, id));
        if (listed.isEmpty()) {
            file.markRead(product, "product_identification_helper");
            hanging.branches.forEach(branch -> file.markRead(branch, "category", "name"));
            refuse(product.path(), stated);
            return;
        }
        if (name.isPresent() && !registered.names(listed.get()).contains(name.get())) {
            file.notCarried(product.at("name").path());
        }
        hanging.branches.forEach(branch -> readBranch(branch, listed.get()));
        if (product.at("product_identification_helper").node().isObject()) {
            readIdentification(product.at("product_identification_helper"), listed.get());
        }
    }

    /** The register names branches; what a branch says otherwise is not read. */
    private void readBranch(JsonElement branch, Listed listed) {
        file.markRead(branch, "category");
        String category = branch.text("category").orElse("");
        String name = branch.text("name").orElse("").strip();
        if (registered.branchNames(category, listed).contains(name)) {
            file.markRead(branch, "name");
        }
    }

    private void readIdentification(JsonElement helper, Listed listed) {
        IdentificationHelper known = listed.product().identification();
        if (helper.text("cpe")
                .filter(cpe -> RegisteredProducts.isCpeOf(cpe, listed))
                .isPresent()) {
            file.markRead(helper, "cpe");
        }
        if (helper.text("purl")
                .filter(purl -> RegisteredProducts.isPurlOf(purl, listed))
                .isPresent()) {
            file.markRead(helper, "purl");
        }
        readKnown(helper.items("model_numbers"), known.modelNumbers());
        readKnown(helper.items("skus"), known.skus());
    }

    private void readKnown(List<JsonElement> items, List<String> known) {
        for (JsonElement item : items) {
            if (item.text().filter(known::contains).isPresent()) {
                file.markRead(item);
            }
        }
    }

    private void refuse(FieldPath path, Stated stated) {
        // Comparing with every product takes its time, and the first few say enough.
        String nearest = compared++ < MOST_COMPARED ? registered.nearest(stated, MOST_NEAREST) : "—";
        file.refuse(
                UNKNOWN,
                path,
                stated.fullName().isEmpty() ? stated.id() : stated.fullName() + " (" + stated.id() + ")",
                nearest);
    }

    /** The IDs of products that a statement names, itself or by groups. */
    List<Placed<String>> ids(JsonElement statement, String key) {
        List<Placed<String>> ids = new ArrayList<>(file.lines(statement, key));
        if (statement.has("group_ids")) {
            for (Placed<String> group : file.lines(statement, "group_ids")) {
                List<String> members = groups.get(group.value());
                if (members == null) {
                    file.refuse(UNKNOWN, group.path(), group.value(), nearest(group.value(), groups.keySet()));
                } else {
                    members.forEach(id -> ids.add(new Placed<>(id, group.path())));
                }
            }
        }
        return ids;
    }

    /** What these products are in the register, those of one product together as far as they stand in its order. */
    List<PlacedProducts> ranges(List<Placed<String>> ids) {
        List<PlacedProducts> ranges = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Placed<String> id : ids) {
            Entry entry = products.get(id.value());
            if (entry == null) {
                file.refuse(
                        UNKNOWN,
                        id.path(),
                        id.value(),
                        compared++ < MOST_COMPARED ? nearest(id.value(), products.keySet()) : "—");
            } else if (entry.listed != null && seen.add(id.value())) {
                PlacedProducts last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
                if (last == null || !last.add(entry.listed, id.path())) {
                    ranges.add(new PlacedProducts(entry.listed, id.path()));
                }
            }
        }
        return ranges;
    }

    private static String nearest(String wanted, Set<String> known) {
        String nearest =
                Nearest.quoted(wanted, known.stream().limit(MOST_CANDIDATES).toList(), MOST_NEAREST);
        return nearest.isEmpty() ? "—" : nearest;
    }

    /** Notes that statuses name these products. */
    void use(List<Placed<String>> ids) {
        ids.forEach(id -> used.add(id.value()));
    }

    /** The ID of the product with this full name. */
    Optional<String> idOf(String fullName) {
        return Optional.ofNullable(idsByName.get(fullName));
    }

    /** Versions of one product, in the order of the register, and where each stands. */
    static final class PlacedProducts {
        private final Product product;
        private final @Nullable ProductRange whole;
        private final List<String> versions = new ArrayList<>();
        private final List<FieldPath> paths = new ArrayList<>();

        PlacedProducts(Listed first, FieldPath path) {
            this.product = first.product();
            this.whole = first.product().listsVersions() ? null : first.range();
            this.versions.add(first.versionOrRange());
            this.paths.add(path);
        }

        private boolean add(Listed listed, FieldPath path) {
            boolean follows = whole == null
                    && listed.product().id().equals(product.id())
                    && product.indexOf(listed.versionOrRange()) > product.indexOf(versions.get(versions.size() - 1));
            if (follows) {
                versions.add(listed.versionOrRange());
                paths.add(path);
            }
            return follows;
        }

        ProductRange range() {
            return whole == null ? new ProductRange(product.id(), versions, null) : whole;
        }

        /** Where each of its versions stands. */
        List<FieldPath> paths() {
            return paths;
        }
    }

    private static Stated stated(String id, String fullName, Hanging hanging) {
        Map<String, String> byCategory = new LinkedHashMap<>();
        for (JsonElement branch : hanging.branches) {
            branch.text("category")
                    .ifPresent(category -> byCategory.put(
                            category, branch.text("name").orElse("").strip()));
        }
        JsonElement helper = hanging.product.at("product_identification_helper");
        return new Stated(
                id,
                fullName,
                byCategory.get("product_family"),
                byCategory.get("product_name"),
                byCategory.get("product_version"),
                byCategory.get("product_version_range"),
                helper.text("cpe").orElse(null),
                helper.text("purl").orElse(null));
    }
}
