package io.github.advisorypress.validation.rule.provider;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.SecurityTxt;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.SiteRule;
import java.util.List;
import java.util.regex.Pattern;

/** Finds values of {@code security.txt} that are no URI, or none of the sort that their field takes. */
final class MalformedSecurityTxtUri implements SiteRule {
    /** What follows is for the rule about all web addresses. */
    private static final String WEB = "(?s:https://.*)";

    private static final Pattern PAGE = Pattern.compile(WEB);
    private static final Pattern CONTACT = Pattern.compile(
            WEB + "|mailto:[!-?A-~]+@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+(\\?[!-~]+)?|tel:\\+?[0-9().-]*[0-9]");
    private static final Pattern KEY = Pattern.compile(
            WEB + "|openpgp4fpr:([0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})|dns:[!-~]+\\?[Tt][Yy][Pp][Ee]=OPENPGPKEY");

    @Override
    public String id() {
        return "malformed-security-txt-uri";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "RFC 9116, 2.5: values are URIs, and web addresses begin with https";
    }

    @Override
    public void check(Site site, Findings findings) {
        SecurityTxt securityTxt = site.securityTxt();
        if (securityTxt != null) {
            check("contact", securityTxt.contact(), CONTACT, "https / mailto / tel", findings);
            check("encryption", securityTxt.encryption(), KEY, "https / openpgp4fpr / dns", findings);
            check("policy", securityTxt.policy(), PAGE, "https", findings);
            check("acknowledgments", securityTxt.acknowledgments(), PAGE, "https", findings);
            check("hiring", securityTxt.hiring(), PAGE, "https", findings);
        }
    }

    private static void check(String field, List<String> uris, Pattern form, String schemes, Findings findings) {
        for (int i = 0; i < uris.size(); i++) {
            if (!form.matcher(uris.get(i)).matches()) {
                findings.report(FieldPath.of("security_txt", field, i), uris.get(i), field, schemes);
            }
        }
    }
}
