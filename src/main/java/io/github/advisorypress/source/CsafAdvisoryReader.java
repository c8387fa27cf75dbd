package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.model.Acknowledgment;
import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.DocumentCategory;
import io.github.advisorypress.model.Identifier;
import io.github.advisorypress.model.Kind;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.Publisher;
import io.github.advisorypress.model.Reference;
import io.github.advisorypress.model.ReferenceCategory;
import io.github.advisorypress.model.Relation;
import io.github.advisorypress.model.RelationKind;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.model.Severity;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.Tlp;
import io.github.advisorypress.model.TrackingStatus;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.source.CsafFile.Placed;
import io.github.advisorypress.text.Labels;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSAF 2.0 documents that the site's own publisher wrote elsewhere: the reverse of how bulletins are written as
 * CSAF. Safe for several threads.
 */
final class CsafAdvisoryReader {
    private static final Pattern VERSION = Pattern.compile("([1-9][0-9]{0,3})([.]0[.]0)?");
    private static final String CATEGORIES =
            CsafVulnerabilities.words(Stream.of(DocumentCategory.values()).map(DocumentCategory::word));
    private static final String STATUSES =
            CsafVulnerabilities.words(Stream.of(TrackingStatus.values()).map(TrackingStatus::word));
    private static final String LABELS =
            CsafVulnerabilities.words(Stream.of(Tlp.values()).map(Tlp::name));
    private static final String REFERENCES =
            CsafVulnerabilities.words(Stream.of(ReferenceCategory.values()).map(ReferenceCategory::word));

    private final Site site;
    private final Map<LanguageTag, Labels> labels;
    private final RegisteredProducts registered;

    /** @param labels the words of each language of the site */
    CsafAdvisoryReader(Site site, Map<LanguageTag, Labels> labels, ProductRegister register) {
        this.site = site;
        this.labels = labels;
        this.registered = new RegisteredProducts(site, register);
    }

    Site site() {
        return site;
    }

    /**
     * One document read, in its own language alone.
     *
     * @param advisory absent where findings say what prevents it
     */
    record ReadDocument(
            JsonDocument document, @Nullable Advisory advisory, CsafPlaces places, List<Diagnostic> findings) {}

    /**
     * Reads a document of any content.
     *
     * @param folder the name of the folder that it stands in
     */
    ReadDocument read(JsonDocument document, LanguageTag language, String folder) {
        List<Diagnostic> findings = new ArrayList<>(document.findings());
        var reading = new Reading(document, language, folder);
        Advisory advisory = document.root().flatMap(reading::read).orElse(null);
        findings.addAll(reading.file.findings());
        return new ReadDocument(document, advisory, reading.places, findings);
    }

    /** One document under way. */
    private final class Reading {
        private final LanguageTag language;
        private final String folder;
        private final CsafFile file;
        private final CsafWords words;
        private final CsafPlaces places = new CsafPlaces();
        private final CsafNotes notes;
        private final CsafProducts products;

        Reading(JsonDocument document, LanguageTag language, String folder) {
            Labels own = labels.get(language);
            if (own == null) {
                throw new IllegalStateException("Bug in the publisher: there are no labels in " + language);
            }
            this.language = language;
            this.folder = folder;
            this.file = new CsafFile(document);
            this.words = new CsafWords(own, labels.values());
            this.notes = new CsafNotes(file, words, places, site, language);
            this.products = new CsafProducts(file, registered);
        }

        Optional<Advisory> read(JsonElement root) {
            if (!root.node().isObject()) {
                file.unreadable(FieldPath.ROOT, CsafFile.OBJECT);
                return Optional.empty();
            }
            JsonElement document = file.object(root, "document");
            if (!document.node().isObject() || !isOwn(document)) {
                return Optional.empty();
            }
            Advisory advisory = advisory(root, document);
            file.reportUnread();
            return file.isReadable() ? Optional.of(advisory) : Optional.empty();
        }

        private boolean isOwn(JsonElement document) {
            JsonElement publisher = file.object(document, "publisher");
            if (!publisher.node().isObject()) {
                return false;
            }
            String name = file.requiredLine(publisher, "name");
            String namespace = file.requiredLine(publisher, "namespace");
            String category = file.requiredLine(publisher, "category");
            if (!file.isReadable()) {
                return false;
            }
            Publisher ours = site.publisher();
            if (!isSame(namespace, ours.namespace()) || !category.equals(ours.category())) {
                file.refuse(
                        "csaf-foreign-publisher",
                        publisher.path(),
                        name + " (" + category + ", " + namespace + ")",
                        ours.name() + " (" + ours.category() + ", " + ours.namespace() + ")");
                return false;
            }
            if (!name.equals(ours.name())) {
                file.notCarried(publisher.at("name").path());
            }
            readKnown(publisher, "contact_details", ours.contactDetails());
            readKnown(publisher, "issuing_authority", ours.issuingAuthority());
            return true;
        }

