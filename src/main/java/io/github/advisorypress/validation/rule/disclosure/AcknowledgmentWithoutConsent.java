package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Acknowledgment;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.ArrayList;
import java.util.List;

/** Finds people and organizations that are thanked without having agreed to be named. */
final class AcknowledgmentWithoutConsent implements AdvisoryRule {

    @Override
    public String id() {
        return "acknowledgment-without-consent";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "个人信息保护法 (PIPL), Article 25; CVD practice: nobody is named who does not want it";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (int i = 0; i < advisory.acknowledgments().size(); i++) {
            Acknowledgment acknowledgment = advisory.acknowledgments().get(i);
            if (!acknowledgment.consent()) {
                List<String> named = new ArrayList<>(acknowledgment.names());
                String organization = acknowledgment.organization();
                if (organization != null) {
                    named.add(organization);
                }
                findings.report(
                        FieldPath.of("acknowledgments", i, "consent"),
                        named.isEmpty() ? Integer.toString(i + 1) : String.join(", ", named));
            }
        }
    }
}
