package io.github.advisorypress.output.site;

import io.github.advisorypress.model.Acknowledgment;
import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.CsafFileName;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.NationalGrade;
import io.github.advisorypress.model.OtherId;
import io.github.advisorypress.model.Priority;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Reference;
import io.github.advisorypress.model.Relation;
import io.github.advisorypress.model.RelationKind;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.model.Score;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.model.Threat;
import io.github.advisorypress.model.ThreatCategory;
import io.github.advisorypress.model.TrackingStatus;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.model.Withdrawal;
import io.github.advisorypress.output.Edition;
import io.github.advisorypress.output.site.AdvisoryPage.Acknowledged;
import io.github.advisorypress.output.site.AdvisoryPage.Banner;
import io.github.advisorypress.output.site.AdvisoryPage.Code;
import io.github.advisorypress.output.site.AdvisoryPage.DocumentLink;
import io.github.advisorypress.output.site.AdvisoryPage.Fact;
import io.github.advisorypress.output.site.AdvisoryPage.Measure;
import io.github.advisorypress.output.site.AdvisoryPage.ReferenceView;
import io.github.advisorypress.output.site.AdvisoryPage.RelatedView;
import io.github.advisorypress.output.site.AdvisoryPage.RevisionView;
import io.github.advisorypress.output.site.AdvisoryPage.ScoreView;
import io.github.advisorypress.output.site.AdvisoryPage.Section;
import io.github.advisorypress.output.site.AdvisoryPage.Statement;
import io.github.advisorypress.output.site.AdvisoryPage.StatusLine;
import io.github.advisorypress.output.site.AdvisoryPage.VulnerabilityView;
import io.github.advisorypress.scoring.CweTable;
import io.github.advisorypress.text.MarkdownText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the pages of bulletins in one language. Thread-safe. */
final class AdvisoryPages {
    private static final String CVE = "https://www.cve.org/CVERecord?id=";
    private static final String CWE = "https://cwe.mitre.org/data/definitions/";

    private final PageLanguage language;
    private final Frames frames;
    private final Items items;
    private final Ratings ratings;
    private final Relations relations;
    private final CweTable weaknesses;

    AdvisoryPages(PageLanguage language, Frames frames, Ratings ratings, Relations relations, CweTable weaknesses) {
        this.language = language;
        this.frames = frames;
        this.items = new Items(language, ratings);
        this.ratings = ratings;
        this.relations = relations;
        this.weaknesses = weaknesses;
    }

    /** The page of a bulletin. */
    AdvisoryPage of(Bulletin bulletin) {
        return new One(bulletin).page();
    }

    /** The reverse of what bulletins say of each other. */
    record Relations(Edition edition, Map<String, List<Relation>> incoming) {
        static Relations of(Edition edition) {
            Map<String, List<Relation>> incoming = new LinkedHashMap<>();
            for (Bulletin bulletin : edition.bulletins()) {
                for (Relation relation : bulletin.advisory().related()) {
                    incoming.computeIfAbsent(relation.id().value(), key -> new ArrayList<>())
                            .add(new Relation(bulletin.id(), reverse(relation.kind())));
                }
            }
            return new Relations(edition, incoming);
        }

        private static RelationKind reverse(RelationKind kind) {
            return switch (kind) {
                case FOLLOWS -> RelationKind.FOLLOWED_BY;
                case FOLLOWED_BY -> RelationKind.FOLLOWS;
                case SEE_ALSO -> RelationKind.SEE_ALSO;
            };
        }

        /**
         * What the advisory says of others and what others say of it, each bulletin once, in the order of the kinds.
         */
        List<Relation> of(Advisory advisory) {
            List<Relation> all = new ArrayList<>(advisory.related());
            Set<String> known = new HashSet<>();
            all.forEach(relation -> known.add(relation.id().value()));
            for (Relation relation : incoming.getOrDefault(advisory.id().value(), List.of())) {
                if (known.add(relation.id().value())) {
                    all.add(relation);
                }
            }
            all.removeIf(relation -> edition.bulletin(relation.id()).isEmpty());
            all.sort(Comparator.comparing(Relation::kind));
            return all;
        }
    }

    /** The page of one bulletin in the making. */
    private final class One {
        private final Bulletin bulletin;
        private final Advisory advisory;
        private final String path;
        private final ProductTables products;
        private boolean translationLags;

