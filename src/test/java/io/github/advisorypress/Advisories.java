package io.github.advisorypress;

import io.github.advisorypress.model.Acknowledgment;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.Allowance;
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
import io.github.advisorypress.model.SecurityTxt;
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
import io.github.advisorypress.text.Labels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Advisories to test with: a valid one of each sort, each open to a change, with the site and register they belong to.
 */
public final class Advisories {
    public static final LanguageTag ZH = new LanguageTag("zh-CN");
    public static final LanguageTag EN = new LanguageTag("en");
    public static final LanguageTag DE = new LanguageTag("de");

    private Advisories() {}

    /** A site in Chinese and English. */
    public static Site site() {
        return site(List.of(ZH, EN));
    }

    /** The site with other languages, the first of which prevails. */
    public static Site site(List<LanguageTag> languages) {
        return site(languages, CsafValidationSettings.DEFAULT, ProviderSettings.DEFAULT, null);
    }

    /** The site in Chinese and English with other settings. */
    public static Site site(
            CsafValidationSettings csafValidation, ProviderSettings provider, @Nullable SecurityTxt securityTxt) {
        return site(List.of(ZH, EN), csafValidation, provider, securityTxt);
    }

    private static Site site(
            List<LanguageTag> languages,
            CsafValidationSettings csafValidation,
            ProviderSettings provider,
            @Nullable SecurityTxt securityTxt) {
        return new Site(
                URI.create("https://psirt.capebay.example"),
                languages,
                TranslationPolicy.REQUIRED,
                both("岬湾科技", "Capebay Technologies"),
                both("岬湾科技产品安全公告", "Capebay Product Security Bulletins"),
                both("岬湾科技产品的安全通告与安全公告。", "Security advisories and notices on Capebay products."),
                new Publisher(
                        "vendor",
                        "Capebay Technologies",
                        URI.create("https://www.capebay.example"),
                        both("联系邮箱：psirt@capebay.example", "Email: psirt@capebay.example"),
                        both("岬湾科技 PSIRT 负责本公司产品的漏洞响应。", "Capebay PSIRT answers for all Capebay products.")),
                new Contact("psirt@capebay.example", null, null),
                "CB-{kind}-{year}-{number}",
                both("本公告按“原样”提供。", "This bulletin is provided “as is”."),
                Map.of(),
                Map.of(),
                csafValidation,
                provider,
                securityTxt,
                LeakPatterns.NONE);
    }

    /**
     * Two products whose versions are listed, a controller with a model number, and one whose versions are not listed.
     */
    public static ProductRegister register() {
        var quaymaster = new Product(
                "quaymaster",
                Localized.everywhere("QuayMaster TOS"),
                new IdentificationHelper(
                        "cpe:2.3:a:capebay:quaymaster:*:*:*:*:*:*:*:*",
                        "pkg:generic/capebay/quaymaster",
                        List.of(),
                        List.of()),
                versions("3.0.0 3.1.0 3.2.0 3.2.1 3.10.0"),
                null);
        var gateway = new Product(
                "gateway",
                both("CraneLink 网关", "CraneLink Gateway"),
                new IdentificationHelper(null, "pkg:generic/capebay/gateway", List.of(), List.of()),
                versions("1.9 2.0 2.1"),
                null);
        var controller = new Product(
                "rtu-200",
                both("RTU-200 控制器", "RTU-200 Controller"),
                new IdentificationHelper(
                        "cpe:2.3:o:capebay:rtu-200_firmware:*:*:*:*:*:*:*:*",
                        null,
                        List.of("RTU-200-A", "RTU-200-B"),
                        List.of("66001")),
                versions("5.0 5.1+build.7"),
                null);
        var legacy = new Product(
                "legacy-gateway",
                both("旧版网关", "Legacy Gateway"),
                new IdentificationHelper(
                        "cpe:2.3:a:capebay:legacy_gateway:*:*:*:*:*:*:*:*", null, List.of(), List.of()),
                List.of(),
                "generic");
        return new ProductRegister(
                both("岬湾科技", "Capebay Technologies"),
                List.of(
                        new ProductFamily("port-automation", both("港口自动化", "Port Automation"), List.of(quaymaster)),
                        new ProductFamily(
                                "control",
                                both("控制与网关", "Controllers and Gateways"),
                                List.of(gateway, controller, legacy))));
    }

