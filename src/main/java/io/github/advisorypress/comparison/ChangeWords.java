package io.github.advisorypress.comparison;

import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.text.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in the words of one language what changed between two states of a bulletin. Thread-safe. */
public final class ChangeWords {
    private static final String STATUS = "product_status";

    private final Labels labels;
    private final ValueWords values;
    private final Map<String, ListedProduct> products = new LinkedHashMap<>();
    private final Map<String, ListedProduct> byProduct = new LinkedHashMap<>();
    private final Map<String, String> numbers = new LinkedHashMap<>();

    public ChangeWords(Labels labels, Bulletin before, Bulletin after) {
        this.labels = labels;
        for (Bulletin bulletin : List.of(after, before)) {
            bulletin.products().forEach(this::know);
            bulletin.expansion().values().forEach(listed -> listed.forEach(this::know));
            bulletin.advisory().vulnerabilities().forEach(vulnerability -> {
                String cve = vulnerability.cve();
                numbers.putIfAbsent(vulnerability.key(), cve == null ? vulnerability.key() : cve);
            });
        }
        this.values = new ValueWords(labels, this::names);
    }

    private void know(ListedProduct listed) {
        products.putIfAbsent(listed.productId(), listed);
        byProduct.putIfAbsent(listed.product().id(), listed);
    }

    /** The changes in their order; versions of one product whose status changed alike are one. */
    public List<WordedChange> of(List<Change> changes) {
        Map<List<String>, List<String>> alike = new LinkedHashMap<>();
        List<WordedChange> worded = new ArrayList<>();
        for (Change change : changes) {
            Place place = Place.of(change.field());
            if (!place.isStatusOfAProduct()) {
                addAll(worded, alike);
                worded.add(worded(change, place));
                continue;
            }
            String id = place.names().get(1);
            ListedProduct listed = products.get(id);
            String product = listed == null ? id : listed.product().id();
            List<String> key = new ArrayList<>();
            for (String part : new String[] {place.vulnerability(), product, change.before(), change.after()}) {
                key.add(part == null ? "" : part);
            }
            alike.computeIfAbsent(key, none -> new ArrayList<>()).add(id);
        }
        addAll(worded, alike);
        return worded;
    }

    private void addAll(List<WordedChange> worded, Map<List<String>, List<String>> alike) {
        alike.forEach((key, ids) -> worded.add(new WordedChange(
                numbers.getOrDefault(key.get(0), key.get(0)),
                names(ids),
                null,
                statuses(key.get(2)),
                statuses(key.get(3)))));
        alike.clear();
    }

    private @Nullable String statuses(String words) {
        return words.isEmpty() ? null : values.of(STATUS, words);
    }

    private WordedChange worded(Change change, Place place) {
        String sort = place.sort();
        return new WordedChange(
                numbers.getOrDefault(place.vulnerability(), place.vulnerability()),
                place.isOfVulnerability() ? termOfVulnerability(place) : term(place),
                change.language(),
                change.before() == null ? null : values.of(sort, change.before()),
                change.after() == null ? null : values.of(sort, change.after()));
    }

    /** The term of a field of the bulletin. */
    private String term(Place place) {
        List<String> names = place.names();
        return switch (names.get(0)) {
            case "id" -> word("csv.column.advisory");
            case "kind" -> word("csv.column.kind");
            case "category" -> word("fact.category");
            case "status" -> word("fact.status");
            case "title" -> word("csv.column.title");
            case "revision_history" -> item(place, labels.sentence("revision.title", names.get(1)));
            case "withdrawn" -> word(names.size() == 1 ? "state.withdrawn" : "csaf.note.withdrawal");
            case "aggregate_severity" -> word("change.severity");
            case "aggregate_severity_reason" -> word("fact.aggregate-reason");
            case "next_update" -> word("fact.next");
            case "related" -> of(word("related.heading"), names.get(1));
            case "aliases" -> word("change.alias");
            case "references" -> listed("references.heading", place);
            case "acknowledgments" -> listed("acknowledgments.heading", place);
            case "text" -> names.size() == 1 ? word("change.languages") : heading(names);
            case "tlp" -> word("change.tlp");
            case "vendor" -> word("change.vendor");
            case "products" -> termOfProduct(place);
            default -> place.field();
        };
    }

    private String heading(List<String> names) {
        String field = names.get(names.size() - 1);
        return TextField.of(field).map(labels::heading).orElse(field);
    }

