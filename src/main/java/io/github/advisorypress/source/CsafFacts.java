package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.Acknowledgment;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Flag;
import io.github.advisorypress.model.OtherId;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Reference;
import io.github.advisorypress.model.Relation;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.model.Score;
import io.github.advisorypress.model.Threat;
import io.github.advisorypress.model.Vulnerability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an advisory says in every language alike, as text by path: all but its words. */
final class CsafFacts {
    private static final String NOTHING = "—";
    private static final String SAID = "…";
    private static final String VULNERABILITIES = "vulnerabilities";
    private static final int AREA_OF_VULNERABILITY = 3;

    private final Map<FieldPath, String> facts = new LinkedHashMap<>();

    private CsafFacts() {}

    /** A fact that two advisories state differently. */
    record Difference(FieldPath path, String first, String second) {}

    /** The first difference in each area: a member of the advisory or of one of its vulnerabilities. */
    static List<Difference> differences(Advisory first, Advisory second) {
        Map<FieldPath, String> ours = of(first).facts;
        Map<FieldPath, String> theirs = of(second).facts;
        Set<FieldPath> paths = new LinkedHashSet<>(ours.keySet());
        paths.addAll(theirs.keySet());
        Map<FieldPath, Difference> byArea = new LinkedHashMap<>();
        for (FieldPath path : paths) {
            String our = ours.getOrDefault(path, NOTHING);
            String their = theirs.getOrDefault(path, NOTHING);
            if (!our.equals(their)) {
                byArea.putIfAbsent(area(path), new Difference(path, our, their));
            }
        }
        return new ArrayList<>(byArea.values());
    }

    private static FieldPath area(FieldPath path) {
        List<String> segments = path.segments();
        int length = segments.get(0).equals(VULNERABILITIES) ? AREA_OF_VULNERABILITY : 1;
        return new FieldPath(segments.subList(0, Math.min(length, segments.size())));
    }

    private static CsafFacts of(Advisory advisory) {
        var found = new CsafFacts();
        found.addBulletin(advisory);
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            found.addVulnerability(
                    FieldPath.of(VULNERABILITIES, i), advisory.vulnerabilities().get(i));
        }
        return found;
    }

    private void addBulletin(Advisory advisory) {
        add(FieldPath.of("kind"), advisory.kind());
        add(FieldPath.of("category"), advisory.category().word());
        add(FieldPath.of("status"), advisory.status().word());
        add(FieldPath.of("tlp"), advisory.tlp());
        for (int i = 0; i < advisory.revisionHistory().size(); i++) {
            Revision revision = advisory.revisionHistory().get(i);
            add(FieldPath.of("revision_history", i, "number"), revision.number());
            add(FieldPath.of("revision_history", i, "date"), revision.date());
            add(FieldPath.of("revision_history", i, "reason"), said(revision.reason()));
        }
        add(FieldPath.of("withdrawn"), said(advisory.withdrawal()));
        add(FieldPath.of("aggregate_severity"), advisory.aggregateSeverity());
        add(FieldPath.of("aggregate_severity_reason"), said(advisory.aggregateSeverityReason()));
        add(FieldPath.of("next_update"), advisory.nextUpdate());
        for (int i = 0; i < advisory.related().size(); i++) {
            Relation relation = advisory.related().get(i);
            add(
                    FieldPath.of("related", i),
                    relation.id() + " " + relation.kind().word());
        }
        for (int i = 0; i < advisory.aliases().size(); i++) {
            add(FieldPath.of("aliases", i), advisory.aliases().get(i));
        }
        for (int i = 0; i < advisory.references().size(); i++) {
            Reference reference = advisory.references().get(i);
            add(FieldPath.of("references", i, "url"), reference.url());
            add(FieldPath.of("references", i, "category"), reference.category().word());
        }
        for (int i = 0; i < advisory.acknowledgments().size(); i++) {
            Acknowledgment acknowledgment = advisory.acknowledgments().get(i);
            FieldPath path = FieldPath.of("acknowledgments", i);
            add(path.child("names"), String.join(", ", acknowledgment.names()));
            add(path.child("organization"), acknowledgment.organization());
            add(path.child("summary"), said(acknowledgment.summary()));
            add(path.child("urls"), String.join(", ", acknowledgment.urls()));
        }
    }

    private void addVulnerability(FieldPath path, Vulnerability vulnerability) {
        add(path.child("cve"), vulnerability.cve());
        add(path.child("title"), said(vulnerability.title()));
        add(path.child("cwe"), vulnerability.cwe());
        for (int i = 0; i < vulnerability.ids().size(); i++) {
            OtherId id = vulnerability.ids().get(i);
            add(path.child("ids").child(i), id.systemName() + " " + id.text());
        }
        add(path.child("discovery_date"), vulnerability.discoveryDate());
        add(path.child("release_date"), vulnerability.releaseDate());
        for (int i = 0; i < vulnerability.scores().size(); i++) {
            Score score = vulnerability.scores().get(i);
            FieldPath at = path.child("scores").child(i);
            add(at.child("cvss_v3"), score.cvssV3());
            add(at.child("cvss_v4"), score.cvssV4());
            addProducts(at, score.products());
        }
        add(path.child("national_grade"), vulnerability.nationalGrade());
        add(
                path.child("priority"),
                vulnerability.priority() == null
                        ? null
                        : vulnerability.priority().level().word());
        for (ProductStatus status : ProductStatus.values()) {
            List<ProductRange> products = vulnerability.productStatus().getOrDefault(status, List.of());
            if (!products.isEmpty()) {
                add(path.child("product_status").child(status.word()), products(products));
            }
        }
        for (int i = 0; i < vulnerability.flags().size(); i++) {
            Flag flag = vulnerability.flags().get(i);
            FieldPath at = path.child("flags").child(i);
            add(at.child("label"), flag.label().word());
            add(at.child("date"), flag.date());
            addProducts(at, flag.products());
        }
        for (int i = 0; i < vulnerability.threats().size(); i++) {
            Threat threat = vulnerability.threats().get(i);
            FieldPath at = path.child("threats").child(i);
            add(at.child("category"), threat.category().word());
            add(at.child("date"), threat.date());
            addProducts(at, threat.products());
        }
        for (int i = 0; i < vulnerability.remediations().size(); i++) {
            Remediation remediation = vulnerability.remediations().get(i);
            FieldPath at = path.child("remediations").child(i);
            add(at.child("category"), remediation.category().word());
            add(at.child("date"), remediation.date());
            add(at.child("url"), remediation.url());
            add(at.child("planned"), remediation.plan());
            addProducts(at, remediation.products());
        }
    }

    private void addProducts(FieldPath path, List<ProductRange> products) {
        if (!products.isEmpty()) {
            add(path.child("products"), products(products));
        }
    }

    /** The products in one order, since a document lists them in any. */
    private static String products(List<ProductRange> products) {
        return products.stream()
                .flatMap(range -> range.versions().isEmpty()
                        ? Stream.of(range.product() + " " + Objects.requireNonNullElse(range.range(), "*"))
                        : range.versions().stream().map(version -> range.product() + " " + version))
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String said(@Nullable Object words) {
        return words == null ? NOTHING : SAID;
    }

    private void add(FieldPath path, @Nullable Object fact) {
        facts.put(path, fact == null ? NOTHING : fact.toString());
    }
}
