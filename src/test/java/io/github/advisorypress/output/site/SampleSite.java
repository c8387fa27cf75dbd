package io.github.advisorypress.output.site;

import io.github.advisorypress.model.Acknowledgment;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.Contact;
import io.github.advisorypress.model.CsafValidationSettings;
import io.github.advisorypress.model.DocumentCategory;
import io.github.advisorypress.model.Flag;
import io.github.advisorypress.model.IdentificationHelper;
import io.github.advisorypress.model.Justification;
import io.github.advisorypress.model.Kind;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.LeakPatterns;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.NationalGrade;
import io.github.advisorypress.model.OtherId;
import io.github.advisorypress.model.Priority;
import io.github.advisorypress.model.PriorityLevel;
import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductFamily;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.ProductVersion;
import io.github.advisorypress.model.ProviderSettings;
import io.github.advisorypress.model.Publisher;
import io.github.advisorypress.model.Reference;
import io.github.advisorypress.model.ReferenceCategory;
import io.github.advisorypress.model.Relation;
import io.github.advisorypress.model.RelationKind;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.RemediationCategory;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.model.Score;
import io.github.advisorypress.model.Severity;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.model.Threat;
import io.github.advisorypress.model.ThreatCategory;
import io.github.advisorypress.model.Tlp;
import io.github.advisorypress.model.TrackingStatus;
import io.github.advisorypress.model.TranslationPolicy;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.model.Withdrawal;
import io.github.advisorypress.output.Edition;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small vendor whose bulletins use every field that a page shows. */
final class SampleSite {
    static final LanguageTag ZH = new LanguageTag("zh-CN");
    static final LanguageTag EN = new LanguageTag("en");
    static final LanguageTag DE = new LanguageTag("de");
    static final String HOSTILE = "<script>alert(\"x\")</script> & 'y' \u202Etxt.exe";

    private static final String VECTOR = "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H/E:F/RL:O/RC:C";
    private static final String VECTOR_4 = "CVSS:4.0/AV:N/AC:H/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";

    private SampleSite() {}

    static Localized<String> say(String chinese, String english) {
        Map<LanguageTag, String> words = new LinkedHashMap<>();
        words.put(ZH, chinese);
        words.put(EN, english);
        return Localized.of(words);
    }

    static Site site(LanguageTag... languages) {
        return site("https://psirt.capebay.example", languages);
    }

    static Site site(String baseUrl, LanguageTag... languages) {
        return new Site(
                URI.create(baseUrl),
                List.of(languages),
                TranslationPolicy.MAY_LAG,
                say("岬湾科技", "Capebay Technologies"),
                say("岬湾科技产品安全公告", "Capebay Product Security Bulletins"),
                say("产品漏洞与修复版本。", "Vulnerabilities and fixed versions."),
                new Publisher(
                        "vendor",
                        "Capebay Technologies",
                        URI.create("https://www.capebay.example"),
                        say("请发送邮件。", "Please write."),
                        null),
                new Contact("psirt@capebay.example", "+86 1", "https://www.capebay.example/psirt"),
                "CB-{kind}-{year}-{number}",
                say("以中文版为准。", "The Chinese version prevails."),
                Map.of(),
                Map.of(),
                CsafValidationSettings.DEFAULT,
                ProviderSettings.DEFAULT,
                null,
                LeakPatterns.NONE);
    }

    static ProductRegister register() {
        List<ProductVersion> versions = new ArrayList<>();
        versions.add(new ProductVersion("3.0.0", null, LocalDate.parse("2022-12-31")));
        for (int minor = 1; minor <= 10; minor++) {
            versions.add(new ProductVersion("3." + minor + ".0", null, null));
        }
        Product gateway =
                new Product("gateway", say("EG500 网关", "EG500 Gateway"), IdentificationHelper.NONE, versions, null);
        Product vault = new Product(
                "vault",
                Localized.everywhere("CapeVault"),
                IdentificationHelper.NONE,
                List.of(new ProductVersion("5.0", null, null), new ProductVersion("5.1", null, null)),
                null);
        Product legacy =
                new Product("legacy", Localized.everywhere("Legacy"), IdentificationHelper.NONE, List.of(), "generic");
        return new ProductRegister(
                say("岬湾科技", "Capebay Technologies"),
                List.of(new ProductFamily("edge", say("边缘", "Edge"), List.of(gateway, vault, legacy))));
    }

    private static ProductRange range(String product, String range) {
        return new ProductRange(product, List.of(), range);
    }

    private static ProductRange versions(String product, String... versions) {
        return new ProductRange(product, List.of(versions), null);
    }

