package io.github.advisorypress.validation.csaf.informative;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.UrlStatus;

/** Finds a URL by which the document refers to itself and that answers with an error or not at all. */
final class UnresolvableSelfUrl implements CsafTest {
    private static final int CLIENT_ERROR = 400;

    private final UrlStatus statuses;

    UnresolvableSelfUrl(UrlStatus statuses) {
        this.statuses = statuses;
    }

    @Override
    public String id() {
        return "csaf-unresolvable-self-url";
    }

    @Override
    public String clause() {
        return "6.3.7";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        // CSAF 2.0, 6.3.7: the URL of a reference of the category self resolves with a status less than 400.
        CsafUrls.ask(new CsafUrls(document).self(), statuses, status -> status < CLIENT_ERROR, findings);
    }
}