        One(Bulletin bulletin) {
            this.bulletin = bulletin;
            this.advisory = bulletin.advisory();
            this.path = language.addresses().page(advisory.id(), language.tag());
            this.products = new ProductTables(
                    bulletin, language, vulnerability -> new Link(name(vulnerability), "#" + anchor(vulnerability)));
        }

        AdvisoryPage page() {
            Text title = language.text(advisory.title());
            translationLags |= title.lang() != null;
            Html summary = html(0, of -> inLanguage(of).flatMap(text -> text.field(TextField.SUMMARY)));
            var affected = products.affected();
            var investigated = products.investigated();
            var notAffected = products.notAffected();
            Section fixedSoftware = section(TextField.FIXED_SOFTWARE);
            List<Measure> measures = measures();
            List<Section> workarounds = workarounds();
            List<Section> overview = advisory.vulnerabilities().size() == 1
                    ? List.of()
                    : sections(
                            TextField.DESCRIPTION,
                            TextField.IMPACT,
                            TextField.PREREQUISITES,
                            TextField.DETAILS,
                            TextField.EXPLOITATION,
                            TextField.DETECTION);
            List<VulnerabilityView> vulnerabilities =
                    advisory.vulnerabilities().stream().map(this::vulnerability).toList();
            List<Section> more = sections(TextField.FAQ, TextField.GENERAL);
            List<RelatedView> related = related();
            var contents = new Contents();
            contents.add(summary != null, "summary", language.labels().heading(TextField.SUMMARY));
            contents.add(affected != null, "affected", language.word("affected.heading"));
            contents.add(investigated != null, "investigation", language.word("investigation.heading"));
            contents.add(notAffected != null, "not-affected", language.word("not-affected.heading"));
            contents.add(
                    fixedSoftware != null, "fixed-software", language.labels().heading(TextField.FIXED_SOFTWARE));
            contents.add(
                    !measures.isEmpty() || !workarounds.isEmpty(), "mitigations", language.word("mitigations.heading"));
            overview.forEach(section -> contents.add(true, section.anchor(), section.heading()));
            contents.add(!vulnerabilities.isEmpty(), "vulnerabilities", language.word("vulnerabilities.heading"));
            more.forEach(section -> contents.add(true, section.anchor(), section.heading()));
            contents.add(
                    !advisory.acknowledgments().isEmpty(), "acknowledgments", language.word("acknowledgments.heading"));
            contents.add(!advisory.references().isEmpty(), "references", language.word("references.heading"));
            contents.add(!related.isEmpty(), "related", language.word("related.heading"));
            contents.add(true, "revisions", language.word("revisions.heading"));
            contents.add(true, "documents", language.word("documents.heading"));
            contents.add(true, "contact", language.word("contact.heading"));
            Text disclaimer = language.text(language.site().legalDisclaimer());
            return new AdvisoryPage(
                    frames.of(
                            language,
                            language.sentence("advisory.window", advisory.id().value(), title.value()),
                            title.value(),
                            tag -> Optional.of(new Addresses(language.site()).page(advisory.id(), tag)),
                            language.longDay(advisory.currentRelease())),
                    advisory.id().value(),
                    advisory.kind().name(),
                    items.kindWord(advisory),
                    title,
                    ratings.of(advisory.id())
                            .map(rating -> rating.badge(language))
                            .orElse(null),
                    banners(),
                    facts(),
                    contents.links,
                    summary,
                    affected,
                    investigated,
                    notAffected,
                    fixedSoftware,
                    measures,
                    workarounds,
                    overview,
                    vulnerabilities,
                    more,
                    acknowledgments(),
                    references(),
                    related,
                    revisions(),
                    documents(),
                    disclaimer,
                    language.prevails() && language.site().languages().size() > 1
                            ? language.sentence("prevails.own", language.word("language." + language.tag()))
                            : null);
        }

        private List<Banner> banners() {
            List<Banner> banners = new ArrayList<>();
            Withdrawal withdrawal = advisory.withdrawal();
            if (withdrawal != null) {
                banners.add(new Banner(
                        "withdrawn", language.word("banner.withdrawn"), language.text(withdrawal.reason()), null));
            }
            for (Relation relation : relations.of(advisory)) {
                if (relation.kind() == RelationKind.FOLLOWED_BY) {
                    banners.add(new Banner("superseded", language.word("banner.followed"), null, link(relation)));
                }
            }
            LocalDate next = advisory.nextUpdate();
            if (advisory.status() == TrackingStatus.INTERIM) {
                banners.add(new Banner("interim", language.word("banner.interim"), nextUpdate(next), null));
            } else if (next != null) {
                banners.add(new Banner("interim", language.word("banner.next"), nextUpdate(next), null));
            }
            if (translationLags) {
                banners.add(new Banner(
                        "note",
                        language.sentence(
                                "banner.lags",
                                language.word("language." + language.site().prevailing())),
                        null,
                        null));
            }
            return banners;
        }

