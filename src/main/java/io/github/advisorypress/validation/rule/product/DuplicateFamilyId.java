package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.RegisterRule;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Finds family IDs that are defined twice, whatever their case. */
final class DuplicateFamilyId implements RegisterRule {

    @Override
    public String id() {
        return "duplicate-family-id";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "An ID stands for one family; file systems and addresses may not tell upper from lower case";
    }

    @Override
    public void check(ProductRegister register, Findings findings) {
        Map<String, String> first = new LinkedHashMap<>();
        for (int i = 0; i < register.families().size(); i++) {
            String id = register.families().get(i).id();
            String other = first.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
            if (other != null) {
                findings.report(FieldPath.of("families", i, "id"), id, other);
            }
        }
    }
}
