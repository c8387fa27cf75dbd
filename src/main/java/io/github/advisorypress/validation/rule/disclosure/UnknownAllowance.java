package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Allowance;
import io.github.advisorypress.validation.AllowanceRule;
import io.github.advisorypress.validation.Allowances;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.NearestName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds allowances for rules that do not exist or that nobody can allow to be broken. */
final class UnknownAllowance implements AllowanceRule {
    private final Set<String> allowable;

    /** A rule that knows the IDs of all rules that can be allowed to be broken. */
    UnknownAllowance(Set<String> allowable) {
        this.allowable = new TreeSet<>(allowable);
    }

    @Override
    public String id() {
        return "unknown-allowance";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "What stops publication holds for everybody; only rules against leaks can be mistaken about a text";
    }

    @Override
    public void check(Allowances allowances, Findings findings) {
        List<Allowance> all = allowances.all();
        for (int i = 0; i < all.size(); i++) {
            String rule = all.get(i).rule();
            if (!allowable.contains(rule)) {
                findings.report(
                        FieldPath.of("allow", i, "rule"),
                        rule,
                        NearestName.of(rule, allowable).orElse(rule));
            }
        }
    }
}
