package io.github.advisorypress.output.csv;

import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.Flag;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.NationalGrade;
import io.github.advisorypress.model.Priority;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.Severity;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.scoring.CvssVector;
import io.github.advisorypress.scoring.OverallSeverity;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.text.MarkdownText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of the tables in one language; cells follow the columns of the table they are for. */
final class CsvRows {
    static final List<String> ADVISORY = List.of(
            "advisory",
            "kind",
            "title",
            "severity",
            "status",
            "withdrawn",
            "initial-release",
            "current-release",
            "revision",
            "next-update",
            "cve",
            "products",
            "summary",
            "page",
            "csaf");
    static final List<String> VULNERABILITY = List.of(
            "advisory",
            "vulnerability",
            "cve",
            "ids",
            "title",
            "cwe",
            "severity",
            "cvss-v3-score",
            "cvss-v3-vector",
            "cvss-v4-score",
            "cvss-v4-vector",
            "national-grade",
            "priority",
            "current-release",
            "page");
    static final List<String> PRODUCT = List.of(
            "advisory",
            "vulnerability",
            "product-id",
            "family",
            "product",
            "version",
            "product-status",
            "fixed-versions",
            "severity",
            "cvss-v3-vector",
            "remediation",
            "planned-version",
            "planned-date",
            "justification",
            "current-release",
            "page");

    private final Site site;
    private final Addresses addresses;
    private final Labels labels;
    private final String separator;

    CsvRows(Site site, Addresses addresses, Labels labels) {
        this.site = site;
        this.addresses = addresses;
        this.labels = labels;
        this.separator = labels.word("csv.list-separator");
    }

    List<String> header(List<String> columns) {
        return columns.stream()
                .map(column -> labels.word("csv.column." + column))
                .toList();
    }

    List<String> advisory(Bulletin bulletin) {
        Advisory advisory = bulletin.advisory();
        return List.of(
                advisory.id().value(),
                labels.word("kind." + advisory.kind().name().toLowerCase(Locale.ROOT)),
                say(advisory.title()),
                OverallSeverity.of(advisory).map(this::word).orElse(""),
                labels.word("tracking-status." + advisory.status().word()),
                labels.word(advisory.isWithdrawn() ? "csv.yes" : "csv.no"),
                advisory.initialRelease().toString(),
                advisory.currentRelease().toString(),
                Integer.toString(advisory.currentRevision().number()),
                text(advisory.nextUpdate()),
                list(advisory.vulnerabilities().stream().map(Vulnerability::cve).flatMap(Stream::ofNullable)),
                list(bulletin.products().stream()
                        .map(listed -> say(listed.product().name()))
                        .distinct()),
                summary(advisory),
                page(advisory),
                addresses.url(addresses.csaf(
                        advisory,
                        advisory.text().containsKey(labels.language()) ? labels.language() : site.prevailing())));
    }

    List<String> vulnerability(Bulletin bulletin, Vulnerability vulnerability) {
        Advisory advisory = bulletin.advisory();
        Optional<CvssVector> third = OverallSeverity.highestV3(vulnerability);
        Optional<CvssVector> fourth = OverallSeverity.highestV4(vulnerability);
        NationalGrade grade = vulnerability.nationalGrade();
        Priority priority = vulnerability.priority();
        return List.of(
                advisory.id().value(),
                vulnerability.key(),
                text(vulnerability.cve()),
                list(vulnerability.ids().stream().map(id -> id.text())),
                vulnerability.title() == null ? "" : say(vulnerability.title()),
                text(vulnerability.cwe()),
                OverallSeverity.of(vulnerability).map(this::word).orElse(""),
                third.map(CvssVector::baseScore).map(Objects::toString).orElse(""),
                third.map(CvssVector::text).orElse(""),
                fourth.map(CvssVector::baseScore).map(Objects::toString).orElse(""),
                fourth.map(CvssVector::text).orElse(""),
                grade == null
                        ? ""
                        : labels.word("national-grade." + grade.grade().name().toLowerCase(Locale.ROOT)),
                priority == null
                        ? ""
                        : labels.word("priority." + priority.level().word()),
                advisory.currentRelease().toString(),
                page(advisory));
    }

