package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The products to which the flags of one vulnerability have given a justification so far; reports each reference of a
 * further flag to one of them. Each group is opened once, however many flags name it.
 */
final class JustifiedProducts {
    private final Map<String, Set<String>> groups;
    private final Findings findings;
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> openedGroups = new HashSet<>();

    JustifiedProducts(Map<String, Set<String>> groups, Findings findings) {
        this.groups = groups;
        this.findings = findings;
    }

    /** Takes the next flag. */
    void add(JsonElement flag) {
        // CSAF 2.0, 6.1.33: more than one flag; one flag may name a product itself and through a group.
        Set<String> named = new HashSet<>();
        for (JsonElement reference : flag.items("product_ids")) {
            reference.text().ifPresent(id -> {
                reportJustified(Set.of(id), reference);
                named.add(id);
            });
        }
        Set<String> namedGroups = new HashSet<>();
        for (JsonElement reference : flag.items("group_ids")) {
            reference.text().filter(namedGroups::add).ifPresent(id -> {
                Set<String> members = groups.getOrDefault(id, Set.of());
                reportJustified(members, reference);
                if (openedGroups.add(id)) {
                    named.addAll(members);
                }
            });
        }
        String label = flag.text("label").orElse("");
        named.forEach(id -> labels.putIfAbsent(id, label));
    }

    private void reportJustified(Set<String> products, JsonElement reference) {
        products.stream()
                .filter(labels::containsKey)
                .findFirst()
                .ifPresent(id -> findings.report(reference.path(), Excerpt.of(id), labels.getOrDefault(id, "")));
    }
}
