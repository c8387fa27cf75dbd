package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.comparison.Change;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.RecordedState;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.List;
import java.util.Optional;

/** Finds what a published revision says otherwise because the register of products was edited. */
final class RegisterChangesPublishedBulletin implements AdvisoryRule {
    private final Drafts drafts;

    RegisterChangesPublishedBulletin(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "register-changes-published-bulletin";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "Nothing that was published changes in silence: a change takes a new revision";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        Optional<RecordedState> published = drafts.publishedSame(advisory);
        if (published.isEmpty()) {
            return;
        }
        for (Change change : drafts.differences(advisory).byRegister()) {
            Wording wording = Wording.of(change.before(), change.after());
            findings.report(
                    SourcePlace.of(change, advisory),
                    advisory.id().value(),
                    product(change, published.get().bulletin(), advisory),
                    SourcePlace.name(change),
                    wording.before(),
                    wording.after());
        }
    }

    /** The product that a change speaks of: the one that its path names, else the first that is listed otherwise. */
    private String product(Change change, Bulletin recorded, Advisory draft) {
        Bulletin now = drafts.bulletin(draft);
        List<String> segments = FieldPath.parse(change.field()).segments();
        for (Bulletin bulletin : List.of(now, recorded)) {
            for (ListedProduct listed : bulletin.products()) {
                if (segments.contains(listed.productId())
                        || segments.contains(listed.product().id())) {
                    return listed.product().id();
                }
            }
        }
        for (ProductRange range : now.expansion().keySet()) {
            List<ListedProduct> before = recorded.expansion().getOrDefault(range, List.of());
            List<ListedProduct> after = now.expansion().getOrDefault(range, List.of());
            if (!stated(before).equals(stated(after))) {
                return range.product();
            }
        }
        return Wording.NOTHING;
    }

    /** Listed products are equal by their IDs alone; here what the register says of them counts too. */
    private static List<List<Object>> stated(List<ListedProduct> listed) {
        return listed.stream()
                .map(one -> List.<Object>of(
                        one.productId(),
                        one.product().name(),
                        one.product().identification(),
                        one.family().name()))
                .toList();
    }
}
