package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.scoring.CvssVector;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CvssObject;
import io.github.advisorypress.validation.csaf.Excerpt;

/** Finds properties of CVSS objects that contradict the vector beside them. */
final class InconsistentCvss implements CsafTest {
    @Override
    public String id() {
        return "csaf-inconsistent-cvss";
    }

    @Override
    public String clause() {
        return "6.1.10";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (CvssObject cvss : CvssObject.of(document)) {
            CvssVector vector = cvss.vector();
            // A vector of version 2.0 does not say its version.
            if (!vector.version().equals("2.0")) {
                check(cvss.element().at("version"), vector.version(), "CVSS:" + vector.version(), findings);
            }
            // CSAF 2.0, 6.1.10: a contradiction takes two; of a metric that it leaves out, the vector says nothing.
            for (CvssVector.Metric metric : vector.metrics()) {
                JsonElement property = cvss.element().at(vector.property(metric));
                check(property, vector.word(metric), metric.toString(), findings);
            }
        }
    }

    private static void check(JsonElement property, String word, String inVector, Findings findings) {
        property.text()
                .filter(stated -> !stated.equals(word))
                .ifPresent(stated ->
                        findings.report(property.path(), property.segment(), Excerpt.of(stated), inVector, word));
    }
}
