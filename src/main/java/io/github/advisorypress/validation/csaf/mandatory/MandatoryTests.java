package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.scoring.CweTable;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.LanguageRegistry;
import java.util.List;

/** The mandatory tests. */
public final class MandatoryTests {
    private MandatoryTests() {}

    /** Every mandatory test, in the order of the standard. */
    public static List<CsafTest> all() {
        return List.of(
                new MissingDefinitionOfProductId(),
                new MultipleDefinitionOfProductId(),
                new CircularDefinitionOfProductId(),
                new MissingDefinitionOfProductGroupId(),
                new MultipleDefinitionOfProductGroupId(),
                new ContradictingProductStatus(),
                new MultipleScoresPerProduct(),
                new InvalidCvss(),
                new InvalidCvssComputation(),
                new InconsistentCvss(),
                new InvalidCwe(CweTable.bundled()),
                new InvalidLanguage(LanguageRegistry.bundled()),
                new InvalidPurl(),
                new UnsortedRevisionHistory(),
                new TranslatorWithoutSourceLanguage(),
                new OutdatedDocumentVersion(),
                new DraftVersionWithoutDraftStatus(),
                new DraftVersionInRevisionHistory(),
                new PreReleaseInRevisionHistory(),
                new PreReleaseDocumentVersion(),
                new MissingItemInRevisionHistory(),
                new MultipleDefinitionInRevisionHistory(),
                new MultipleUseOfSameCve(),
                new MultipleDefinitionInInvolvements(),
                new MultipleUseOfSameHashAlgorithm(),
                new ProhibitedDocumentCategoryName(),
                new MissingDocumentNotes(),
                new MissingDocumentReferences(),
                new ForbiddenVulnerabilities(),
                new MissingProductTree(),
                new MissingVulnerabilityNotes(),
                new MissingProductStatus(),
                new MissingVexProductStatus(),
                new MissingVulnerabilityId(),
                new MissingImpactStatement(),
                new MissingActionStatement(),
                new MissingVulnerabilities(),
                new TranslationIntoSameLanguage(),
                new RemediationWithoutProductReference(),
                new MixedVersioning(),
                new VersionRangeInProductVersion(),
                new FlagWithoutProductReference(),
                new MultipleVexJustifications());
    }
}
