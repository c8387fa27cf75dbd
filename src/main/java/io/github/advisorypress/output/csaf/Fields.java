package io.github.advisorypress.output.csaf;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.advisorypress.model.ListedProduct;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members that are left out where there is nothing to say, since the standard forbids empty ones. */
final class Fields {
    private Fields() {}

    static void text(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null && !value.toString().isBlank()) {
            json.writeStringField(name, value.toString());
        }
    }

    static void texts(JsonGenerator json, String name, Collection<String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    static void products(JsonGenerator json, String name, List<ListedProduct> products) throws IOException {
        texts(json, name, products.stream().map(ListedProduct::productId).toList());
    }
}