        private @Nullable Text nextUpdate(@Nullable LocalDate next) {
            return next == null
                    ? null
                    : new Text(
                            language.sentence(
                                    "banner.next-update", language.longDay(next).shown()),
                            null);
        }

        private Link link(Relation relation) {
            String label = relations
                    .edition()
                    .bulletin(relation.id())
                    .map(other -> language.sentence(
                            "advisory.window",
                            relation.id().value(),
                            language.plain(other.advisory().title())))
                    .orElse(relation.id().value());
            return new Link(label, PageLanguage.link(path, language.addresses().page(relation.id(), language.tag())));
        }

        private List<Fact> facts() {
            List<Fact> facts = new ArrayList<>();
            Set<Code> numbers = new LinkedHashSet<>();
            advisory.vulnerabilities().forEach(vulnerability -> numbers.addAll(numbers(vulnerability)));
            advisory.aliases().forEach(alias -> numbers.add(new Code(PageLanguage.clean(alias), null)));
            if (!numbers.isEmpty()) {
                facts.add(new Fact(language.word("fact.numbers"), null, null, null, List.copyOf(numbers), null));
            }
            advisory.vulnerabilities().stream()
                    .flatMap(vulnerability -> Optional.ofNullable(vulnerability.priority()).stream())
                    .map(Priority::level)
                    .min(Comparator.naturalOrder())
                    .ifPresent(level -> facts.add(word("fact.priority", language.word("priority." + level.word()))));
            Localized<String> reason = advisory.aggregateSeverityReason();
            if (reason != null) {
                Ratings.highest(bulletin)
                        .ifPresent(rating -> facts.add(new Fact(
                                language.word("fact.highest-score"),
                                null,
                                null,
                                rating.badge(language),
                                List.of(),
                                null)));
                facts.add(new Fact(
                        language.word("fact.aggregate-reason"), null, null, null, List.of(), language.text(reason)));
            }
            facts.add(time("fact.first", language.moment(advisory.initialRelease())));
            facts.add(time("fact.last", language.moment(advisory.currentRelease())));
            facts.add(word(
                    "fact.revision", String.valueOf(advisory.currentRevision().number())));
            facts.add(word(
                    "fact.status",
                    advisory.isWithdrawn()
                            ? language.word("state.withdrawn")
                            : language.word(
                                    "tracking-status." + advisory.status().word())));
            LocalDate next = advisory.nextUpdate();
            if (next != null) {
                facts.add(time("fact.next", language.longDay(next)));
            }
            facts.add(word(
                    "fact.category",
                    language.word("category." + advisory.category().word())));
            facts.add(word("fact.tlp", language.word("tlp." + advisory.tlp().folder())));
            return facts;
        }

        private Fact word(String label, String word) {
            return new Fact(language.word(label), word, null, null, List.of(), null);
        }

        private Fact time(String label, Time time) {
            return new Fact(language.word(label), null, time, null, List.of(), null);
        }

        private List<Code> numbers(Vulnerability vulnerability) {
            List<Code> numbers = new ArrayList<>();
            String cve = vulnerability.cve();
            if (cve != null) {
                numbers.add(new Code(PageLanguage.clean(cve), PageLanguage.href(CVE + cve)));
            }
            for (OtherId id : vulnerability.ids()) {
                numbers.add(new Code(PageLanguage.clean(id.text()), null));
            }
            return numbers;
        }

        private Optional<AdvisoryText> inLanguage(LanguageTag of) {
            return Optional.ofNullable(advisory.text().get(of));
        }

        /**
         * A long text in the page's language, else in the prevailing one, which the page then says; its headings put
         * down.
         */
        private @Nullable Html html(int level, Function<LanguageTag, Optional<String>> text) {
            Optional<String> own = text.apply(language.tag());
            if (own.isPresent()) {
                return new Html(html(level, own.get()), null);
            }
            LanguageTag prevailing = language.site().prevailing();
            Optional<String> other = text.apply(prevailing);
            translationLags |= other.isPresent();
            return other.map(words -> new Html(html(level, words), prevailing.value()))
                    .orElse(null);
        }

