package io.github.advisorypress.validation.csaf.informative;

import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Spelling;
import io.github.advisorypress.validation.csaf.UrlStatus;
import java.util.List;

/** The informative tests. */
public final class InformativeTests {
    private InformativeTests() {}

    /** Every informative test, in the order of the standard; those that need the outside world find nothing. */
    public static List<CsafTest> all() {
        return all(UrlStatus.NONE, Spelling.NONE);
    }

    /** Every informative test, in the order of the standard. */
    public static List<CsafTest> all(UrlStatus urls, Spelling spelling) {
        return List.of(
                new CvssV2AsOnlyScore(),
                new CvssV30(),
                new MissingCve(),
                new MissingCwe(),
                new ShortHash(),
                new UnresolvableUrl(urls),
                new UnresolvableSelfUrl(urls),
                new SpellingMistake(spelling),
                new IncompleteBranchCategories(),
                new ProductVersionRange(),
                new VersionIndicator());
    }
}
