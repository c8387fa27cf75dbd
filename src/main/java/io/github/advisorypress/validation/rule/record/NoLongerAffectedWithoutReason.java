package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.comparison.StatusChange;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.CollectionRule;
import io.github.advisorypress.validation.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds open revisions that take back that products are affected and do not say why. */
final class NoLongerAffectedWithoutReason implements CollectionRule {
    private static final int MOST = 6;

    private final Drafts drafts;

    NoLongerAffectedWithoutReason(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "no-longer-affected-without-reason";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "A customer who has acted on a rating or a status needs to know why it was wrong";
    }

    @Override
    public void check(List<AdvisoryFolder> folders, Function<Advisory, Findings> findings) {
        Reasons.whereNeeded(
                folders, drafts, (before, draft) -> compare(before, draft, findings.apply(draft.advisory())));
    }

    private static void compare(Bulletin before, Bulletin draft, Findings findings) {
        Map<Moved, List<String>> products = new LinkedHashMap<>();
        for (StatusChange change : StatusChange.noLongerAffected(before, draft)) {
            products.computeIfAbsent(
                            new Moved(change.vulnerability(), change.before(), change.after()),
                            moved -> new ArrayList<>())
                    .add(change.productId());
        }
        products.forEach((moved, ids) -> findings.report(
                SourcePlace.vulnerability(moved.vulnerability(), draft.advisory())
                        .child("product_status"),
                moved.vulnerability(),
                list(ids),
                moved.before().word(),
                moved.after() == null ? Wording.NOTHING : moved.after().word(),
                Integer.toString(Drafts.number(draft.advisory()))));
    }

    private static String list(List<String> ids) {
        return ids.size() <= MOST
                ? String.join(", ", ids)
                : String.join(", ", ids.subList(0, MOST - 2)) + ", …, " + ids.get(ids.size() - 1);
    }

    /** What happened to products of a vulnerability; those it happened to alike are one finding. */
    private record Moved(
            String vulnerability,
            ProductStatus before,
            @Nullable ProductStatus after) {}
}
