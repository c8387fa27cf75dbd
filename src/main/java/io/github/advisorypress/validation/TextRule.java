package io.github.advisorypress.validation;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.Site;
import java.util.List;
import java.util.function.Function;

/** A rule about every text that people read, wherever it stands. */
public interface TextRule extends AdvisoryRule, PageRule, SiteRule {

    void check(Passage passage, Findings findings);

    @Override
    default void check(Advisory advisory, Findings findings) {
        check(advisory, Passage.of(advisory), findings);
    }

    /** Looks at an advisory whose texts were taken from it already, once for all rules. */
    default void check(Advisory advisory, List<Passage> passages, Findings findings) {
        passages.forEach(passage -> check(passage, findings));
    }

    @Override
    default void check(List<ProsePage> pages, Function<ProsePage, Findings> findings) {
        pages.forEach(page -> Passage.of(page).forEach(passage -> check(passage, findings.apply(page))));
    }

    @Override
    default void check(Site site, Findings findings) {
        Passage.of(site).forEach(passage -> check(passage, findings));
    }
}
