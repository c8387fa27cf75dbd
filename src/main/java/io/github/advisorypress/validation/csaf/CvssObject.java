package io.github.advisorypress.validation.csaf;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.scoring.CvssVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@code cvss_v2} or {@code cvss_v3} object of a score, with the valid vector that it states. */
public record CvssObject(JsonElement element, CvssVector vector) {

    /** Every such object of the document. One without a valid vector is the business of test 6.1.8. */
    public static List<CvssObject> of(CsafDocument document) {
        Reader reader = new Reader();
        List<CvssObject> objects = new ArrayList<>();
        for (JsonElement vulnerability : document.vulnerabilities()) {
            for (JsonElement score : vulnerability.items("scores")) {
                elements(score).forEach(element -> reader.read(element).ifPresent(objects::add));
            }
        }
        return objects;
    }

    /** The objects of a score, be their vectors valid or not; what is no JSON object is left out. */
    public static List<JsonElement> elements(JsonElement score) {
        return Stream.of("cvss_v2", "cvss_v3")
                .map(score::at)
                .filter(element -> element.node().isObject())
                .toList();
    }

    /** Reads one object after the other, but each vector once. */
    public static final class Reader {
        private final Map<String, Optional<CvssVector>> vectors = new HashMap<>();

        /** The object that stands here; empty if it has no valid vector of a version that belongs here. */
        public Optional<CvssObject> read(JsonElement element) {
            String key = element.segment();
            return element.text("vectorString")
                    .flatMap(text -> vectors.computeIfAbsent(key + text, ignored -> parse(key, text)))
                    .map(vector -> new CvssObject(element, vector));
        }

        private static Optional<CvssVector> parse(String key, String text) {
            return key.equals("cvss_v2")
                    ? CvssVector.parseVersion2(text)
                    : CvssVector.parse(text).filter(vector -> vector.version().startsWith("3."));
        }
    }
}
