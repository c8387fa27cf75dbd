package io.github.advisorypress.publication;

import java.util.List;
import java.util.stream.Stream;

/** What publication itself can find, beside what the sources, the record and their rules do. */
public final class PublicationRules {
    private PublicationRules() {}

    /** The names of these findings. */
    public static List<String> all() {
        return Stream.concat(
                        Stream.of(RecordBaseline.CHANGED, RecordBaseline.REMOVED, Withheld.RULE),
                        KeyFindings.RULES.stream())
                .toList();
    }
}
