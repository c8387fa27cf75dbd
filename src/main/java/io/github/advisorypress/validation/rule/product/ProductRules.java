package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.validation.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The rules about products. */
public final class ProductRules {
    private ProductRules() {}

    public static List<Rule> all(Site site, ProductRegister register, Map<LanguageTag, Labels> labels, Instant at) {
        return List.of(
                // the register
                new DuplicateFamilyId(),
                new DuplicateProductId(),
                new DuplicateVersion(),
                new RangeAsVersion(),
                new UnorderedReleaseDates(),
                new EndOfSupportBeforeRelease(),
                new MissingIdentification(),
                new MalformedCpe(),
                new CpeWithVersion(),
                new MalformedPurl(),
                new PurlWithVersion(),
                // products and versions as advisories name them
                new UndefinedProductId(register),
                new UndefinedVersion(register),
                new MalformedVersionRange(),
                new UnlistedRangeBound(register),
                new EmptyVersionRange(register),
                new UnreleasedVersionNamed(register),
                // how products stand to a vulnerability
                new MissingProductStatus(),
                new VulnerabilityWithoutId(),
                new ContradictingProductStatus(register),
                new FixedBeforeAffected(register),
                new MissingFixedVersion(register),
                // what is said of which product
                new StatementWithoutProduct(register),
                new ProductWithoutRemediation(register),
                new RemedyForUnaffectedProduct(register),
                new EndOfLifeProductWithoutAdvice(register),
                new AffectedProductWithoutScore(register),
                new ScoreForUnaffectedProduct(register),
                new NotAffectedWithoutJustification(register),
                new FlagForOtherProduct(register),
                new ThreatForOtherProduct(register),
                new MultipleJustifications(register));
    }
}