        private static String html(int level, String markdown) {
            return MarkdownText.html(PageLanguage.clean(markdown), level);
        }

        /** How far the headings within the text of a vulnerability stand below those of the author's file. */
        private int vulnerabilityLevel() {
            return severalVulnerabilities() ? 1 : 2;
        }

        private List<Section> sections(TextField... fields) {
            List<Section> sections = new ArrayList<>();
            for (TextField field : fields) {
                Section section = section(field);
                if (section != null) {
                    sections.add(section);
                }
            }
            return sections;
        }

        private @Nullable Section section(TextField field) {
            Html body = html(0, of -> inLanguage(of).flatMap(text -> text.field(field)));
            return body == null
                    ? null
                    : new Section(anchor(field), language.labels().heading(field), body, List.of());
        }

        private static String anchor(TextField field) {
            return field.word().replace('_', '-');
        }

        private boolean severalVulnerabilities() {
            return advisory.vulnerabilities().size() > 1;
        }

        private List<Measure> measures() {
            Map<Measure, Set<Link>> measures = new LinkedHashMap<>();
            for (Vulnerability vulnerability : advisory.vulnerabilities()) {
                for (Remediation remediation : vulnerability.remediations()) {
                    if (ProductTables.isTemporary(remediation)) {
                        List<ListedProduct> of = bulletin.productsOf(vulnerability, remediation);
                        Measure measure =
                                products.measure(remediation, products.linesUnlessAll(of, vulnerability), List.of());
                        measures.computeIfAbsent(measure, key -> new LinkedHashSet<>())
                                .add(new Link(name(vulnerability), "#" + anchor(vulnerability)));
                    }
                }
            }
            List<Measure> complete = new ArrayList<>();
            measures.forEach((measure, vulnerabilities) -> complete.add(new Measure(
                    measure.category(),
                    measure.word(),
                    measure.details(),
                    measure.href(),
                    measure.date(),
                    measure.plan(),
                    measure.products(),
                    severalVulnerabilities() ? List.copyOf(vulnerabilities) : List.of())));
            return complete;
        }

        private List<Section> workarounds() {
            List<Section> workarounds = new ArrayList<>();
            if (advisory.vulnerabilities().size() != 1) {
                Section general = section(TextField.WORKAROUND);
                if (general != null) {
                    workarounds.add(general);
                }
            }
            for (Vulnerability vulnerability : advisory.vulnerabilities()) {
                Html body = html(1, of -> advisory.vulnerabilityText(of, vulnerability, TextField.WORKAROUND));
                if (body != null) {
                    workarounds.add(new Section(
                            severalVulnerabilities() ? anchor(vulnerability) + "-workaround" : "workaround",
                            severalVulnerabilities()
                                    ? language.sentence(
                                            "workaround.of",
                                            language.labels().heading(TextField.WORKAROUND),
                                            name(vulnerability))
                                    : language.labels().heading(TextField.WORKAROUND),
                            body,
                            List.of()));
                }
            }
            return workarounds;
        }

        private VulnerabilityView vulnerability(Vulnerability vulnerability) {
            List<Section> sections = new ArrayList<>();
            add(sections, vulnerability, TextField.DESCRIPTION, List.of());
            add(sections, vulnerability, TextField.IMPACT, statements(vulnerability, ThreatCategory.IMPACT));
            add(sections, vulnerability, TextField.PREREQUISITES, List.of());
            add(sections, vulnerability, TextField.DETAILS, List.of());
            add(
                    sections,
                    vulnerability,
                    TextField.EXPLOITATION,
                    statements(vulnerability, ThreatCategory.EXPLOIT_STATUS));
            List<Statement> targets = statements(vulnerability, ThreatCategory.TARGET_SET);
            if (!targets.isEmpty()) {
                sections.add(new Section(
                        anchor(vulnerability) + "-targets", language.word("threat.target_set"), null, targets));
            }
            add(sections, vulnerability, TextField.DETECTION, List.of());
            List<ScoreView> scores = new ArrayList<>();
            for (Score score : vulnerability.scores()) {
                scores.addAll(Scores.views(
                        score,
                        products.linesUnlessAll(bulletin.productsOf(vulnerability, score), vulnerability),
                        language));
            }
            return new VulnerabilityView(
                    anchor(vulnerability),
                    vulnerability.cve() == null ? null : PageLanguage.clean(vulnerability.cve()),
                    language.textOrNull(vulnerability.title()),
                    Ratings.of(vulnerability)
                            .map(rating -> rating.badge(language))
                            .orElse(null),
                    facts(vulnerability),
                    sections,
                    scores,
                    statuses(vulnerability));
        }