        private static boolean isSame(String stated, URI known) {
            try {
                return withoutSlash(new URI(stated)).equals(withoutSlash(known));
            } catch (URISyntaxException e) {
                return false;
            }
        }

        /** An address as it is compared: scheme and host in lower case, without a slash at its end. */
        private static String withoutSlash(URI address) {
            URI normal = address.normalize();
            String scheme = normal.getScheme();
            String host = normal.getRawAuthority();
            String rest = normal.getRawSchemeSpecificPart();
            String path = normal.getRawPath();
            String known = scheme == null || host == null
                    ? String.valueOf(rest)
                    : scheme.toLowerCase(Locale.ROOT) + "://" + host.toLowerCase(Locale.ROOT) + path
                            + (normal.getRawQuery() == null ? "" : "?" + normal.getRawQuery());
            return known.endsWith("/") ? known.substring(0, known.length() - 1) : known;
        }

        /** Takes a member as read whose words are the site's own; others are not carried. */
        private void readKnown(JsonElement parent, String key, @Nullable Localized<String> known) {
            if (known != null
                    && parent.text(key)
                            .filter(text -> text.strip()
                                    .equals(known.preferring(language, site.prevailing())
                                            .strip()))
                            .isPresent()) {
                file.markRead(parent, key);
            }
        }

        private Advisory advisory(JsonElement root, JsonElement document) {
            readHead(document);
            Tlp tlp = tlp(document);
            JsonElement tracking = file.object(document, "tracking");
            AdvisoryId id = id(tracking);
            List<Revision> revisions = revisions(tracking);
            readDates(tracking, revisions);
            DocumentCategory category = file.requiredWord(
                    document, "category", DocumentCategory::of, CATEGORIES, DocumentCategory.CSAF_SECURITY_ADVISORY);
            notes.read(document);
            products.read(root);
            List<Vulnerability> vulnerabilities =
                    new CsafVulnerabilities(file, words, products, notes, places).read(root);
            products.reportUnused();
            Kind kind = notes.kind().orElseGet(() -> kind(id, category));
            var references = new References(id, kind, revisions.get(0).date(), tlp);
            references.read(document);
            references.readOfVulnerabilities(root);
            return new Advisory(
                    id,
                    kind,
                    category,
                    file.requiredWord(tracking, "status", TrackingStatus::of, STATUSES, TrackingStatus.FINAL),
                    words.said(file.requiredText(document, "title")),
                    revisions,
                    notes.withdrawal(),
                    severity(root, document),
                    notes.severityReason(),
                    notes.nextUpdate(),
                    references.related,
                    file.lines(tracking, "aliases").stream().map(Placed::value).toList(),
                    references.others,
                    file.objects(document, "acknowledgments").stream()
                            .map(this::acknowledgment)
                            .toList(),
                    vulnerabilities,
                    Map.of(language, notes.text()),
                    tlp,
                    List.of());
        }

        private void readHead(JsonElement document) {
            file.requiredWord(
                    document, "csaf_version", text -> Optional.of(text).filter("2.0"::equals), "“2.0”", "2.0");
            readLanguage(document, "lang", language);
            if (!site.isPrevailing(language) && document.has("source_lang")) {
                readLanguage(document, "source_lang", site.prevailing());
            }
        }

        private Tlp tlp(JsonElement document) {
            if (!document.has("distribution")) {
                return Tlp.WHITE;
            }
            JsonElement distribution = file.object(document, "distribution");
            if (!distribution.has("tlp")) {
                return Tlp.WHITE;
            }
            JsonElement tlp = file.object(distribution, "tlp");
            file.line(tlp, "url");
            places.put(FieldPath.of("tlp"), tlp.at("label").path());
            return file.requiredWord(tlp, "label", Tlp::of, LABELS, Tlp.WHITE);
        }

        private void readLanguage(JsonElement document, String key, LanguageTag expected) {
            String stated = file.line(document, key).orElse("—");
            boolean isExpected = LanguageTag.isValid(stated) && new LanguageTag(stated).equals(expected);
            if (!isExpected) {
                file.refuse("csaf-language-mismatch", document.at(key).path(), stated, expected.value());
            }
        }

