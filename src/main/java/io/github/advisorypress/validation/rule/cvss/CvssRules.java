package io.github.advisorypress.validation.rule.cvss;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.validation.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The rules about scores. */
public final class CvssRules {
    private CvssRules() {}

    public static List<Rule> all(Site site, ProductRegister register, Map<LanguageTag, Labels> labels, Instant at) {
        return List.of();
    }
}
