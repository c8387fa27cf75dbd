package io.github.advisorypress.output.csaf;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.advisorypress.model.ListedProduct;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code /product_tree}: the vendor, its families, products and the versions that the bulletin names. */
final class ProductTreeWriter {
    private static final Comparator<ListedProduct> BY_VERSION = Comparator.comparingInt(
                    (ListedProduct listed) -> listed.product().indexOf(listed.versionOrRange()))
            .thenComparing(ListedProduct::versionOrRange);

    private final Translation translation;
    private final Identification identification;
    private final JsonGenerator json;

    ProductTreeWriter(Translation translation, Identification identification, JsonGenerator json) {
        this.translation = translation;
        this.identification = identification;
        this.json = json;
    }

    void write() throws IOException {
        List<ListedProduct> products = translation.bulletin().products();
        if (products.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("product_tree");
        json.writeArrayFieldStart("branches");
        startBranches();
        for (Map<String, List<ListedProduct>> family :
                byFamilyAndProduct(products).values()) {
            startBranches();
            ListedProduct inFamily = null;
            for (List<ListedProduct> product : family.values()) {
                product(product);
                inFamily = product.get(0);
            }
            if (inFamily == null) {
                throw new IllegalStateException("Bug in the publisher: a family without products");
            }
            endBranches("product_family", translation.say(inFamily.family().name()));
        }
        endBranches("vendor", translation.say(translation.bulletin().vendor()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Map<String, Map<String, List<ListedProduct>>> byFamilyAndProduct(List<ListedProduct> products) {
        Map<String, Map<String, List<ListedProduct>>> families = new LinkedHashMap<>();
        for (ListedProduct listed : products) {
            families.computeIfAbsent(listed.family().id(), family -> new LinkedHashMap<>())
                    .computeIfAbsent(listed.product().id(), product -> new ArrayList<>())
                    .add(listed);
        }
        return families;
    }

    private void product(List<ListedProduct> versions) throws IOException {
        startBranches();
        versions.sort(BY_VERSION);
        for (ListedProduct listed : versions) {
            json.writeStartObject();
            json.writeStringField("category", listed.version() == null ? "product_version_range" : "product_version");
            json.writeStringField("name", listed.versionOrRange());
            json.writeObjectFieldStart("product");
            json.writeStringField("name", translation.name(listed));
            json.writeStringField("product_id", listed.productId());
            identification.write(listed, json);
            json.writeEndObject();
            json.writeEndObject();
        }
        endBranches("product_name", translation.say(versions.get(0).product().name()));
    }

    private void startBranches() throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("branches");
    }

    private void endBranches(String category, String name) throws IOException {
        json.writeEndArray();
        json.writeStringField("category", category);
        json.writeStringField("name", name);
        json.writeEndObject();
    }
}
