package io.github.advisorypress.validation.csaf;

import io.github.advisorypress.json.JsonElement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The products that some flags, threats or remediations name, themselves and through product groups. A group stays
 * closed as long as asking it costs less than opening it, so that one large group may be named by many vulnerabilities.
 */
public final class NamedProducts {
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Set<String>> closedGroups = new LinkedHashMap<>();
    private long members;
    private long asked;

    /** The products that these items name. */
    public NamedProducts(CsafDocument document, List<JsonElement> items) {
        for (JsonElement item : items) {
            item.items("product_ids").forEach(id -> id.text().ifPresent(ids::add));
            item.items("group_ids").forEach(group -> group.text().ifPresent(id -> addGroup(id, document)));
        }
    }

    /** Whether one of the items names the product. */
    public boolean contains(String productId) {
        if (ids.contains(productId)) {
            return true;
        }
        asked += closedGroups.size();
        if (asked > members) {
            closedGroups.values().forEach(ids::addAll);
            closedGroups.clear();
            return ids.contains(productId);
        }
        return closedGroups.values().stream().anyMatch(group -> group.contains(productId));
    }

    private void addGroup(String id, CsafDocument document) {
        Set<String> group = document.groups().getOrDefault(id, Set.of());
        if (closedGroups.put(id, group) == null) {
            members += group.size();
        }
    }
}
