package io.github.advisorypress.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.Advisories;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceLines;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.CsafValidationSettings;
import io.github.advisorypress.model.IdentificationHelper;
import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductFamily;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProviderSettings;
import io.github.advisorypress.model.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a site's settings make of a bulletin in whose documents an optional test finds something. */
final class CsafGateTest {
    private static final String RULE = "csaf-missing-product-identification-helper";
    private static final String DOCUMENT = ".well-known/csaf/white/2024/cb-sa-2024-0002.json";

    private final DocumentLines lines = new DocumentLines();

    @Test
    void letsAValidBulletinThroughInSilence() {
        Bulletin valid = Bulletin.of(Advisories.valid().advisory(), Advisories.register());

        assertThat(gate(CsafValidationSettings.DEFAULT).check(valid, false)).isEmpty();
    }

    @Test
    void stopsWhereAnOptionalTestFindsSomethingAndQuotesTheDocument() {
        List<Diagnostic> found = gate(CsafValidationSettings.DEFAULT).check(unidentified(), false);

        assertThat(found)
                .filteredOn(finding -> finding.span().file().equals(DOCUMENT))
                .isNotEmpty();
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(RULE);
            assertThat(finding.level()).isEqualTo(Level.ERROR);
            assertThat(finding.field().toString()).startsWith("/product_tree/branches/0/branches/");
            assertThat(lines.line(finding.span().file(), finding.span().line()))
                    .hasValueSatisfying(line -> assertThat(line).contains("\"product\""));
        });
    }

    @Test
    void tellsTheDocumentsOfANextRevisionApart() {
        CsafGate gate = gate(CsafValidationSettings.DEFAULT);

        assertThat(gate.check(unidentified(), true))
                .extracting(finding -> finding.span().file())
                .contains("next/" + DOCUMENT)
                .allMatch(file -> file.startsWith("next/"));
        assertThat(lines.line("next/" + DOCUMENT, 1)).isPresent();
        SourceLines others = lines.orElse((file, line) -> Optional.of("content"));
        assertThat(others.line("next/" + DOCUMENT, 1)).contains("{");
        assertThat(others.line("products.yaml", 1)).contains("content");
    }

    @ParameterizedTest
    @CsvSource({
        "extended, 6.2.16, off, ",
        "extended, 6.2.16, warning, WARNING",
        "extended, 6.2.16, on, WARNING",
        "extended, 6.2.16, error, ERROR",
        "extended, csaf-missing-product-identification-helper, off, ",
        "extended, 6.2.1, off, ERROR",
        "basic, 6.2.1, off, ",
        "basic, 6.2.16, error, ERROR",
        "full, 6.2.1, off, ERROR",
        "extended, nonsense, off, ERROR",
        "extended, 6.2.16, note, ERROR",
        "nonsense, 6.2.1, off, ERROR"
    })
    void obeysTheSettingsOfTheSite(String preset, String test, String setting, Level expected) {
        CsafGate gate = gate(new CsafValidationSettings(preset, Map.of(test, setting)));

        assertThat(gate.check(unidentified(), false).stream()
                        .filter(finding -> finding.rule().equals(RULE))
                        .map(Diagnostic::level)
                        .distinct())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    private CsafGate gate(CsafValidationSettings settings) {
        Site strict = Advisories.site(settings, ProviderSettings.DEFAULT, null);
        return new CsafGate(strict, Advisories.labels(strict), lines);
    }

    /** A valid bulletin, but for a product that nothing identifies to tools, which a rule finds in a register. */
    private static Bulletin unidentified() {
        ProductRegister register = Advisories.register();
        List<ProductFamily> families = register.families().stream()
                .map(family -> new ProductFamily(
                        family.id(),
                        family.name(),
                        family.products().stream()
                                .map(product -> new Product(
                                        product.id(),
                                        product.name(),
                                        IdentificationHelper.NONE,
                                        product.versions(),
                                        product.versionScheme()))
                                .toList()))
                .toList();
        return Bulletin.of(Advisories.valid().advisory(), new ProductRegister(register.vendor(), families));
    }
}
