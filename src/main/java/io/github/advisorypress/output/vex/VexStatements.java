package io.github.advisorypress.output.vex;

import io.github.advisorypress.model.Acknowledgment;
import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.Flag;
import io.github.advisorypress.model.Justification;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.OtherId;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.RemediationCategory;
import io.github.advisorypress.model.Score;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.model.Threat;
import io.github.advisorypress.model.ThreatCategory;
import io.github.advisorypress.scoring.CvssVector;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.text.MarkdownText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyclonedx.model.OrganizationalContact;
import org.cyclonedx.model.OrganizationalEntity;
import org.cyclonedx.model.vulnerability.Vulnerability;
import org.cyclonedx.model.vulnerability.Vulnerability.Analysis;
import org.cyclonedx.model.vulnerability.Vulnerability.Analysis.State;
import org.jspecify.annotations.Nullable;

/**
 * What a bulletin says of one vulnerability. CycloneDX has one analysis for each entry, so there is an entry for every
 * group of products of which the same is true: same state, same remediations, same justification.
 */
final class VexStatements {
    private final Site site;
    private final Addresses addresses;
    private final Bulletin bulletin;
    private final Advisory advisory;
    private final io.github.advisorypress.model.Vulnerability vulnerability;
    private final Labels labels;
    private final List<Vulnerability> statements = new ArrayList<>();

    VexStatements(
            Site site,
            Addresses addresses,
            Bulletin bulletin,
            io.github.advisorypress.model.Vulnerability vulnerability,
            Labels labels) {
        this.site = site;
        this.addresses = addresses;
        this.bulletin = bulletin;
        this.advisory = bulletin.advisory();
        this.vulnerability = vulnerability;
        this.labels = labels;
    }

    List<Vulnerability> all() {
        byRemediation(bulletin.affected(vulnerability))
                .forEach((remediations, products) ->
                        add(State.EXPLOITABLE, Vulnerability.Version.Status.AFFECTED, products, remediations, null));
        Set<ListedProduct> fixed = new LinkedHashSet<>(bulletin.productsWith(vulnerability, ProductStatus.FIRST_FIXED));
        fixed.addAll(bulletin.productsWith(vulnerability, ProductStatus.FIXED));
        add(State.RESOLVED, Vulnerability.Version.Status.UNAFFECTED, fixed, List.of(), null);
        notAffected();
        byRemediation(bulletin.productsWith(vulnerability, ProductStatus.UNDER_INVESTIGATION))
                .forEach((remediations, products) ->
                        add(State.IN_TRIAGE, Vulnerability.Version.Status.UNKNOWN, products, remediations, null));
        return statements;
    }

    private Map<List<Remediation>, List<ListedProduct>> byRemediation(List<ListedProduct> products) {
        Map<List<Remediation>, List<ListedProduct>> groups = new LinkedHashMap<>();
        for (ListedProduct product : products) {
            List<Remediation> remediations = vulnerability.remediations().stream()
                    .filter(remediation ->
                            bulletin.productsOf(vulnerability, remediation).contains(product))
                    .toList();
            groups.computeIfAbsent(remediations, none -> new ArrayList<>()).add(product);
        }
        return groups;
    }

    private void notAffected() {
        Set<ListedProduct> remaining =
                new LinkedHashSet<>(bulletin.productsWith(vulnerability, ProductStatus.KNOWN_NOT_AFFECTED));
        for (Flag flag : vulnerability.flags()) {
            List<ListedProduct> products = bulletin.productsOf(vulnerability, flag).stream()
                    .filter(remaining::remove)
                    .toList();
            add(State.NOT_AFFECTED, Vulnerability.Version.Status.UNAFFECTED, products, List.of(), flag.label());
        }
        add(State.NOT_AFFECTED, Vulnerability.Version.Status.UNAFFECTED, remaining, List.of(), null);
    }

    private void add(
            State state,
            Vulnerability.Version.Status status,
            Collection<ListedProduct> products,
            List<Remediation> remediations,
            @Nullable Justification justification) {
        if (products.isEmpty()) {
            return;
        }
        var statement = new Vulnerability();
        statement.setBomRef(bulletin.id() + "/" + vulnerability.key() + "/" + (statements.size() + 1));
        identity(statement);
        statement.setRatings(ratings(state, products));
        weakness(statement);
        text(TextField.DESCRIPTION).ifPresent(statement::setDescription);
        detail().ifPresent(statement::setDetail);
        said(remediations, false).ifPresent(statement::setRecommendation);
        said(remediations, true).ifPresent(statement::setWorkaround);
        statement.setAdvisories(advisories());
        dates(statement);
        credits(statement);
        statement.setAnalysis(analysis(state, products, remediations, justification));
        statement.setAffects(affects(products, status));
        statements.add(statement);
    }

    private String say(Localized<String> words) {
        return words.preferring(labels.language(), site.prevailing());
    }