        private AdvisoryId id(JsonElement tracking) {
            // It says by which program the file was made, not the bulletin.
            file.markRead(tracking, "generator");
            String stated = file.requiredLine(tracking, "id");
            FieldPath path = tracking.at("id").path();
            String suffix = site.isPrevailing(language) ? "" : "-" + language;
            if (!site.isPrevailing(language)) {
                if (!stated.isEmpty() && !stated.equals(folder + suffix)) {
                    file.report(
                            "csaf-translation-differs", Level.ERROR, path, path.toString(), stated, folder + suffix);
                }
                return new AdvisoryId(folder);
            }
            if (!stated.isEmpty() && !Identifier.isValid(stated)) {
                file.refuse("invalid-identifier", path, stated);
            } else if (!stated.isEmpty() && !stated.equals(folder)) {
                file.report("folder-name-mismatch", Level.ERROR, path, stated, folder);
            }
            return new AdvisoryId(Identifier.isValid(stated) ? stated : folder);
        }

        private List<Revision> revisions(JsonElement tracking) {
            List<Revision> revisions = new ArrayList<>();
            for (JsonElement item : file.objects(tracking, "revision_history")) {
                String stated = file.requiredLine(item, "number");
                int number = stated.isEmpty() ? 1 : number(item.at("number"), stated);
                revisions.add(
                        words.revision(number, file.requiredInstant(item, "date"), file.requiredText(item, "summary")));
            }
            if (revisions.isEmpty()) {
                file.unreadable(tracking.at("revision_history").path(), CsafFile.ARRAY);
                revisions.add(new Revision(1, Instant.EPOCH, words.said("—"), null));
            }
            return revisions;
        }

        private int number(JsonElement element, String stated) {
            Matcher matcher = VERSION.matcher(stated);
            if (!matcher.matches()) {
                file.refuse("csaf-version-not-integer", element.path(), stated);
                return 1;
            }
            return Integer.parseInt(matcher.group(1));
        }

        /** The dates and the version follow from the revision history; where they do not, they are not carried. */
        private void readDates(JsonElement tracking, List<Revision> revisions) {
            Revision last = revisions.get(revisions.size() - 1);
            readDate(tracking, "initial_release_date", revisions.get(0).date());
            readDate(tracking, "current_release_date", last.date());
            String version = file.requiredLine(tracking, "version");
            if (!version.isEmpty()) {
                int number = number(tracking.at("version"), version);
                if (number != last.number()) {
                    file.notCarried(tracking.at("version").path());
                }
            }
        }

        private void readDate(JsonElement tracking, String key, Instant known) {
            if (file.instant(tracking, key).filter(date -> !date.equals(known)).isPresent()) {
                file.notCarried(tracking.at(key).path());
            }
        }

        /** The kind that the ID names, or else the one that goes with the category. */
        private Kind kind(AdvisoryId id, DocumentCategory category) {
            for (Kind kind : Kind.values()) {
                String form = Stream.of(
                                site.advisoryId().replace("{kind}", kind.name()).split("(?=[{])|(?<=[}])", -1))
                        .map(part -> switch (part) {
                            case "{year}" -> "[0-9]{4}";
                            case "{number}" -> "[0-9]{4,}";
                            default -> Pattern.quote(part);
                        })
                        .collect(Collectors.joining());
                if (site.advisoryId().contains("{kind}") && id.value().matches(form)) {
                    return kind;
                }
            }
            return category == DocumentCategory.CSAF_SECURITY_ADVISORY ? Kind.SA : Kind.SN;
        }

        /** What the publisher states; nothing where it is only the highest severity of the vulnerabilities. */
        private @Nullable Severity severity(JsonElement root, JsonElement document) {
            if (!document.has("aggregate_severity")) {
                return null;
            }
            JsonElement aggregate = file.object(document, "aggregate_severity");
            if (!aggregate.node().isObject()) {
                return null;
            }
            Optional<String> namespace = file.line(aggregate, "namespace");
            String text = file.requiredLine(aggregate, "text");
            Optional<Severity> severity = words.severity(text);
            if (severity.isEmpty()
                    || namespace
                            .filter(address -> !isSame(address, site.publisher().namespace()))
                            .isPresent()) {
                file.notCarried(aggregate.path());
                return null;
            }
            boolean isComputed = notes.severityReason() == null && severity.equals(highest(root));
            return isComputed ? null : severity.get();
        }

        /** The highest severity that the scores state. */
        private Optional<Severity> highest(JsonElement root) {
            return root.items("vulnerabilities").stream()
                    .flatMap(vulnerability -> vulnerability.items("scores").stream())
                    .flatMap(score -> score.at("cvss_v3").text("baseSeverity").stream())
                    .flatMap(word -> Severity.of(word.toLowerCase(Locale.ROOT)).stream())
                    .max(Severity::compareTo);
        }

