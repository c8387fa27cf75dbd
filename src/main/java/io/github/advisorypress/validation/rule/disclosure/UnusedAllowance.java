package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Allowance;
import io.github.advisorypress.validation.AllowanceRule;
import io.github.advisorypress.validation.Allowances;
import io.github.advisorypress.validation.Findings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds allowances that stop no finding. */
final class UnusedAllowance implements AllowanceRule {
    private final Set<String> allowable;

    /** A rule that knows the IDs of all rules that can be allowed to be broken. */
    UnusedAllowance(Set<String> allowable) {
        this.allowable = new TreeSet<>(allowable);
    }

    @Override
    public String id() {
        return "unused-allowance";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public boolean reportsAbsence() {
        return true;
    }

    @Override
    public String basis() {
        return "An allowance that is needed no longer would let the same words pass unseen one day";
    }

    @Override
    public void check(Allowances allowances, Findings findings) {
        List<Allowance> all = allowances.all();
        for (int i = 0; i < all.size(); i++) {
            if (!allowances.isUsed(i) && allowable.contains(all.get(i).rule())) {
                findings.report(
                        FieldPath.of("allow", i, "value"),
                        all.get(i).rule(),
                        all.get(i).value());
            }
        }
    }
}