    List<List<String>> products(Bulletin bulletin, Vulnerability vulnerability) {
        Map<ListedProduct, List<ProductStatus>> stated = new LinkedHashMap<>();
        Map<String, List<String>> fixed = new LinkedHashMap<>();
        for (ProductStatus status : vulnerability.productStatus().keySet()) {
            for (ListedProduct listed : bulletin.productsWith(vulnerability, status)) {
                stated.computeIfAbsent(listed, product -> new ArrayList<>()).add(status);
                if (status.isFixed()) {
                    fixed.computeIfAbsent(listed.product().id(), product -> new ArrayList<>())
                            .add(listed.versionOrRange());
                }
            }
        }
        Said said = Said.of(bulletin, vulnerability);
        List<List<String>> rows = new ArrayList<>();
        stated.forEach((listed, statuses) -> rows.add(product(
                bulletin,
                vulnerability,
                said,
                listed,
                statuses,
                statuses.stream().anyMatch(ProductStatus::isAffected)
                        ? fixed.getOrDefault(listed.product().id(), List.of())
                        : List.of())));
        return rows;
    }

    private List<String> product(
            Bulletin bulletin,
            Vulnerability vulnerability,
            Said said,
            ListedProduct listed,
            List<ProductStatus> statuses,
            List<String> fixed) {
        Advisory advisory = bulletin.advisory();
        List<Remediation> remediations = About.of(listed, said.remediations()).toList();
        Optional<CvssVector> vector = About.of(listed, said.vectors()).findFirst();
        Optional<Remediation.Plan> plan = remediations.stream()
                .flatMap(remediation -> Stream.ofNullable(remediation.plan()))
                .findFirst();
        return List.of(
                advisory.id().value(),
                vulnerability.key(),
                listed.productId(),
                say(listed.family().name()),
                say(listed.product().name()),
                listed.versionOrRange(),
                list(statuses.stream().map(status -> labels.word("product-status." + status.word()))),
                list(fixed.stream().distinct()),
                vector.map(CvssVector::baseSeverity).map(this::word).orElse(""),
                vector.map(CvssVector::text).orElse(""),
                list(remediations.stream().map(this::remediation)),
                plan.map(Remediation.Plan::version).orElse(""),
                plan.map(Remediation.Plan::date).map(Objects::toString).orElse(""),
                list(About.of(listed, said.flags())
                        .map(flag -> labels.word("justification." + flag.label().word()))),
                advisory.currentRelease().toString(),
                page(advisory));
    }

    private String remediation(Remediation remediation) {
        return labels.sentence(
                "csv.remediation",
                labels.word("remediation." + remediation.category().word()),
                say(remediation.details()));
    }

    /** A statement and the products that it is about. */
    private record About<T>(T statement, Set<ListedProduct> products) {
        static <T> Stream<T> of(ListedProduct listed, List<About<T>> statements) {
            return statements.stream()
                    .filter(about -> about.products().contains(listed))
                    .map(About::statement);
        }
    }

    /** What a vulnerability says of products, each expanded once for all rows. */
    private record Said(
            List<About<Remediation>> remediations, List<About<CvssVector>> vectors, List<About<Flag>> flags) {
        static Said of(Bulletin bulletin, Vulnerability vulnerability) {
            return new Said(
                    vulnerability.remediations().stream()
                            .map(remediation -> new About<>(
                                    remediation, Set.copyOf(bulletin.productsOf(vulnerability, remediation))))
                            .toList(),
                    vulnerability.scores().stream()
                            .flatMap(score -> Stream.ofNullable(score.cvssV3())
                                    .map(vector -> new About<>(
                                            CvssVector.of(vector),
                                            Set.copyOf(bulletin.productsOf(vulnerability, score)))))
                            .toList(),
                    vulnerability.flags().stream()
                            .map(flag -> new About<>(flag, Set.copyOf(bulletin.productsOf(vulnerability, flag))))
                            .toList());
        }
    }

    private String summary(Advisory advisory) {
        AdvisoryText text = advisory.text().containsKey(labels.language())
                ? advisory.text().get(labels.language())
                : advisory.text().get(site.prevailing());
        return text == null
                ? ""
                : text.field(TextField.SUMMARY)
                        .map(markdown -> MarkdownText.parse(markdown).plain())
                        .orElse("");
    }

    private String page(Advisory advisory) {
        return addresses.url(addresses.page(advisory.id(), labels.language()));
    }

    private String say(Localized<String> words) {
        return words.preferring(labels.language(), site.prevailing());
    }

    private String word(Severity severity) {
        return labels.word("severity." + severity.word());
    }

    private String list(Stream<String> items) {
        return items.collect(Collectors.joining(separator));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
