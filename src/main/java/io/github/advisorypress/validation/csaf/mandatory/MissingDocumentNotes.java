package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import java.util.Set;

/** Finds an informational advisory or an incident response without a note on its subject. */
final class MissingDocumentNotes implements CsafTest {
    private static final Set<String> CATEGORIES = Set.of("description", "details", "general", "summary");

    @Override
    public String id() {
        return "csaf-missing-document-notes";
    }

    @Override
    public String clause() {
        return "6.1.27.1";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        boolean applies = Profile.INFORMATIONAL_ADVISORY.holdsFor(document)
                || Profile.SECURITY_INCIDENT_RESPONSE.holdsFor(document);
        if (applies && document.document().items("notes").stream().noneMatch(MissingDocumentNotes::isOnTheSubject)) {
            findings.report(document.document().at("notes").path(), document.category());
        }
    }

    private static boolean isOnTheSubject(JsonElement note) {
        return note.text("category").filter(CATEGORIES::contains).isPresent();
    }
}