    private Optional<String> text(TextField field) {
        return advisory.vulnerabilityText(labels.language(), vulnerability, field)
                .map(MarkdownText::csafText);
    }

    private void identity(Vulnerability statement) {
        String cve = vulnerability.cve();
        List<OtherId> others = new ArrayList<>(vulnerability.ids());
        if (cve != null) {
            statement.setId(cve);
            statement.setSource(source("CVE", "https://www.cve.org/CVERecord?id=" + cve));
        } else {
            OtherId own =
                    others.isEmpty() ? new OtherId(site.publisher().name(), vulnerability.key()) : others.remove(0);
            statement.setId(own.text());
            statement.setSource(source(own.systemName(), null));
        }
        if (!others.isEmpty()) {
            statement.setReferences(
                    others.stream().map(VexStatements::reference).toList());
        }
    }

    private static Vulnerability.Reference reference(OtherId id) {
        var reference = new Vulnerability.Reference();
        reference.setId(id.text());
        reference.setSource(source(id.systemName(), null));
        return reference;
    }

    private static Vulnerability.Source source(String name, @Nullable String url) {
        var source = new Vulnerability.Source();
        source.setName(name);
        if (url != null) {
            source.setUrl(url);
        }
        return source;
    }

    /** The vectors that hold for any of these products; for products that are not affected, every one. */
    private List<Vulnerability.Rating> ratings(State state, Collection<ListedProduct> products) {
        return vulnerability.scores().stream()
                .filter(score -> state != State.EXPLOITABLE
                        || bulletin.productsOf(vulnerability, score).stream().anyMatch(products::contains))
                .flatMap(score -> vectors(score))
                .map(this::rating)
                .toList();
    }

    private static Stream<CvssVector> vectors(Score score) {
        return Stream.of(Optional.ofNullable(score.cvssV3()), Optional.ofNullable(score.cvssV4()))
                .flatMap(Optional::stream)
                .map(CvssVector::of);
    }

    private Vulnerability.Rating rating(CvssVector vector) {
        var rating = new Vulnerability.Rating();
        rating.setSource(
                source(site.publisher().name(), site.publisher().namespace().toString()));
        rating.setScore(vector.baseScore().doubleValue());
        rating.setSeverity(
                Vulnerability.Rating.Severity.fromString(vector.baseSeverity().word()));
        rating.setMethod(
                switch (vector.version()) {
                    case "3.0" -> Vulnerability.Rating.Method.CVSSV3;
                    case "3.1" -> Vulnerability.Rating.Method.CVSSV31;
                    default -> Vulnerability.Rating.Method.CVSSV4;
                });
        rating.setVector(vector.text());
        return rating;
    }

    private void weakness(Vulnerability statement) {
        String cwe = vulnerability.cwe();
        if (cwe != null) {
            statement.setCwes(List.of(Integer.valueOf(cwe.substring("CWE-".length()))));
        }
    }

    private Optional<String> detail() {
        List<String> parts = new ArrayList<>();
        if (advisory.withdrawal() != null) {
            parts.add(labels.sentence("vex.withdrawn", say(advisory.withdrawal().reason())));
        }
        text(TextField.IMPACT).ifPresent(parts::add);
        text(TextField.DETAILS).ifPresent(parts::add);
        return paragraphs(parts);
    }

    private static Optional<String> paragraphs(List<String> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", parts));
    }

    /** What the remediations say: how to work around the vulnerability, or everything else. */
    private Optional<String> said(List<Remediation> remediations, boolean workarounds) {
        return paragraphs(remediations.stream()
                .filter(remediation -> isWorkaround(remediation) == workarounds)
                .map(this::said)
                .toList());
    }

    private String said(Remediation remediation) {
        List<String> parts = new ArrayList<>();
        parts.add(say(remediation.details()));
        Remediation.Plan plan = remediation.plan();
        if (plan != null) {
            parts.add(labels.sentence("vex.plan", plan.version(), plan.date().toString()));
        }
        if (remediation.url() != null) {
            parts.add(remediation.url());
        }
        return String.join("\n\n", parts);
    }

    private static boolean isWorkaround(Remediation remediation) {
        return remediation.category() == RemediationCategory.WORKAROUND
                || remediation.category() == RemediationCategory.MITIGATION;
    }

    private List<Vulnerability.Advisory> advisories() {
        return List.of(
                advisory(labels.word("vex.advisory.page"), addresses.page(advisory.id(), labels.language())),
                advisory(labels.word("vex.advisory.csaf"), addresses.csaf(advisory, labels.language())));
    }

    private Vulnerability.Advisory advisory(String title, String path) {
        var link = new Vulnerability.Advisory();
        link.setTitle(title);
        link.setUrl(addresses.url(path));
        return link;
    }

    private void dates(Vulnerability statement) {
        statement.setPublished(Date.from(advisory.initialRelease()));
        statement.setUpdated(Date.from(advisory.currentRelease()));
        if (advisory.isWithdrawn()) {
            statement.setRejected(Date.from(advisory.currentRelease()));
        }
    }

