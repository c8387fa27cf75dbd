package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductRegister;
import java.util.ArrayList;
import java.util.List;

/** A product of the register and where it stands there. */
record PlacedProduct(FieldPath path, Product product) {

    /** Every product, also those whose ID is defined twice, in the order of the source. */
    static List<PlacedProduct> of(ProductRegister register) {
        List<PlacedProduct> found = new ArrayList<>();
        for (int i = 0; i < register.families().size(); i++) {
            List<Product> products = register.families().get(i).products();
            for (int j = 0; j < products.size(); j++) {
                found.add(new PlacedProduct(FieldPath.of("families", i, "products", j), products.get(j)));
            }
        }
        return found;
    }

    /** Where something that helps to identify the product stands. */
    FieldPath identification(String field) {
        return path.child("product_identification_helper").child(field);
    }
}
