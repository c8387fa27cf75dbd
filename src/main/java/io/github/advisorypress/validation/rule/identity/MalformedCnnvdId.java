package io.github.advisorypress.validation.rule.identity;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.OtherId;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.regex.Pattern;

/** Finds CNNVD numbers of another form than the published ones. */
final class MalformedCnnvdId implements AdvisoryRule {
    private static final Pattern FORM = Pattern.compile("CNNVD-[0-9]{6}-[0-9]{3,}");

    @Override
    public String id() {
        return "malformed-cnnvd-id";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "The numbers that CNNVD has published so far; no rule of its own is known";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            Vulnerability vulnerability = advisory.vulnerabilities().get(i);
            FieldPath path = FieldPath.of("vulnerabilities", i);
            for (int j = 0; j < vulnerability.ids().size(); j++) {
                OtherId other = vulnerability.ids().get(j);
                if ("CNNVD".equalsIgnoreCase(other.systemName())
                        && !FORM.matcher(other.text()).matches()) {
                    findings.report(path.child("ids").child(j).child("text"), other.text());
                }
            }
        }
    }
}
