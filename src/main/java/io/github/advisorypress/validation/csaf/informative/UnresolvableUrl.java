package io.github.advisorypress.validation.csaf.informative;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.UrlStatus;

/** Finds a URL, other than one of the document itself, that does not answer with success or a redirection. */
final class UnresolvableUrl implements CsafTest {
    private static final int SUCCESS = 200;
    private static final int CLIENT_ERROR = 400;

    private final UrlStatus statuses;

    UnresolvableUrl(UrlStatus statuses) {
        this.statuses = statuses;
    }

    @Override
    public String id() {
        return "csaf-unresolvable-url";
    }

    @Override
    public String clause() {
        return "6.3.6";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        // CSAF 2.0, 6.3.6: a URL that is not of the category self resolves with a status of the classes 2xx and 3xx.
        CsafUrls.ask(
                new CsafUrls(document).others(),
                statuses,
                status -> status >= SUCCESS && status < CLIENT_ERROR,
                findings);
    }
}