    private void credits(Vulnerability statement) {
        List<OrganizationalEntity> organizations = new ArrayList<>();
        List<OrganizationalContact> individuals = new ArrayList<>();
        for (Acknowledgment acknowledgment : advisory.acknowledgments()) {
            if (acknowledgment.consent()) {
                if (acknowledgment.organization() != null) {
                    var organization = new OrganizationalEntity();
                    organization.setName(acknowledgment.organization());
                    organizations.add(organization);
                }
                for (String name : acknowledgment.names()) {
                    var individual = new OrganizationalContact();
                    individual.setName(name);
                    individuals.add(individual);
                }
            }
        }
        if (organizations.isEmpty() && individuals.isEmpty()) {
            return;
        }
        var credits = new Vulnerability.Credits();
        credits.setOrganizations(organizations.isEmpty() ? null : organizations);
        credits.setIndividuals(individuals.isEmpty() ? null : individuals);
        statement.setCredits(credits);
    }

    private Analysis analysis(
            State state,
            Collection<ListedProduct> products,
            List<Remediation> remediations,
            @Nullable Justification justification) {
        var analysis = new Analysis();
        analysis.setState(state);
        if (justification != null) {
            analysis.setJustification(cycloneDx(justification));
        }
        Set<Analysis.Response> responses = EnumSet.noneOf(Analysis.Response.class);
        remediations.forEach(remediation -> response(remediation.category()).ifPresent(responses::add));
        if (!responses.isEmpty()) {
            analysis.setResponses(List.copyOf(responses));
        }
        reasons(state, products, justification).ifPresent(analysis::setDetail);
        analysis.setFirstIssued(Date.from(advisory.initialRelease()));
        analysis.setLastUpdated(Date.from(advisory.currentRelease()));
        return analysis;
    }

    private Optional<String> reasons(
            State state, Collection<ListedProduct> products, @Nullable Justification justification) {
        List<String> parts = new ArrayList<>();
        if (justification != null) {
            parts.add(labels.word("justification." + justification.word()));
        }
        if (state == State.NOT_AFFECTED) {
            vulnerability.threats().stream()
                    .filter(threat -> threat.category() == ThreatCategory.IMPACT && speaksOf(threat, products))
                    .forEach(threat -> parts.add(say(threat.details())));
        }
        if (state == State.IN_TRIAGE && advisory.nextUpdate() != null) {
            parts.add(labels.sentence("vex.next-update", advisory.nextUpdate().toString()));
        }
        return paragraphs(parts);
    }

    private boolean speaksOf(Threat threat, Collection<ListedProduct> products) {
        return bulletin.productsOf(vulnerability, threat).stream().anyMatch(products::contains);
    }

    /** CycloneDX's word for a justification; for one that it has no word for, none: the detail then says it. */
    private static Analysis.@Nullable Justification cycloneDx(Justification justification) {
        return switch (justification) {
            case COMPONENT_NOT_PRESENT, VULNERABLE_CODE_NOT_PRESENT -> Analysis.Justification.CODE_NOT_PRESENT;
            case VULNERABLE_CODE_NOT_IN_EXECUTE_PATH -> Analysis.Justification.CODE_NOT_REACHABLE;
            case INLINE_MITIGATIONS_ALREADY_EXIST -> Analysis.Justification.PROTECTED_BY_MITIGATING_CONTROL;
            case VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY -> null;
        };
    }

    private static Optional<Analysis.Response> response(RemediationCategory category) {
        return switch (category) {
            case VENDOR_FIX -> Optional.of(Analysis.Response.UPDATE);
            case WORKAROUND, MITIGATION -> Optional.of(Analysis.Response.WORKAROUND_AVAILABLE);
            case NO_FIX_PLANNED -> Optional.of(Analysis.Response.WILL_NOT_FIX);
            case NONE_AVAILABLE -> Optional.empty();
        };
    }

    private static List<Vulnerability.Affect> affects(
            Collection<ListedProduct> products, Vulnerability.Version.Status status) {
        Map<String, List<ListedProduct>> byProduct = products.stream()
                .collect(Collectors.groupingBy(
                        listed -> listed.product().id(), LinkedHashMap::new, Collectors.toList()));
        List<Vulnerability.Affect> affects = new ArrayList<>();
        byProduct.forEach((id, listed) -> {
            var affect = new Vulnerability.Affect();
            affect.setRef(id);
            affect.setVersions(
                    listed.stream().map(product -> version(product, status)).toList());
            affects.add(affect);
        });
        return affects;
    }

    private static Vulnerability.Version version(ListedProduct listed, Vulnerability.Version.Status status) {
        var version = new Vulnerability.Version();
        if (listed.version() == null) {
            version.setRange(listed.versionOrRange());
        } else {
            version.setVersion(listed.versionOrRange());
        }
        version.setStatus(status);
        return version;
    }
}
