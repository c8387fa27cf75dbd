package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import java.util.List;
import java.util.Set;

/** Finds products to which several flags of one vulnerability give a VEX justification. */
final class MultipleVexJustifications implements CsafTest {
    // CSAF 2.0, 6.1.33: the labels are listed, because flags of another purpose may come.
    private static final Set<String> JUSTIFICATIONS = Set.of(
            "component_not_present",
            "inline_mitigations_already_exist",
            "vulnerable_code_cannot_be_controlled_by_adversary",
            "vulnerable_code_not_in_execute_path",
            "vulnerable_code_not_present");

    @Override
    public String id() {
        return "csaf-multiple-vex-justifications";
    }

    @Override
    public String clause() {
        return "6.1.33";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement vulnerability : document.vulnerabilities()) {
            List<JsonElement> flags = vulnerability.items("flags").stream()
                    .filter(flag ->
                            flag.text("label").filter(JUSTIFICATIONS::contains).isPresent())
                    .toList();
            // One flag contradicts no other, however large the groups are that it names.
            if (flags.size() > 1) {
                var justified = new JustifiedProducts(document.groups(), findings);
                flags.forEach(justified::add);
            }
        }
    }
}