    private static Vulnerability openSsh(String cve) {
        Map<ProductStatus, List<ProductRange>> status = new EnumMap<>(ProductStatus.class);
        status.put(
                ProductStatus.KNOWN_AFFECTED,
                List.of(
                        range("gateway", ">=3.0.0 <3.10.0"),
                        versions("vault", "5.0"),
                        ProductRange.everyVersionOf("legacy")));
        status.put(ProductStatus.FIXED, List.of(versions("gateway", "3.10.0")));
        status.put(ProductStatus.KNOWN_NOT_AFFECTED, List.of(versions("vault", "5.1")));
        return new Vulnerability(
                cve,
                cve,
                say("OpenSSH 竞争条件", "OpenSSH race condition"),
                "CWE-364",
                List.of(new OtherId("CNNVD", "CNNVD-202407-017")),
                Instant.parse("2024-07-01T00:00:00Z"),
                Instant.parse("2024-07-02T00:00:00Z"),
                List.of(new Score(VECTOR, VECTOR_4, List.of())),
                new NationalGrade(NationalGrade.Grade.HIGH, "CNNVD"),
                new Priority(PriorityLevel.IMMEDIATE, say("已被利用。", "It is exploited.")),
                status,
                List.of(new Flag(Justification.COMPONENT_NOT_PRESENT, null, List.of())),
                List.of(
                        new Threat(ThreatCategory.EXPLOIT_STATUS, say("已被利用。", "Exploited."), null, List.of()),
                        new Threat(ThreatCategory.TARGET_SET, say("网关。", "Gateways."), null, List.of())),
                List.of(
                        new Remediation(
                                RemediationCategory.VENDOR_FIX,
                                say("升级到 3.10.0", "Upgrade to 3.10.0"),
                                "https://support.capebay.example/",
                                Instant.parse("2024-07-05T02:00:00Z"),
                                null,
                                List.of(ProductRange.everyVersionOf("gateway"))),
                        new Remediation(
                                RemediationCategory.NONE_AVAILABLE,
                                say("正在修复", "Being fixed"),
                                null,
                                null,
                                new Remediation.Plan("5.2", LocalDate.parse("2024-09-30")),
                                List.of(versions("vault", "5.0"))),
                        new Remediation(
                                RemediationCategory.NO_FIX_PLANNED,
                                say("请更换产品", "Please replace it"),
                                null,
                                null,
                                null,
                                List.of(ProductRange.everyVersionOf("legacy"))),
                        new Remediation(
                                RemediationCategory.MITIGATION,
                                say("限制访问", "Restrict access"),
                                null,
                                null,
                                null,
                                List.of())));
    }

    private static Vulnerability suspected() {
        Map<ProductStatus, List<ProductRange>> status = new EnumMap<>(ProductStatus.class);
        status.put(ProductStatus.UNDER_INVESTIGATION, List.of(ProductRange.everyVersionOf("gateway")));
        return new Vulnerability(
                "upgrade-service",
                null,
                null,
                null,
                List.of(new OtherId("Capebay PSIRT", "CBPSIRT-2026-0117")),
                null,
                null,
                List.of(),
                null,
                null,
                status,
                List.of(),
                List.of(),
                List.of());
    }

    private static Map<LanguageTag, AdvisoryText> text(LanguageTag... languages) {
        Map<LanguageTag, AdvisoryText> text = new LinkedHashMap<>();
        for (LanguageTag language : languages) {
            boolean chinese = language.equals(ZH);
            Map<TextField, String> fields = new EnumMap<>(TextField.class);
            for (TextField field : TextField.values()) {
                fields.put(field, (chinese ? "正文 " : "Text ") + field.word() + "\n\n- **a**\n- `b`");
            }
            text.put(language, new AdvisoryText(fields, Map.of(), Map.of()));
        }
        return text;
    }

    private static Advisory advisory(
            String id,
            Kind kind,
            TrackingStatus status,
            Localized<String> title,
            List<String> dates,
            @Nullable Withdrawal withdrawal,
            List<Relation> related,
            List<Vulnerability> vulnerabilities,
            Map<LanguageTag, AdvisoryText> text) {
        List<Revision> revisions = new ArrayList<>();
        for (String date : dates) {
            boolean isFirst = revisions.isEmpty();
            revisions.add(new Revision(
                    revisions.size() + 1,
                    Instant.parse(date),
                    say("修订", "Revised"),
                    isFirst ? null : say("经复核", "On review")));
        }
        return new Advisory(
                new AdvisoryId(id),
                kind,
                DocumentCategory.CSAF_SECURITY_ADVISORY,
                status,
                title,
                revisions,
                withdrawal,
                id.endsWith("0002") ? Severity.CRITICAL : null,
                id.endsWith("0002") ? say("影响广泛。", "It is everywhere.") : null,
                status == TrackingStatus.INTERIM ? LocalDate.parse("2024-08-01") : null,
                related,
                List.of("ALIAS-1"),
                List.of(new Reference(
                        "https://www.openssh.com/",
                        say("OpenSSH 公告", "OpenSSH announcement"),
                        ReferenceCategory.EXTERNAL)),
                List.of(new Acknowledgment(
                        List.of("Example Person"),
                        "Example Lab",
                        say("报告漏洞", "Reported it"),
                        List.of("https://lab.example/"),
                        true)),
                vulnerabilities,
                text,
                Tlp.WHITE,
                List.of());
    }