        private void add(
                List<Section> sections, Vulnerability vulnerability, TextField field, List<Statement> statements) {
            Html body = html(vulnerabilityLevel(), of -> advisory.vulnerabilityText(of, vulnerability, field));
            if (body != null || !statements.isEmpty()) {
                sections.add(new Section(
                        anchor(vulnerability) + "-" + anchor(field),
                        language.labels().heading(field),
                        body,
                        statements));
            }
        }

        private List<Statement> statements(Vulnerability vulnerability, ThreatCategory category) {
            Set<ListedProduct> notAffected =
                    new HashSet<>(bulletin.productsWith(vulnerability, ProductStatus.KNOWN_NOT_AFFECTED));
            List<Statement> statements = new ArrayList<>();
            for (Threat threat : vulnerability.threats()) {
                List<ListedProduct> of = bulletin.expand(threat.products());
                // The impact on products that are not affected is the reason why, which their table gives.
                boolean isReason = category == ThreatCategory.IMPACT && !of.isEmpty() && notAffected.containsAll(of);
                if (threat.category() == category && !isReason) {
                    statements.add(new Statement(
                            null,
                            language.text(threat.details()),
                            language.dayOrNull(threat.date()),
                            products.linesUnlessAll(of, vulnerability)));
                }
            }
            return statements;
        }

        private List<Fact> facts(Vulnerability vulnerability) {
            List<Fact> facts = new ArrayList<>();
            String cve = vulnerability.cve();
            if (cve != null) {
                facts.add(code("fact.cve", new Code(PageLanguage.clean(cve), PageLanguage.href(CVE + cve))));
            }
            vulnerability
                    .ids()
                    .forEach(id -> facts.add(new Fact(
                            PageLanguage.clean(id.systemName()),
                            null,
                            null,
                            null,
                            List.of(new Code(PageLanguage.clean(id.text()), null)),
                            null)));
            String cwe = vulnerability.cwe();
            if (cwe != null) {
                facts.add(new Fact(
                        language.word("fact.cwe"),
                        null,
                        null,
                        null,
                        List.of(new Code(
                                PageLanguage.clean(cwe),
                                PageLanguage.href(CWE + cwe.substring(cwe.indexOf('-') + 1) + ".html"))),
                        weaknesses
                                .name(cwe)
                                .map(name -> language.in(new LanguageTag("en"), name))
                                .orElse(null)));
            }
            NationalGrade grade = vulnerability.nationalGrade();
            if (grade != null) {
                facts.add(word("fact.national-grade", grade(grade)));
            }
            Priority priority = vulnerability.priority();
            if (priority != null) {
                facts.add(new Fact(
                        language.word("fact.priority"),
                        language.word("priority." + priority.level().word()),
                        null,
                        null,
                        List.of(),
                        language.text(priority.reason())));
            }
            if (vulnerability.discoveryDate() != null) {
                facts.add(time("fact.discovered", language.longDay(vulnerability.discoveryDate())));
            }
            if (vulnerability.releaseDate() != null) {
                facts.add(time("fact.disclosed", language.longDay(vulnerability.releaseDate())));
            }
            return facts;
        }

        private Fact code(String label, Code code) {
            return new Fact(language.word(label), null, null, null, List.of(code), null);
        }

        private String grade(NationalGrade grade) {
            String word = language.word("national-grade." + grade.grade().name().toLowerCase(Locale.ROOT));
            String source = grade.source();
            return source == null ? word : language.sentence("national-grade.by", word, PageLanguage.clean(source));
        }

        private List<StatusLine> statuses(Vulnerability vulnerability) {
            List<StatusLine> lines = new ArrayList<>();
            for (ProductStatus status : ProductStatus.values()) {
                List<ListedProduct> of = bulletin.productsWith(vulnerability, status);
                if (!of.isEmpty()) {
                    lines.add(new StatusLine(
                            status.word(), language.word("product-status." + status.word()), products.lines(of)));
                }
            }
            return lines;
        }

