package io.github.advisorypress.validation.csaf;

import io.github.advisorypress.json.JsonElement;
import java.util.ArrayList;
import java.util.List;

/** Lists of {@code product_status} that say the same of a product; what two groups say contradicts each other. */
public enum StatusGroup {
    AFFECTED,
    NOT_AFFECTED,
    FIXED,
    UNDER_INVESTIGATION;

    /** Every product ID, each where it stands, that a vulnerability lists in this group. */
    public List<JsonElement> references(JsonElement vulnerability) {
        List<JsonElement> references = new ArrayList<>();
        JsonElement lists = vulnerability.at("product_status");
        for (String status : statuses()) {
            for (JsonElement reference : lists.items(status)) {
                if (reference.node().isTextual()) {
                    references.add(reference);
                }
            }
        }
        return references;
    }

    /** The name of the list in which a reference stands, such as {@code known_affected}. */
    public static String statusOf(JsonElement reference) {
        return reference.parent().map(JsonElement::segment).orElse("");
    }

    private List<String> statuses() {
        // CSAF 2.0, 6.1.6: recommended is in no group, because a product of any group may be recommended.
        return switch (this) {
            case AFFECTED -> List.of("first_affected", "known_affected", "last_affected");
            case NOT_AFFECTED -> List.of("known_not_affected");
            case FIXED -> List.of("first_fixed", "fixed");
            case UNDER_INVESTIGATION -> List.of("under_investigation");
        };
    }
}
