package io.github.advisorypress.validation;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Allowance;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.SiteAllowance;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one source allows, and what of it was needed. Not safe for several threads. */
public final class Allowances {
    private final List<SiteAllowance> all;
    private final BitSet used = new BitSet();

    private Allowances(List<SiteAllowance> all) {
        this.all = all;
    }

    /** What an advisory allows in itself. */
    static Allowances of(Advisory advisory) {
        return new Allowances(advisory.allowances().stream()
                .map(allowance -> new SiteAllowance(null, allowance))
                .toList());
    }

    /** What the settings of a site allow in pages, in the register and in themselves. */
    static Allowances of(Site site) {
        return new Allowances(site.leakPatterns().allowances());
    }

    /** In the order of the source. */
    public List<Allowance> all() {
        return all.stream().map(SiteAllowance::allowance).toList();
    }

    /** Whether an allowance, counted from zero, stopped a finding. */
    public boolean isUsed(int index) {
        return used.get(index);
    }

    /**
     * Whether a rule may find exactly these words, on a page where one is named; every allowance that says so is used.
     */
    boolean allows(@Nullable String page, String rule, String words) {
        boolean allowed = false;
        for (int i = 0; i < all.size(); i++) {
            Allowance allowance = all.get(i).allowance();
            if (Objects.equals(all.get(i).page(), page)
                    && allowance.rule().equals(rule)
                    && allowance.value().equals(words)) {
                used.set(i);
                allowed = true;
            }
        }
        return allowed;
    }
}