    /**
     * One advisory with everything, one with several vulnerabilities, a notice, and one that is withdrawn and hostile.
     */
    static List<Advisory> advisories() {
        return List.of(
                advisory(
                        "CB-SA-2024-0001",
                        Kind.SA,
                        TrackingStatus.FINAL,
                        say("网关漏洞", "Gateway vulnerability"),
                        List.of("2024-07-05T02:00:00Z", "2024-07-09T23:30:00Z"),
                        null,
                        List.of(new Relation(new AdvisoryId("CB-SN-2024-0001"), RelationKind.FOLLOWS)),
                        List.of(openSsh("CVE-2024-6387")),
                        text(ZH, EN)),
                advisory(
                        "CB-SA-2025-0002",
                        Kind.SA,
                        TrackingStatus.FINAL,
                        say("两个漏洞", "Two vulnerabilities"),
                        List.of("2025-01-05T02:00:00Z"),
                        null,
                        List.of(),
                        List.of(openSsh("CVE-2024-6387"), openSsh("CVE-2024-6409")),
                        text(ZH)),
                advisory(
                        "CB-SN-2024-0001",
                        Kind.SN,
                        TrackingStatus.INTERIM,
                        say("疑似漏洞", "Suspected vulnerability"),
                        List.of("2024-07-02T02:00:00Z"),
                        null,
                        List.of(),
                        List.of(suspected()),
                        text(ZH, EN)),
                advisory(
                        "CB-SN-2025-0003",
                        Kind.SN,
                        TrackingStatus.FINAL,
                        say(HOSTILE, HOSTILE),
                        List.of("2025-02-02T02:00:00Z"),
                        new Withdrawal(say(HOSTILE, HOSTILE)),
                        List.of(),
                        List.of(),
                        text(ZH, EN)));
    }

    /** What an advisory of two revisions said before: other words in its texts, one version under investigation. */
    static Advisory earlier(Advisory now) {
        Map<LanguageTag, AdvisoryText> texts = new LinkedHashMap<>();
        now.text().forEach((language, text) -> {
            Map<TextField, String> fields = new EnumMap<>(text.fields());
            boolean chinese = language.equals(ZH);
            fields.put(
                    TextField.SUMMARY, chinese ? "旧文 summary\n\n- **a**\n- `b`" : "Old text summary\n\n- **a**\n- `b`");
            fields.remove(TextField.FAQ);
            texts.put(language, new AdvisoryText(fields, Map.of(), Map.of()));
        });
        Vulnerability vulnerability = now.vulnerabilities().get(0);
        Map<ProductStatus, List<ProductRange>> status = new EnumMap<>(vulnerability.productStatus());
        status.remove(ProductStatus.FIXED);
        status.put(ProductStatus.UNDER_INVESTIGATION, List.of(versions("gateway", "3.10.0")));
        return new Advisory(
                now.id(),
                now.kind(),
                now.category(),
                TrackingStatus.INTERIM,
                say("<b>旧标题</b>", "<b>Old title</b>"),
                now.revisionHistory().subList(0, 1),
                null,
                now.aggregateSeverity(),
                now.aggregateSeverityReason(),
                LocalDate.parse("2024-07-12"),
                List.of(new Relation(new AdvisoryId("CB-SA-2099-0001"), RelationKind.SEE_ALSO)),
                now.aliases(),
                now.references(),
                now.acknowledgments(),
                List.of(new Vulnerability(
                        vulnerability.key(),
                        vulnerability.cve(),
                        vulnerability.title(),
                        vulnerability.cwe(),
                        vulnerability.ids(),
                        vulnerability.discoveryDate(),
                        vulnerability.releaseDate(),
                        List.of(),
                        vulnerability.nationalGrade(),
                        vulnerability.priority(),
                        status,
                        vulnerability.flags(),
                        vulnerability.threats(),
                        vulnerability.remediations())),
                texts,
                now.tlp(),
                now.allowances());
    }

    /** An edition that knows what advisories of two revisions said before. */
    static Edition edition(Site site, List<Advisory> advisories) {
        ProductRegister register = register();
        Map<AdvisoryId, List<Bulletin>> earlier = new LinkedHashMap<>();
        advisories.stream()
                .filter(advisory -> advisory.revisionHistory().size() > 1)
                .forEach(advisory -> earlier.put(advisory.id(), List.of(Bulletin.of(earlier(advisory), register))));
        return new Edition(
                site,
                register,
                advisories.stream()
                        .map(advisory -> Bulletin.of(advisory, register))
                        .toList(),
                earlier);
    }
}