        private Acknowledgment acknowledgment(JsonElement element) {
            // Whom the publisher names in a document for publication, it has asked before.
            return new Acknowledgment(
                    file.lines(element, "names").stream().map(Placed::value).toList(),
                    file.line(element, "organization").orElse(null),
                    file.text(element, "summary").map(words::said).orElse(null),
                    urls(element),
                    true);
        }

        private List<String> urls(JsonElement element) {
            List<String> urls = new ArrayList<>();
            for (Placed<String> url : file.lines(element, "urls")) {
                if (url.value().codePoints().anyMatch(Character::isWhitespace)) {
                    file.unreadable(url.path(), "“https://…”");
                } else {
                    urls.add(url.value());
                }
            }
            return urls;
        }

        /** The references of the document, told from those that every bulletin has to its own files. */
        private final class References {
            private final AdvisoryId id;
            private final Kind kind;
            private final Set<String> own = new HashSet<>();
            private final List<String> folders = new ArrayList<>();
            private final Set<AdvisoryId> relatedIds = new HashSet<>();
            private final Set<String> otherUrls = new HashSet<>();
            private final List<Relation> related = new ArrayList<>();
            private final List<Reference> others = new ArrayList<>();

            References(AdvisoryId id, Kind kind, Instant initialRelease, Tlp tlp) {
                this.id = id;
                this.kind = kind;
                Addresses addresses = new Addresses(site);
                for (LanguageTag tag : site.languages()) {
                    own.add(addresses.url(addresses.csaf(id, initialRelease, tlp, tag)));
                    String page = addresses.url(addresses.page(id, tag));
                    own.add(page);
                    folders.add(page.substring(0, page.length() - id.value().length() - 1));
                }
            }

            void read(JsonElement document) {
                for (JsonElement reference : file.objects(document, "references")) {
                    String url = file.url(reference, "url").orElse("");
                    Optional<AdvisoryId> other = otherBulletin(url);
                    if (!reference.has("url")) {
                        file.unreadable(reference.path().child("url"), "“https://…”");
                    } else if (own.contains(url)) {
                        file.markRead(reference, "category", "summary");
                    } else if (other.isPresent()) {
                        readRelation(reference, other.get());
                    } else {
                        readOther(reference, url);
                    }
                }
            }

            /** A bulletin has its references in one place. */
            void readOfVulnerabilities(JsonElement root) {
                for (JsonElement vulnerability : root.items("vulnerabilities")) {
                    for (JsonElement reference : file.objects(vulnerability, "references")) {
                        String url = file.url(reference, "url").orElse("");
                        if (otherUrls.contains(url)) {
                            file.markRead(reference, "category", "summary");
                        } else {
                            readOther(reference, url);
                        }
                    }
                }
            }

            private void readOther(JsonElement reference, String url) {
                places.put(FieldPath.of("references", others.size()), reference.path());
                otherUrls.add(url);
                others.add(new Reference(
                        url,
                        words.said(file.requiredText(reference, "summary")),
                        file.word(reference, "category", ReferenceCategory::of, REFERENCES)
                                .orElse(ReferenceCategory.EXTERNAL)));
            }

            private void readRelation(JsonElement reference, AdvisoryId other) {
                file.markRead(reference, "category");
                Optional<RelationKind> stated =
                        reference.text("summary").flatMap(summary -> words.relation(summary, other.value()));
                if (!relatedIds.add(other)) {
                    file.markRead(reference, "summary");
                    return;
                }
                if (stated.isPresent()) {
                    file.markRead(reference, "summary");
                }
                places.put(FieldPath.of("related", related.size()), reference.path());
                places.put(
                        FieldPath.of("related", related.size(), "id"),
                        reference.at("url").path());
                places.put(
                        FieldPath.of("related", related.size(), "relation"),
                        reference.at("summary").path());
                related.add(new Relation(other, stated.orElseGet(() -> relation(other))));
            }

            /** The bulletin whose page this is. */
            private Optional<AdvisoryId> otherBulletin(String url) {
                for (String page : folders) {
                    String rest = url.startsWith(page) ? url.substring(page.length()) : "";
                    String name = rest.replaceFirst("/(index[.]html)?$", "");
                    if (Identifier.isValid(name) && !name.equals(id.value())) {
                        return Optional.of(new AdvisoryId(name));
                    }
                }
                return Optional.empty();
            }

            /** An advisory follows a notice. */
            private RelationKind relation(AdvisoryId other) {
                Kind theirs = kind(other, DocumentCategory.CSAF_SECURITY_ADVISORY);
                if (theirs == kind) {
                    return RelationKind.SEE_ALSO;
                }
                return kind == Kind.SA ? RelationKind.FOLLOWS : RelationKind.FOLLOWED_BY;
            }
        }
    }
}
