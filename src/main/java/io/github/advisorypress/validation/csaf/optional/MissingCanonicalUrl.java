package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.model.CsafFileName;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.Optional;

/** Finds a document that does not refer to the address at which it is published. */
final class MissingCanonicalUrl implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-canonical-url";
    }

    @Override
    public String clause() {
        return "6.2.11";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Optional<String> trackingId = document.tracking().text("id");
        String fileName = CsafFileName.of(trackingId.orElse(""));
        JsonElement references = document.document().at("references");
        if (trackingId.isEmpty()
                || references.items().stream().noneMatch(reference -> isCanonical(reference, fileName))) {
            findings.report(references.path(), Excerpt.of(fileName));
        }
    }

    private static boolean isCanonical(JsonElement reference, String fileName) {
        // CSAF 2.0, 6.2.11: of the category self, with https://, and ending with the file name of 5.1
        return reference.text("category").filter("self"::equals).isPresent()
                && reference
                        .text("url")
                        .filter(url -> url.startsWith("https://") && url.endsWith(fileName))
                        .isPresent();
    }
}
