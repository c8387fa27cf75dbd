package io.github.advisorypress.validation.csaf;

import io.github.advisorypress.json.JsonElement;
import java.util.List;
import java.util.Optional;

/**
 * An element of type {@code full_product_name_t}.
 *
 * @param branches the branches that lead to it, the outermost first; none for one that stands in no branch
 */
public record CsafProduct(JsonElement element, List<JsonElement> branches) {
    public CsafProduct {
        branches = List.copyOf(branches);
    }

    /** The product ID that it defines. */
    public Optional<String> id() {
        return element.text("product_id");
    }

    /** Its {@code product_identification_helper}, which may not exist. */
    public JsonElement helper() {
        return element.at("product_identification_helper");
    }
}
