package io.github.advisorypress.validation.rule.cvss;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.scoring.CweTable;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.validation.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The rules about scores, severities and weaknesses. */
public final class CvssRules {
    private CvssRules() {}

    public static List<Rule> all(Site site, ProductRegister register, Map<LanguageTag, Labels> labels, Instant at) {
        CweTable cwes = CweTable.bundled();
        return List.of(
                // vectors
                new MalformedCvssVector(),
                new CvssVersionFieldMismatch(),
                new UnknownCvssMetric(),
                new UnknownCvssValue(),
                new MissingCvssMetric(),
                new DuplicateCvssMetric(),
                // scores and severities
                new MissingCvssV3(register),
                new MultipleScoresForProduct(register),
                new SeverityBandMismatch(),
                // weaknesses
                new MalformedCwe(),
                new UnknownCwe(cwes),
                new DeprecatedCwe(cwes),
                new DiscouragedCwe(cwes),
                new MissingCwe());
    }
}