        private String name(Vulnerability vulnerability) {
            return PageLanguage.clean(vulnerability.cve() == null ? vulnerability.key() : vulnerability.cve());
        }

        /** A CVE ID can be no other anchor of the page; an author's own key could. */
        private String anchor(Vulnerability vulnerability) {
            String cve = vulnerability.cve();
            String name = cve == null ? "vulnerability-" + vulnerability.key() : cve;
            return name.replaceAll("[^A-Za-z0-9._-]", "-");
        }

        private List<Acknowledged> acknowledgments() {
            List<Acknowledged> acknowledged = new ArrayList<>();
            for (Acknowledgment acknowledgment : advisory.acknowledgments()) {
                String organization = acknowledgment.organization();
                acknowledged.add(new Acknowledged(
                        acknowledgment.names().stream().map(PageLanguage::clean).toList(),
                        organization == null ? null : PageLanguage.clean(organization),
                        language.textOrNull(acknowledgment.summary()),
                        acknowledgment.urls().stream()
                                .filter(url -> PageLanguage.href(url) != null)
                                .toList()));
            }
            return acknowledged;
        }

        private List<ReferenceView> references() {
            List<ReferenceView> references = new ArrayList<>();
            for (Reference reference : advisory.references()) {
                references.add(new ReferenceView(
                        language.text(reference.summary()),
                        PageLanguage.clean(reference.url()),
                        PageLanguage.href(reference.url())));
            }
            return references;
        }

        private List<RelatedView> related() {
            List<RelatedView> related = new ArrayList<>();
            for (Relation relation : relations.of(advisory)) {
                relations
                        .edition()
                        .bulletin(relation.id())
                        .ifPresent(other -> related.add(new RelatedView(
                                language.word("relation." + relation.kind().word()), items.of(other, path, null))));
            }
            return related;
        }

        private List<RevisionView> revisions() {
            Set<Integer> known = new HashSet<>();
            relations.edition().revisions(bulletin).forEach(state -> known.add(RevisionPages.number(state)));
            List<RevisionView> revisions = new ArrayList<>();
            for (Revision revision : advisory.revisionHistory()) {
                revisions.add(
                        0,
                        new RevisionView(
                                String.valueOf(revision.number()),
                                known.contains(revision.number()) ? revisionPage(revision) : null,
                                language.day(revision.date()),
                                language.text(revision.summary()),
                                reason(revision),
                                revision.equals(advisory.currentRevision())));
            }
            return revisions;
        }

        private String revisionPage(Revision revision) {
            return PageLanguage.link(
                    path, language.addresses().revisionPage(advisory.id(), revision.number(), language.tag()));
        }

        private @Nullable Text reason(Revision revision) {
            Text reason = language.textOrNull(revision.reason());
            return reason == null
                    ? null
                    : new Text(language.sentence("revisions.reason", reason.value()), reason.lang());
        }

        private List<DocumentLink> documents() {
            List<DocumentLink> documents = new ArrayList<>();
            Site site = language.site();
            List<LanguageTag> own = new ArrayList<>(site.languages());
            // A translation that is not there yet has no document either.
            own.removeIf(tag -> !site.isPrevailing(tag) && !advisory.text().containsKey(tag));
            own.sort(Comparator.comparing(tag -> !tag.equals(language.tag())));
            for (LanguageTag each : own) {
                documents.add(new DocumentLink(
                        language.word("document.csaf"),
                        PageLanguage.link(path, language.addresses().csaf(advisory, each)),
                        CsafFileName.of(site.documentId(advisory.id(), each)),
                        each.value(),
                        site.languages().size() > 1 ? language.word("language." + each) : null));
            }
            if (!advisory.vulnerabilities().isEmpty()) {
                String vex = language.addresses().vex(advisory.id());
                documents.add(new DocumentLink(
                        language.word("document.vex"),
                        PageLanguage.link(path, vex),
                        vex.substring(vex.lastIndexOf('/') + 1),
                        null,
                        null));
            }
            return documents;
        }
    }

    /** The sections of a page in the making. */
    private static final class Contents {
        private final List<Link> links = new ArrayList<>();

        void add(boolean exists, String anchor, String heading) {
            if (exists) {
                links.add(new Link(heading, "#" + anchor));
            }
        }
    }
}
