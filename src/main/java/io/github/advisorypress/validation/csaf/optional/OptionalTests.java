package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.LanguageRegistry;
import java.util.List;

/** The optional tests. */
public final class OptionalTests {
    private OptionalTests() {}

    /** Every optional test, in the order of the standard. */
    public static List<CsafTest> all() {
        return List.of(
                new UnusedDefinitionOfProductId(),
                new MissingRemediation(),
                new MissingScore(),
                new BuildMetadataInRevisionHistory(),
                new OlderInitialReleaseDate(),
                new OlderCurrentReleaseDate(),
                new MissingDateInInvolvements(),
                new Md5AsOnlyHashAlgorithm(),
                new Sha1AsOnlyHashAlgorithm(),
                new MissingTlpLabel(),
                new MissingCanonicalUrl(),
                new MissingDocumentLanguage(),
                new UnsortedKeys(),
                new PrivateLanguage(LanguageRegistry.bundled()),
                new DefaultLanguage(),
                new MissingProductIdentificationHelper(),
                new CveInIds(),
                new VersionRangeWithoutVers(),
                new CvssForFixedProducts(),
                new AdditionalProperties());
    }
}
