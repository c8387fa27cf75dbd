package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.HashMap;
import java.util.Map;

/** The IDs that a document has defined so far; reports each further definition of one of them. */
final class Definitions {
    private final Map<String, JsonElement> first = new HashMap<>();
    private final Findings findings;

    Definitions(Findings findings) {
        this.findings = findings;
    }

    /** Takes an ID where it is defined. */
    void add(JsonElement definition) {
        definition.text().ifPresent(id -> {
            JsonElement earlier = first.putIfAbsent(id, definition);
            if (earlier != null) {
                findings.report(
                        definition.path(),
                        Excerpt.of(id),
                        Excerpt.of(earlier.path().toString()));
            }
        });
    }
}
