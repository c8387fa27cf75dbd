package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.model.Flag;
import io.github.advisorypress.model.Identifier;
import io.github.advisorypress.model.Justification;
import io.github.advisorypress.model.NationalGrade;
import io.github.advisorypress.model.OtherId;
import io.github.advisorypress.model.Priority;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.RemediationCategory;
import io.github.advisorypress.model.Score;
import io.github.advisorypress.model.Threat;
import io.github.advisorypress.model.ThreatCategory;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.source.CsafFile.Placed;
import io.github.advisorypress.source.CsafProducts.PlacedProducts;
import io.github.advisorypress.source.CsafWords.Vector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code /vulnerabilities} of one document. */
final class CsafVulnerabilities {
    private static final int LONGEST_KEY = 64;
    private static final String JUSTIFICATIONS =
            words(Stream.of(Justification.values()).map(Justification::word));
    private static final String THREATS =
            words(Stream.of(ThreatCategory.values()).map(ThreatCategory::word));
    private static final String REMEDIES =
            words(Stream.of(RemediationCategory.values()).map(RemediationCategory::word));

    /** What CSAF repeats of a vector in members of their own; it is computed from the vector again. */
    private static final String[] COMPUTED = {
        "version",
        "attackVector",
        "attackComplexity",
        "privilegesRequired",
        "userInteraction",
        "scope",
        "confidentialityImpact",
        "integrityImpact",
        "availabilityImpact",
        "baseScore",
        "baseSeverity",
        "exploitCodeMaturity",
        "remediationLevel",
        "reportConfidence",
        "temporalScore",
        "temporalSeverity",
        "confidentialityRequirement",
        "integrityRequirement",
        "availabilityRequirement",
        "modifiedAttackVector",
        "modifiedAttackComplexity",
        "modifiedPrivilegesRequired",
        "modifiedUserInteraction",
        "modifiedScope",
        "modifiedConfidentialityImpact",
        "modifiedIntegrityImpact",
        "modifiedAvailabilityImpact",
        "environmentalScore",
        "environmentalSeverity"
    };

    private final CsafFile file;
    private final CsafWords words;
    private final CsafProducts products;
    private final CsafNotes notes;
    private final CsafPlaces places;
    private final Set<String> keys = new HashSet<>();

    CsafVulnerabilities(CsafFile file, CsafWords words, CsafProducts products, CsafNotes notes, CsafPlaces places) {
        this.file = file;
        this.words = words;
        this.products = products;
        this.notes = notes;
        this.places = places;
    }

    /** The words in quotation marks. */
    static String words(Stream<String> words) {
        return words.map(Nearest::quote).collect(Collectors.joining(", "));
    }

