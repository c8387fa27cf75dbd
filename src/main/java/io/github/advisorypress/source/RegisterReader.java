package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.model.IdentificationHelper;
import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductFamily;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductVersion;
import io.github.advisorypress.source.YamlFacts.YamlFile;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code products.yaml}. Safe for several threads. */
public final class RegisterReader {
    private final Structure structure = Structure.of("products");

    /** The register that a tree states; absent where its structure or a value is not sound, which findings say. */
    ReadValue<ProductRegister> read(YamlTree tree, SourceLanguages languages) {
        List<Diagnostic> findings = new ArrayList<>(structure.check(tree));
        if (tree.root().isEmpty() || !findings.isEmpty()) {
            return ReadValue.none(findings);
        }
        var file = new YamlFile(tree, languages);
        YamlFacts facts = YamlFacts.of(file, tree.root().get());
        var register = new ProductRegister(facts.localized("vendor"), facts.list("families", RegisterReader::family));
        findings.addAll(file.findings());
        return findings.isEmpty() ? ReadValue.of(register) : ReadValue.none(findings);
    }

    private static ProductFamily family(YamlFacts facts) {
        return new ProductFamily(
                facts.text("id"), facts.localized("name"), facts.list("products", RegisterReader::product));
    }

    private static Product product(YamlFacts facts) {
        return new Product(
                facts.text("id"),
                facts.localized("name"),
                facts.under("product_identification_helper")
                        .map(RegisterReader::identification)
                        .orElse(IdentificationHelper.NONE),
                facts.list("versions", RegisterReader::version),
                facts.optionalText("version_scheme"));
    }

    private static IdentificationHelper identification(YamlFacts facts) {
        return new IdentificationHelper(
                facts.optionalText("cpe"),
                facts.optionalText("purl"),
                facts.texts("model_numbers"),
                facts.texts("skus"));
    }

    private static ProductVersion version(YamlFacts facts) {
        return new ProductVersion(
                facts.text("version"), facts.optionalDate("released"), facts.optionalDate("end_of_support"));
    }
}
