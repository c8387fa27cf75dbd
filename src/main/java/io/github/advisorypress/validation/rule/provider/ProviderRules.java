package io.github.advisorypress.validation.rule.provider;

import io.github.advisorypress.validation.Rule;
import java.time.Instant;
import java.util.List;

/** The rules about the CSAF provider and its {@code security.txt}. */
public final class ProviderRules {
    private ProviderRules() {}

    /** The rules of the group, as of an instant. */
    public static List<Rule> all(Instant at) {
        var expiry = new Expiry(at);
        return List.of(
                new ExpiredSecurityTxt(expiry),
                new ExpiringSecurityTxt(expiry),
                new LongLivedSecurityTxt(expiry),
                new MalformedSecurityTxtUri(),
                new ProviderUpdatedInFuture(at));
    }
}
