package io.github.advisorypress.validation.rule.editorial;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.AddressFields;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.SiteRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses that no browser could follow. */
final class MalformedUrl implements AdvisoryRule, SiteRule {
    private static final Pattern FOREIGN = Pattern.compile("[^!-~]");

    @Override
    public String id() {
        return "malformed-url";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "RFC 3986; CSAF 2.0 wants every address to be a URI";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        AddressFields.of(advisory).forEach((path, url) -> check(path, url, findings));
    }

    @Override
    public void check(Site site, Findings findings) {
        AddressFields.of(site).forEach((path, url) -> check(path, url, findings));
    }

    private static void check(FieldPath path, String url, Findings findings) {
        Matcher foreign = FOREIGN.matcher(url);
        if (foreign.find()) {
            findings.report(path, url.codePointCount(0, foreign.start()), 1, url);
        } else if (!isWebAddress(url)) {
            findings.report(path, url);
        }
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            String host = uri.getHost();
            return scheme != null
                    && (scheme.equals("https") || scheme.equals("http"))
                    && host != null
                    && host.indexOf('.') > 0
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
