package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Flag;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.ProductNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds products that one vulnerability gives several justifications. */
final class MultipleJustifications implements AdvisoryRule {
    private final ProductRegister register;

    MultipleJustifications(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "multiple-justifications";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.33: a product has at most one VEX justification for a vulnerability";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (StatedProducts stated : StatedProducts.of(advisory, register)) {
            Map<ListedProduct, String> first = new LinkedHashMap<>();
            List<Flag> flags = stated.vulnerability().flags();
            for (int i = 0; i < flags.size(); i++) {
                Map<String, List<ListedProduct>> again = new TreeMap<>();
                for (ListedProduct listed : stated.bulletin().productsOf(stated.vulnerability(), flags.get(i))) {
                    String label =
                            first.putIfAbsent(listed, flags.get(i).label().word());
                    if (label != null) {
                        again.computeIfAbsent(label, key -> new ArrayList<>()).add(listed);
                    }
                }
                FieldPath path = stated.path().child("flags").child(i);
                again.forEach((label, listed) -> findings.report(path, ProductNames.of(listed), label));
            }
        }
    }
}
