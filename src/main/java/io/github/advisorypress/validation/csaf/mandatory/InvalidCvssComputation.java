package io.github.advisorypress.validation.csaf.mandatory;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.scoring.CvssGroup;
import io.github.advisorypress.scoring.CvssVector;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CvssObject;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.math.BigDecimal;
import java.util.List;

/** Finds CVSS scores and severities that are not those of the vector. */
final class InvalidCvssComputation implements CsafTest {
    @Override
    public String id() {
        return "csaf-invalid-cvss-computation";
    }

    @Override
    public String clause() {
        return "6.1.9";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (CvssObject cvss : CvssObject.of(document)) {
            for (CvssGroup group : CvssGroup.values()) {
                check(cvss, group, findings);
            }
        }
    }

    private static void check(CvssObject cvss, CvssGroup group, Findings findings) {
        JsonElement score = cvss.element().at(group.scoreProperty());
        JsonElement severity = cvss.element().at(group.severityProperty());
        boolean hasScore = score.node().isNumber();
        // CSAF 2.0, 6.1.9: version 2.0 has scores alone.
        boolean hasSeverity =
                severity.node().isTextual() && !cvss.vector().version().equals("2.0");
        if (!hasScore && !hasSeverity) {
            return;
        }
        List<BigDecimal> right = cvss.vector().scores(group);
        String first = right.get(0).toPlainString();
        if (hasScore && right.stream().noneMatch(value -> isEqual(score.node(), value))) {
            report(score, first, findings);
        }
        if (hasSeverity
                && right.stream().noneMatch(value -> severity(value)
                        .equals(severity.node().textValue()))) {
            report(severity, severity(right.get(0)), findings);
        }
    }

    private static void report(JsonElement stated, String right, Findings findings) {
        findings.report(
                stated.path(), stated.segment(), Excerpt.of(stated.node().asText()), right);
    }

    private static String severity(BigDecimal score) {
        return CvssVector.severity(score).name();
    }

    /** Compares numbers, not how they are written; JSON can write numbers that no decimal holds. */
    private static boolean isEqual(JsonNode stated, BigDecimal value) {
        return Double.isFinite(stated.doubleValue()) && stated.decimalValue().compareTo(value) == 0;
    }
}