    /** The term of an item that its name tells from its neighbours, or of a part of it. */
    private String listed(String key, Place place) {
        return place.names().size() == 2
                ? word(key)
                : item(place, of(word(key), place.names().get(1)));
    }

    private String termOfProduct(Place place) {
        List<String> names = place.names();
        ListedProduct listed = names.size() > 3 && names.get(2).equals("versions")
                ? products.get(names.get(3))
                : byProduct.get(names.get(1));
        String name = listed == null ? names.get(1) : name(listed);
        String version = listed == null ? "" : listed.versionOrRange();
        return of(
                names.size() > 3 && names.get(2).equals("versions")
                        ? labels.sentence("change.versions", name, version)
                        : name,
                part(place));
    }

    /** The term of a field of a vulnerability. */
    private String termOfVulnerability(Place place) {
        List<String> names = place.names();
        if (names.isEmpty()) {
            return word("csv.column.vulnerability");
        }
        return switch (names.get(0)) {
            case "key" -> word("csv.column.vulnerability");
            case "cve" -> word("fact.cve");
            case "title" -> word("csv.column.title");
            case "cwe" -> word("fact.cwe");
            case "ids" -> names.get(1);
            case "discovery_date" -> word("fact.discovered");
            case "release_date" -> word("fact.disclosed");
            case "scores" -> item(place, word("score.heading"));
            case "national_grade" -> item(place, word("fact.national-grade"));
            case "priority" -> item(place, word("fact.priority"));
            case STATUS -> range(names);
            case "flags" ->
                names.size() == 2 ? word("not-affected.reason") : item(place, named("justification.", names));
            case "threats" -> names.size() == 2 ? word("change.threat") : item(place, named("threat.", names));
            case "remediations" ->
                names.size() == 2 || place.isCategory()
                        ? word("affected.remedy")
                        : item(place, named("remediation.", names));
            default -> heading(names);
        };
    }

    private String range(List<String> names) {
        ListedProduct listed = byProduct.get(names.get(2));
        return labels.sentence(
                "change.range", listed == null ? names.get(2) : name(listed), word("product-status." + names.get(1)));
    }

    private String named(String prefix, List<String> names) {
        return word(prefix + names.get(1));
    }

    /** The term of an item, or of a part of it. */
    private String item(Place place, String item) {
        String numbered = place.number() == null ? item : labels.sentence("change.numbered", item, place.number());
        String part = part(place);
        return part.isEmpty() ? numbered : of(numbered, part);
    }

    /** What the last name of a path calls, if that is a part of an item that does not speak for the whole. */
    private String part(Place place) {
        List<String> names = place.names();
        return switch (names.get(names.size() - 1)) {
            case "date" -> word(names.contains("planned") ? "csv.column.planned-date" : "change.date");
            case "version" -> word(names.contains("planned") ? "csv.column.planned-version" : "csv.column.version");
            case "summary" -> word("revisions.summary");
            case "reason" -> word("change.reason");
            case "source" -> word("change.source");
            case "products" -> word("measure.products");
            case "url", "urls" -> word("change.link");
            case "category" -> word("csv.column.kind");
            case "names" -> word("change.names");
            case "organization" -> word("change.organization");
            case "consent" -> word("change.consent");
            case "name" -> word("change.name");
            case "family" -> word("csv.column.family");
            case "cpe" -> "CPE";
            case "purl" -> "purl";
            case "model_numbers" -> word("change.model-numbers");
            case "skus" -> "SKU";
            case "end_of_support" -> word("change.end-of-support");
            default -> "";
        };
    }

    private String of(String whole, String part) {
        return part.isEmpty() ? whole : labels.sentence("change.of", whole, part);
    }

    private String word(String key) {
        return labels.word(key);
    }

    private String name(ListedProduct listed) {
        Localized<String> name = listed.product().name();
        return name.preferring(labels.language());
    }

    /** Products by their names, each with its versions. */
    private String names(List<String> ids) {
        Map<String, List<String>> versions = new LinkedHashMap<>();
        for (String id : ids) {
            ListedProduct listed = products.get(id);
            List<String> of = versions.computeIfAbsent(listed == null ? id : name(listed), none -> new ArrayList<>());
            Optional.ofNullable(listed).map(ListedProduct::versionOrRange).ifPresent(of::add);
        }
        List<String> names = new ArrayList<>();
        versions.forEach((name, of) -> names.add(
                of.isEmpty()
                        ? name
                        : labels.sentence("change.versions", name, String.join(word("list.separator"), of))));
        return String.join(word("csv.list-separator"), names);
    }
}