    private static List<ProductVersion> versions(String list) {
        List<ProductVersion> versions = new ArrayList<>();
        for (String version : list.split(" ", -1)) {
            versions.add(new ProductVersion(version, LocalDate.of(2020, 1, 1), null));
        }
        return versions;
    }

    /** The words of {@code templates/labels} in each language of the site. */
    public static Map<LanguageTag, Labels> labels(Site site) {
        Map<LanguageTag, Labels> labels = new LinkedHashMap<>();
        for (LanguageTag language : site.languages()) {
            labels.put(language, labels(language));
        }
        return labels;
    }

    /** The words of {@code templates/labels} in one language. */
    public static Labels labels(LanguageTag language) {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("templates/labels/" + language + ".properties"))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> copy = new LinkedHashMap<>();
        words.stringPropertyNames().forEach(key -> copy.put(key, words.getProperty(key)));
        return new Labels(language, copy);
    }

    /** A security advisory on one vulnerability with affected versions, fixed versions and a fix. */
    public static Draft valid() {
        return new Draft("CB-SA-2024-0002")
                .title("QuayMaster TOS 中的 OpenSSH 漏洞", "OpenSSH vulnerability in QuayMaster TOS")
                .text(
                        TextField.SUMMARY,
                        "QuayMaster TOS 使用的 OpenSSH 存在漏洞。",
                        "The OpenSSH used by QuayMaster TOS is vulnerable.")
                .text(
                        TextField.DESCRIPTION,
                        "信号处理函数存在竞争条件：\n\n- 可能导致 `sshd` 崩溃；\n- 可能导致**远程代码执行**。",
                        "A signal handler has a race condition:\n\n- `sshd` may crash;\n- **remote code execution** is possible.")
                .vulnerability(regresshion());
    }

    /** The vulnerability of {@link #valid()}. */
    public static VulnerabilityDraft regresshion() {
        return new VulnerabilityDraft("CVE-2024-6387")
                .cve("CVE-2024-6387")
                .title("OpenSSH 服务端信号处理竞争条件", "Signal handler race condition in the OpenSSH server")
                .cwe("CWE-364")
                .id("CNNVD", "CNNVD-202407-017")
                .score("CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H", null)
                .status(ProductStatus.KNOWN_AFFECTED, range("quaymaster", ">=3.0.0 <3.2.1"))
                .status(ProductStatus.FIXED, versionsOf("quaymaster", "3.2.1"))
                .remediation(
                        RemediationCategory.VENDOR_FIX,
                        "升级到 3.2.1。",
                        "Upgrade to 3.2.1.",
                        "https://www.capebay.example/download");
    }

    /** An advisory on three vulnerabilities in several products, with every field that there is. */
    public static Draft everyField() {
        return new Draft("CB-SA-2024-0010")
                .title("多个产品中的第三方组件漏洞", "Third-party component vulnerabilities in several products")
                .revision(2, "2024-09-01T02:00:00Z", "增加 RTU-200 的修复计划", "Add the patching plan of RTU-200")
                .aggregateSeverity(Severity.CRITICAL, "已有在野利用，按严重处理。", "Rated critical because it is being exploited.")
                .nextUpdate("2024-10-15")
                .related("CB-SN-2024-0001", RelationKind.FOLLOWS)
                .alias("CAPEBAY-VU-77")
                .reference("https://www.openssh.com/security.html", "OpenSSH 安全页面", "OpenSSH security page")
                .acknowledgment(
                        "Example Security Lab", List.of("Ana Example"), "报告了该漏洞。", "Reported the vulnerability.")
                .text(TextField.SUMMARY, "多个产品受第三方组件漏洞影响。", "Several products embed vulnerable components.")
                .text(TextField.FIXED_SOFTWARE, "从支持网站下载。", "Download it from the support site.")
                .text(TextField.FAQ, "### 是否已有利用？\n\n有。", "### Is it exploited?\n\nYes.")
                .text(TextField.GENERAL, "本公告涉及两类产品。", "This bulletin covers two kinds of products.")
                .textOf("CVE-2024-6387", TextField.DESCRIPTION, "OpenSSH 信号处理竞争条件。", "Signal handler race in OpenSSH.")
                .textOf("CVE-2024-6387", TextField.IMPACT, "可能导致远程代码执行。", "Remote code execution is possible.")
                .textOf("CVE-2024-6387", TextField.DETAILS, "`SIGALRM` 处理不安全。", "The `SIGALRM` handler is unsafe.")
                .textOf("CVE-2024-6387", TextField.PREREQUISITES, "SSH 服务已开启。", "The SSH service is on.")
                .textOf("CVE-2024-6387", TextField.WORKAROUND, "将 `LoginGraceTime` 设为 0。", "Set `LoginGraceTime` to 0.")
                .textOf("CVE-2024-6387", TextField.DETECTION, "运行 `ssh -V`。", "Run `ssh -V`.")
                .textOf("CVE-2024-6387", TextField.EXPLOITATION, "已公开利用代码。", "Exploit code is public.")
                .textOf("CVE-2023-44487", TextField.DESCRIPTION, "HTTP/2 快速重置。", "HTTP/2 rapid reset.")
                .textOf("CB-VU-9", TextField.DESCRIPTION, "会话令牌可预测。", "Session tokens are predictable.")
                .vulnerability(regresshion()
                        .clear()
                        .score(
                                "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H/E:F/RL:O/RC:C",
                                "CVSS:4.0/AV:N/AC:H/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N")
                        .status(ProductStatus.FIRST_AFFECTED, versionsOf("quaymaster", "3.0.0"))
                        .status(ProductStatus.KNOWN_AFFECTED, range("quaymaster", ">=3.0.0 <3.2.1"))
                        .status(ProductStatus.LAST_AFFECTED, versionsOf("quaymaster", "3.2.0"))
                        .status(ProductStatus.KNOWN_AFFECTED, versionsOf("rtu-200", "5.0", "5.1+build.7"))
                        .status(ProductStatus.FIRST_FIXED, versionsOf("quaymaster", "3.2.1"))
                        .status(ProductStatus.FIXED, range("quaymaster", ">=3.2.1"))
                        .status(ProductStatus.RECOMMENDED, versionsOf("quaymaster", "3.10.0"))
                        .status(ProductStatus.KNOWN_NOT_AFFECTED, ProductRange.everyVersionOf("gateway"))
                        .flag(Justification.COMPONENT_NOT_PRESENT)
                        .grade(NationalGrade.Grade.HIGH, "CNNVD")
                        .priority(PriorityLevel.IMMEDIATE, "利用代码已公开。", "Exploit code is public.")
                        .discovered("2024-07-01T00:00:00Z")
                        .released("2024-07-01T08:00:00Z")
                        .threat(ThreatCategory.EXPLOIT_STATUS, "已公开概念验证。", "A proof of concept is public.")
                        .threat(ThreatCategory.IMPACT, "可获得系统权限。", "System privileges can be gained.")
                        .remediation(
                                RemediationCategory.VENDOR_FIX,
                                "升级到 3.2.1 或更高版本。",
                                "Upgrade to 3.2.1 or later.",
                                "https://www.capebay.example/download",
                                ProductRange.everyVersionOf("quaymaster"))
                        .plan(
                                "将在后续版本中修复。",
                                "It will be fixed in a later version.",
                                "5.2",
                                "2024-12-20",
                                ProductRange.everyVersionOf("rtu-200"))
                        .remediation(
                                RemediationCategory.WORKAROUND,
                                "将 `LoginGraceTime` 设为 0。",
                                "Set `LoginGraceTime` to 0.",
                                null,
                                ProductRange.everyVersionOf("rtu-200")))
                .vulnerability(new VulnerabilityDraft("CVE-2023-44487")
                        .cve("CVE-2023-44487")
                        .cwe("CWE-400")
                        .id("CNVD", "CNVD-2023-75597")
                        .score("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", null)
                        .status(ProductStatus.KNOWN_AFFECTED, versionsOf("gateway", "2.0"))
                        .status(ProductStatus.FIXED, versionsOf("gateway", "2.1"))
                        .status(ProductStatus.KNOWN_AFFECTED, new ProductRange("legacy-gateway", List.of(), "<2.0"))
                        .remediation(
                                RemediationCategory.VENDOR_FIX,
                                "升级到 2.1。",
                                "Upgrade to 2.1.",
                                null,
                                ProductRange.everyVersionOf("gateway"))
                        .remediation(
                                RemediationCategory.NO_FIX_PLANNED,
                                "该产品已停止支持，请迁移到 CraneLink 网关。",
                                "The product is no longer supported; move to CraneLink Gateway.",
                                null,
                                new ProductRange("legacy-gateway", List.of(), "<2.0")))
                .vulnerability(new VulnerabilityDraft("CB-VU-9")
                        .title("会话令牌可预测", "Predictable session tokens")
                        .id("Capebay PSIRT", "CB-VU-9")
                        .cwe("CWE-330")
                        .score("CVSS:3.0/AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N", null)
                        .status(ProductStatus.KNOWN_AFFECTED, versionsOf("gateway", "1.9", "2.0"))
                        .status(ProductStatus.FIXED, versionsOf("gateway", "2.1"))
                        .remediation(RemediationCategory.VENDOR_FIX, "升级到 2.1。", "Upgrade to 2.1.", null));
    }

    /** A notice that only states how products stand to a known vulnerability. */
    public static Draft statusOnly() {
        return new Draft("CB-SN-2024-0003")
                .kind(Kind.SN, DocumentCategory.CSAF_VEX)
                .title("关于 XZ Utils 后门的说明", "On the XZ Utils backdoor")
                .text(TextField.SUMMARY, "岬湾科技产品不受影响。", "Capebay products are not affected.")
                .text(TextField.DESCRIPTION, "xz 5.6.0 和 5.6.1 含有恶意代码。", "xz 5.6.0 and 5.6.1 contain malicious code.")
                .vulnerability(new VulnerabilityDraft("CVE-2024-3094")
                        .cve("CVE-2024-3094")
                        .cwe("CWE-506")
                        .score("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H", null)
                        .status(ProductStatus.KNOWN_NOT_AFFECTED, ProductRange.everyVersionOf("quaymaster"))
                        .status(ProductStatus.KNOWN_NOT_AFFECTED, ProductRange.everyVersionOf("gateway"))
                        .status(ProductStatus.KNOWN_NOT_AFFECTED, ProductRange.everyVersionOf("legacy-gateway"))
                        .flag(Justification.COMPONENT_NOT_PRESENT, ProductRange.everyVersionOf("quaymaster"))
                        .flag(
                                Justification.VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY,
                                ProductRange.everyVersionOf("gateway"))
                        .flag(
                                Justification.VULNERABLE_CODE_NOT_PRESENT,
                                ProductRange.everyVersionOf("legacy-gateway")));
    }

    /** A notice on a suspected vulnerability that has no CVE ID, still open. */
    public static Draft suspected() {
        return new Draft("CB-SN-2024-0001")
                .kind(Kind.SN, DocumentCategory.CSAF_VEX)
                .status(TrackingStatus.INTERIM)
                .title("关于网关疑似漏洞的说明", "On a suspected vulnerability in CraneLink Gateway")
                .nextUpdate("2024-07-12")
                .related("CB-SA-2024-0010", RelationKind.FOLLOWED_BY)
                .text(TextField.SUMMARY, "岬湾科技正在调查一起公开报告。", "Capebay is looking into a public report.")
                .vulnerability(new VulnerabilityDraft("CB-VU-12")
                        .title("疑似会话固定", "Suspected session fixation")
                        .id("Capebay PSIRT", "CB-VU-12")
                        .status(ProductStatus.UNDER_INVESTIGATION, ProductRange.everyVersionOf("gateway"))
                        .remediation(
                                RemediationCategory.NONE_AVAILABLE,
                                "调查完成后将发布进一步说明。",
                                "More will be said once the investigation is complete.",
                                null));
    }

    /** A notice on a topic without a vulnerability. */
    public static Draft informational() {
        return new Draft("CB-SN-2024-0005")
                .kind(Kind.SN, DocumentCategory.CSAF_INFORMATIONAL_ADVISORY)
                .title("关于仿冒邮件的提醒", "Warning about phishing mail")
                .reference("https://www.capebay.example/news/phishing", "新闻稿", "Press release")
                .text(TextField.SUMMARY, "有人冒充岬湾科技发送邮件。", "Somebody sends mail in the name of Capebay.")
                .text(TextField.GENERAL, "请勿点击其中的链接。", "Do not follow its links.");
    }

    /** A notice on an incident. */
    public static Draft incident() {
        return new Draft("CB-SN-2024-0006")
                .kind(Kind.SN, DocumentCategory.CSAF_SECURITY_INCIDENT_RESPONSE)
                .title("支持网站访问事件", "Access to the support site")
                .reference("https://www.capebay.example/news/incident", "新闻稿", "Press release")
                .text(TextField.SUMMARY, "支持网站曾被未授权访问。", "The support site was accessed without authority.");
    }

    /** A published advisory that no longer holds. */
    public static Draft withdrawn() {
        return valid().id("CB-SA-2024-0004")
                .revision(2, "2024-08-01T02:00:00Z", "撤回", "Withdrawn")
                .withdrawn("经确认，该组件未随产品发布。", "The component turned out not to be shipped.");
    }

    /** A valid bulletin of each sort that there is. */
    public static List<Advisory> ofEverySort() {
        return List.of(
                valid().advisory(),
                everyField().advisory(),
                statusOnly().advisory(),
                suspected().advisory(),
                informational().advisory(),
                incident().advisory(),
                withdrawn().advisory());
    }

    public static Bulletin bulletin(Advisory advisory) {
        return Bulletin.of(advisory, register());
    }

    public static ProductRange range(String product, String range) {
        return new ProductRange(product, List.of(), range);
    }

    public static ProductRange versionsOf(String product, String... versions) {
        return new ProductRange(product, List.of(versions), null);
    }

    /** The same thing said in Chinese and in English. */
    public static Localized<String> both(String chinese, String english) {
        Map<LanguageTag, String> words = new LinkedHashMap<>();
        words.put(ZH, chinese);
        words.put(EN, english);
        return Localized.of(words);
    }

    /** An advisory in the making: first published on 2024-07-05, final, kind SA until said otherwise. */
    public static final class Draft {
        private String id;
        private Kind kind = Kind.SA;
        private DocumentCategory category = DocumentCategory.CSAF_SECURITY_ADVISORY;
        private TrackingStatus status = TrackingStatus.FINAL;
        private Localized<String> title = both("标题", "Title");
        private Tlp tlp = Tlp.WHITE;
        private final List<Allowance> allowances = new ArrayList<>();
        private final List<Revision> revisions = new ArrayList<>();
        private @Nullable Withdrawal withdrawal;
        private @Nullable Severity aggregateSeverity;
        private @Nullable Localized<String> aggregateSeverityReason;
        private @Nullable LocalDate nextUpdate;
        private final List<Relation> related = new ArrayList<>();
        private final List<String> aliases = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private final List<Acknowledgment> acknowledgments = new ArrayList<>();
        private final List<Vulnerability> vulnerabilities = new ArrayList<>();
        private final Map<LanguageTag, Map<TextField, String>> text = new LinkedHashMap<>();
        private final Map<LanguageTag, Map<String, Map<TextField, String>>> textOf = new LinkedHashMap<>();

        private Draft(String id) {
            this.id = id;
            for (LanguageTag language : List.of(ZH, EN)) {
                text.put(language, new EnumMap<>(TextField.class));
                textOf.put(language, new LinkedHashMap<>());
            }
            revision(1, "2024-07-05T02:00:00Z", "首次发布", "Initial release");
        }

        public Draft tlp(Tlp value) {
            tlp = value;
            return this;
        }

        public Draft allow(String rule, String value, String reason) {
            allowances.add(new Allowance(rule, value, reason));
            return this;
        }

        public Draft id(String value) {
            id = value;
            return this;
        }

        public Draft kind(Kind value, DocumentCategory profile) {
            kind = value;
            category = profile;
            return this;
        }

        public Draft status(TrackingStatus value) {
            status = value;
            return this;
        }

        public Draft title(String chinese, String english) {
            title = both(chinese, english);
            return this;
        }

        /** Adds a revision; number 1 takes the place of the first one. */
        public Draft revision(int number, String date, String chinese, String english) {
            if (number == 1) {
                revisions.clear();
            }
            revisions.add(new Revision(number, Instant.parse(date), both(chinese, english), null));
            return this;
        }

        public Draft withdrawn(String chinese, String english) {
            withdrawal = new Withdrawal(both(chinese, english));
            return this;
        }

        public Draft aggregateSeverity(Severity severity, String chinese, String english) {
            aggregateSeverity = severity;
            aggregateSeverityReason = both(chinese, english);
            return this;
        }

        public Draft nextUpdate(String day) {
            nextUpdate = LocalDate.parse(day);
            return this;
        }

        public Draft related(String other, RelationKind relation) {
            related.add(new Relation(new AdvisoryId(other), relation));
            return this;
        }

        public Draft alias(String alias) {
            aliases.add(alias);
            return this;
        }

        public Draft reference(String url, String chinese, String english) {
            references.add(new Reference(url, both(chinese, english), ReferenceCategory.EXTERNAL));
            return this;
        }

        public Draft acknowledgment(String organization, List<String> names, String chinese, String english) {
            acknowledgments.add(new Acknowledgment(names, organization, both(chinese, english), List.of(), true));
            return this;
        }

        public Draft text(TextField field, String chinese, String english) {
            put(ZH, field, chinese);
            put(EN, field, english);
            return this;
        }

        private void put(LanguageTag language, TextField field, String words) {
            text.getOrDefault(language, Map.of()).put(field, words);
        }

        public Draft textOf(String vulnerability, TextField field, String chinese, String english) {
            putOf(ZH, vulnerability, field, chinese);
            putOf(EN, vulnerability, field, english);
            return this;
        }

        private void putOf(LanguageTag language, String vulnerability, TextField field, String words) {
            textOf.getOrDefault(language, Map.of())
                    .computeIfAbsent(vulnerability, key -> new EnumMap<>(TextField.class))
                    .put(field, words);
        }

        /** Takes away all long text in a language. */
        public Draft without(LanguageTag language) {
            text.remove(language);
            textOf.remove(language);
            return this;
        }

        public Draft vulnerability(VulnerabilityDraft vulnerability) {
            vulnerabilities.add(vulnerability.vulnerability());
            return this;
        }

        /** Takes away every vulnerability. */
        public Draft withoutVulnerabilities() {
            vulnerabilities.clear();
            return this;
        }

        /** Applies a change, for tests that take the change from a table. */
        public Draft with(Consumer<Draft> change) {
            change.accept(this);
            return this;
        }

        public Advisory advisory() {
            Map<LanguageTag, AdvisoryText> texts = new LinkedHashMap<>();
            text.forEach((language, fields) ->
                    texts.put(language, new AdvisoryText(fields, textOf.getOrDefault(language, Map.of()), Map.of())));
            return new Advisory(
                    new AdvisoryId(id),
                    kind,
                    category,
                    status,
                    title,
                    revisions,
                    withdrawal,
                    aggregateSeverity,
                    aggregateSeverityReason,
                    nextUpdate,
                    related,
                    aliases,
                    references,
                    acknowledgments,
                    vulnerabilities,
                    texts,
                    tlp,
                    allowances);
        }

        public Bulletin bulletin() {
            return Advisories.bulletin(advisory());
        }
    }

    /** A vulnerability in the making. */
    public static final class VulnerabilityDraft {
        private final String key;
        private @Nullable String cve;
        private @Nullable Localized<String> title;
        private @Nullable String cwe;
        private final List<OtherId> ids = new ArrayList<>();
        private @Nullable Instant discovered;
        private @Nullable Instant released;
        private final List<Score> scores = new ArrayList<>();
        private @Nullable NationalGrade grade;
        private @Nullable Priority priority;
        private final Map<ProductStatus, List<ProductRange>> status = new EnumMap<>(ProductStatus.class);
        private final List<Flag> flags = new ArrayList<>();
        private final List<Threat> threats = new ArrayList<>();
        private final List<Remediation> remediations = new ArrayList<>();

        public VulnerabilityDraft(String key) {
            this.key = key;
        }

        public VulnerabilityDraft cve(@Nullable String value) {
            cve = value;
            return this;
        }

        public VulnerabilityDraft title(String chinese, String english) {
            title = both(chinese, english);
            return this;
        }

        public VulnerabilityDraft cwe(@Nullable String value) {
            cwe = value;
            return this;
        }

        public VulnerabilityDraft id(String system, String number) {
            ids.add(new OtherId(system, number));
            return this;
        }

        public VulnerabilityDraft discovered(String date) {
            discovered = Instant.parse(date);
            return this;
        }

        public VulnerabilityDraft released(String date) {
            released = Instant.parse(date);
            return this;
        }

        public VulnerabilityDraft score(@Nullable String cvssV3, @Nullable String cvssV4, ProductRange... products) {
            scores.add(new Score(cvssV3, cvssV4, List.of(products)));
            return this;
        }

        public VulnerabilityDraft grade(NationalGrade.Grade value, @Nullable String source) {
            grade = new NationalGrade(value, source);
            return this;
        }

        public VulnerabilityDraft priority(PriorityLevel level, String chinese, String english) {
            priority = new Priority(level, both(chinese, english));
            return this;
        }

        /** Adds products to a status. */
        public VulnerabilityDraft status(ProductStatus value, ProductRange... products) {
            status.computeIfAbsent(value, none -> new ArrayList<>()).addAll(List.of(products));
            return this;
        }

        public VulnerabilityDraft flag(Justification label, ProductRange... products) {
            flags.add(new Flag(label, null, List.of(products)));
            return this;
        }

        public VulnerabilityDraft threat(
                ThreatCategory category, String chinese, String english, ProductRange... products) {
            threats.add(new Threat(category, both(chinese, english), null, List.of(products)));
            return this;
        }

        public VulnerabilityDraft remediation(
                RemediationCategory category,
                String chinese,
                String english,
                @Nullable String url,
                ProductRange... products) {
            remediations.add(new Remediation(category, both(chinese, english), url, null, null, List.of(products)));
            return this;
        }

        /** Adds a patching plan: no fix yet, one promised. */
        public VulnerabilityDraft plan(
                String chinese, String english, String version, String day, ProductRange... products) {
            remediations.add(new Remediation(
                    RemediationCategory.NONE_AVAILABLE,
                    both(chinese, english),
                    null,
                    null,
                    new Remediation.Plan(version, LocalDate.parse(day)),
                    List.of(products)));
            return this;
        }

        /** Takes away scores, statuses, flags, threats and remediations. */
        public VulnerabilityDraft clear() {
            scores.clear();
            status.clear();
            flags.clear();
            threats.clear();
            remediations.clear();
            return this;
        }

        public Vulnerability vulnerability() {
            return new Vulnerability(
                    key,
                    cve,
                    title,
                    cwe,
                    ids,
                    discovered,
                    released,
                    scores,
                    grade,
                    priority,
                    status,
                    flags,
                    threats,
                    remediations);
        }
    }
}
