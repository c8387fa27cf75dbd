package io.github.advisorypress.comparison;

import io.github.advisorypress.model.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * One thing that two states of a bulletin say differently.
 *
 * @param field its path as sources spell it, such as {@code /vulnerabilities/CVE-2024-6387/product_status}; a
 *     vulnerability is named by its key, a product by its ID, and what else stands in a list by what tells it from its
 *     neighbours, so that the order of a list is no change. Names are escaped as in a JSON Pointer. Long texts stand
 *     under {@code /text}, what the register says of products under {@code /products}
 * @param language the language of a text; absent for a fact
 * @param before what it was; absent where it is new
 * @param after what it is; absent where it is gone
 */
public record Change(
        String field,
        @Nullable LanguageTag language,
        @Nullable String before,
        @Nullable String after) {
    public Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException("Nothing is no change: " + field);
        }
    }

    /** Whether it is a change of long text, which {@link TextChange} shows by its words. */
    public boolean isOfLongText() {
        return language != null && field.startsWith(Field.TEXT + "/");
    }
}
