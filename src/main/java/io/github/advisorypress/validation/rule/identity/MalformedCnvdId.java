package io.github.advisorypress.validation.rule.identity;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.OtherId;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.regex.Pattern;

/** Finds CNVD numbers of another form than the published ones. */
final class MalformedCnvdId implements AdvisoryRule {
    private static final Pattern FORM = Pattern.compile("CNVD-[0-9]{4}-[0-9]{4,}");

    @Override
    public String id() {
        return "malformed-cnvd-id";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "The numbers that CNVD has published so far; no rule of its own is known";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            Vulnerability vulnerability = advisory.vulnerabilities().get(i);
            FieldPath path = FieldPath.of("vulnerabilities", i);
            for (int j = 0; j < vulnerability.ids().size(); j++) {
                OtherId other = vulnerability.ids().get(j);
                if ("CNVD".equalsIgnoreCase(other.systemName())
                        && !FORM.matcher(other.text()).matches()) {
                    findings.report(path.child("ids").child(j).child("text"), other.text());
                }
            }
        }
    }
}
