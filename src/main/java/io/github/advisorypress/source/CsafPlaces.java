package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.FieldPath;
import java.util.HashMap;
import java.util.Map;

/** Where the fields of an advisory stand in a CSAF document: by their paths in the model, the pointers there. */
final class CsafPlaces {
    private final Map<FieldPath, FieldPath> pointers = new HashMap<>();

    CsafPlaces() {
        FieldPath document = FieldPath.of("document");
        FieldPath tracking = document.child("tracking");
        put(FieldPath.ROOT, document);
        put(FieldPath.of("id"), tracking.child("id"));
        put(FieldPath.of("kind"), tracking.child("id"));
        put(FieldPath.of("status"), tracking.child("status"));
        put(FieldPath.of("revision_history"), tracking.child("revision_history"));
        put(FieldPath.of("aliases"), tracking.child("aliases"));
        put(FieldPath.of("vulnerabilities"), FieldPath.of("vulnerabilities"));
    }

    /** Says where a field stands; the first place counts. */
    void put(FieldPath field, FieldPath pointer) {
        pointers.putIfAbsent(field, pointer);
    }

    /** Says where a field stands after all. */
    void replace(FieldPath field, FieldPath pointer) {
        pointers.put(field, pointer);
    }

    /**
     * Where a field stands. What has no place of its own stands below that of the nearest field around it, which is
     * called the same there or is missing.
     */
    FieldPath pointer(FieldPath field) {
        FieldPath around = field;
        while (!pointers.containsKey(around) && around.parent().isPresent()) {
            around = around.parent().get();
        }
        FieldPath pointer = pointers.getOrDefault(around, FieldPath.ROOT);
        for (String segment : field.segments()
                .subList(around.segments().size(), field.segments().size())) {
            pointer = pointer.child(segment);
        }
        return pointer;
    }
}