    List<Vulnerability> read(JsonElement root) {
        List<JsonElement> elements = file.objects(root, "vulnerabilities");
        List<Vulnerability> vulnerabilities = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            vulnerabilities.add(new Reading(elements.get(i), i, elements.size() == 1).read());
        }
        return vulnerabilities;
    }

    /** One vulnerability under way. */
    private final class Reading {
        private final JsonElement element;
        private final int index;
        private final boolean isOnly;
        private final FieldPath path;
        private final List<Scored> scores = new ArrayList<>();
        private @Nullable NationalGrade grade;
        private @Nullable Priority priority;

        Reading(JsonElement element, int index, boolean isOnly) {
            this.element = element;
            this.index = index;
            this.isOnly = isOnly;
            this.path = FieldPath.of("vulnerabilities", index);
        }

        /** A score under way: the products that a document names for it. */
        private static final class Scored {
            private final @Nullable String third;
            private @Nullable String fourth;
            private final List<Placed<String>> ids;
            private final Set<String> named;
            private final FieldPath pointer;
            private boolean isOfEvery;
            private @Nullable FieldPath noteOfFourth;

            Scored(@Nullable String third, List<Placed<String>> ids, FieldPath pointer) {
                this.third = third;
                this.ids = ids;
                this.named = ids.stream().map(Placed::value).collect(Collectors.toCollection(LinkedHashSet::new));
                this.pointer = pointer;
            }
        }

        Vulnerability read() {
            Optional<String> cve = file.line(element, "cve");
            List<OtherId> ids = file.objects(element, "ids").stream()
                    .map(id -> new OtherId(file.requiredLine(id, "system_name"), file.requiredLine(id, "text")))
                    .toList();
            String key = key(cve, ids);
            Map<ProductStatus, List<ProductRange>> status = productStatus();
            Set<String> affected = affected();
            file.objects(element, "scores").forEach(this::readScore);
            readNotes(key, affected);
            return new Vulnerability(
                    key,
                    cve.orElse(null),
                    file.text(element, "title").map(words::said).orElse(null),
                    weakness(),
                    ids,
                    file.instant(element, "discovery_date").orElse(null),
                    file.instant(element, "release_date").orElse(null),
                    scores(affected),
                    grade,
                    priority,
                    status,
                    each("flags", this::flag),
                    each("threats", this::threat),
                    each("remediations", this::remediation));
        }

        /** What text and translations call the vulnerability: unlike any other, and safe in addresses. */
        private String key(Optional<String> cve, List<OtherId> ids) {
            String key = cve.filter(Identifier::isValid)
                    .or(() -> ids.stream().findFirst().map(id -> identifier(id.text())))
                    .filter(Identifier::isValid)
                    .filter(found -> !keys.contains(found.toLowerCase(Locale.ROOT)))
                    .orElse("vulnerability-" + (index + 1));
            keys.add(key.toLowerCase(Locale.ROOT));
            return key;
        }

        private static String identifier(String text) {
            String safe = text.replaceAll("[^A-Za-z0-9._-]+", "-");
            return safe.substring(0, Math.min(LONGEST_KEY, safe.length()));
        }

        private @Nullable String weakness() {
            if (!element.has("cwe")) {
                return null;
            }
            JsonElement cwe = file.object(element, "cwe");
            if (!cwe.node().isObject()) {
                return null;
            }
            // The name follows from the number.
            file.line(cwe, "name");
            return file.requiredLine(cwe, "id");
        }

        private Map<ProductStatus, List<ProductRange>> productStatus() {
            Map<ProductStatus, List<ProductRange>> byStatus = new EnumMap<>(ProductStatus.class);
            if (!element.has("product_status")) {
                return byStatus;
            }
            JsonElement stated = file.object(element, "product_status");
            for (ProductStatus status : ProductStatus.values()) {
                List<Placed<String>> ids = file.lines(stated, status.word());
                products.use(ids);
                List<ProductRange> ranges = ranges(path.child("product_status").child(status.word()), ids);
                if (!ranges.isEmpty()) {
                    byStatus.put(status, ranges);
                }
            }
            return byStatus;
        }

        private Set<String> affected() {
            Set<String> affected = new LinkedHashSet<>();
            for (ProductStatus status : ProductStatus.values()) {
                if (status.isAffected()) {
                    element.at("product_status")
                            .items(status.word())
                            .forEach(id -> id.text().map(String::strip).ifPresent(affected::add));
                }
            }
            return affected;
        }

        private List<ProductRange> ranges(FieldPath field, List<Placed<String>> ids) {
            List<ProductRange> ranges = new ArrayList<>();
            for (PlacedProducts placed : products.ranges(ids)) {
                FieldPath range = field.child(ranges.size());
                places.put(range, placed.paths().get(0));
                for (int i = 0; i < placed.paths().size(); i++) {
                    places.put(range.child("versions").child(i), placed.paths().get(i));
                }
                ranges.add(placed.range());
            }
            return ranges;
        }

        private <T> List<T> each(String key, BiFunction<JsonElement, FieldPath, T> of) {
            List<T> all = new ArrayList<>();
            for (JsonElement item : file.objects(element, key)) {
                all.add(of.apply(item, path.child(key).child(all.size())));
            }
            return all;
        }

        private List<ProductRange> products(JsonElement statement, FieldPath field) {
            return ranges(field.child("products"), products.ids(statement, "product_ids"));
        }

        private Flag flag(JsonElement flag, FieldPath field) {
            return new Flag(
                    file.requiredWord(
                            flag, "label", Justification::of, JUSTIFICATIONS, Justification.COMPONENT_NOT_PRESENT),
                    file.instant(flag, "date").orElse(null),
                    products(flag, field));
        }

        private Threat threat(JsonElement threat, FieldPath field) {
            return new Threat(
                    file.requiredWord(threat, "category", ThreatCategory::of, THREATS, ThreatCategory.IMPACT),
                    words.said(file.requiredText(threat, "details")),
                    file.instant(threat, "date").orElse(null),
                    products(threat, field));
        }

        private Remediation remediation(JsonElement remediation, FieldPath field) {
            String details = file.requiredText(remediation, "details");
            Optional<CsafWords.Planned> planned = words.planned(details);
            return new Remediation(
                    file.requiredWord(
                            remediation, "category", RemediationCategory::of, REMEDIES, RemediationCategory.VENDOR_FIX),
                    words.said(planned.map(CsafWords.Planned::details).orElse(details)),
                    file.url(remediation, "url").orElse(null),
                    file.instant(remediation, "date").orElse(null),
                    planned.map(plan -> new Remediation.Plan(plan.version(), plan.date()))
                            .orElse(null),
                    products(remediation, field));
        }

        private void readScore(JsonElement score) {
            if (!score.has("cvss_v3")) {
                return;
            }
            JsonElement third = file.object(score, "cvss_v3");
            if (third.node().isObject()) {
                String vector = file.requiredLine(third, "vectorString");
                file.markRead(third, COMPUTED);
                scores.add(new Scored(vector, file.lines(score, "products"), score.path()));
            }
        }

        private void readNotes(String key, Set<String> affected) {
            for (JsonElement note : file.objects(element, "notes")) {
                boolean isRead = readVector(note, affected) || readRating(note);
                if (!isRead) {
                    notes.readOfVulnerability(note, key, isOnly);
                }
            }
        }

        private boolean readRating(JsonElement note) {
            String title = note.text("title").orElse("");
            String text = note.text("text").orElse("");
            if (grade == null && words.isTitle("csaf.note.national-grade", title)) {
                grade = words.nationalGrade(text).orElse(null);
                return grade != null && take(note, path.child("national_grade"));
            }
            if (priority == null && words.isTitle("csaf.note.priority", title)) {
                priority = words.priority(text).orElse(null);
                return priority != null && take(note, path.child("priority"));
            }
            return false;
        }

        private boolean take(JsonElement note, FieldPath field) {
            file.markRead(note, "category", "title");
            file.requiredText(note, "text");
            places.replace(field, note.at("text").path());
            return true;
        }

        /** Reads a vector that CSAF 2.0 has no object for. */
        private boolean readVector(JsonElement note, Set<String> affected) {
            String title = note.text("title").orElse("");
            Optional<Vector> stated = words.vector(title, note.text("text").orElse(""));
            if (stated.isEmpty()) {
                return false;
            }
            List<Placed<String>> ids = new ArrayList<>();
            for (String name : stated.get().products()) {
                Optional<String> id = products.idOf(name);
                if (id.isEmpty()) {
                    return false;
                }
                ids.add(new Placed<>(id.get(), note.at("text").path()));
            }
            String vector = stated.get().vector();
            boolean isFourth = vector.startsWith("CVSS:4");
            if (!isFourth && !affected.isEmpty()) {
                // Without products it would hold for all that are affected, which it does not say.
                return false;
            }
            file.markRead(note, "category", "text", "title");
            FieldPath pointer = note.at("text").path();
            if (!isFourth) {
                scores.add(new Scored(vector, ids, pointer));
                return true;
            }
            Scored scored = scoreBefore(ids, affected).orElseGet(() -> new Scored(null, ids, pointer));
            scored.fourth = vector;
            scored.noteOfFourth = pointer;
            scored.isOfEvery = ids.isEmpty();
            if (!scores.contains(scored)) {
                scores.add(scored);
            }
            return true;
        }

        /** The score of version 3 of the same products, if no later one has a vector of version 4 yet. */
        private Optional<Scored> scoreBefore(List<Placed<String>> ids, Set<String> affected) {
            Set<String> named = ids.stream().map(Placed::value).collect(Collectors.toCollection(LinkedHashSet::new));
            Scored found = null;
            for (Scored scored : scores) {
                if (scored.fourth != null) {
                    found = null;
                } else if (found == null && scored.named.equals(named.isEmpty() ? affected : named)) {
                    found = scored;
                }
            }
            return Optional.ofNullable(found);
        }

        private List<Score> scores(Set<String> affected) {
            List<Score> all = new ArrayList<>();
            for (Scored scored : scores) {
                FieldPath field = path.child("scores").child(all.size());
                places.put(field, scored.pointer);
                places.put(
                        field.child("cvss_v3"), scored.pointer.child("cvss_v3").child("vectorString"));
                FieldPath noteOfFourth = scored.noteOfFourth;
                if (noteOfFourth != null) {
                    places.put(field.child("cvss_v4"), noteOfFourth);
                }
                boolean isOfEvery = scored.isOfEvery || (scored.fourth == null && scored.named.equals(affected));
                all.add(new Score(
                        scored.third,
                        scored.fourth,
                        isOfEvery ? List.of() : ranges(field.child("products"), scored.ids)));
            }
            return all;
        }
    }
}
