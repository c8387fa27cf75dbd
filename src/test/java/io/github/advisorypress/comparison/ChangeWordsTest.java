package io.github.advisorypress.comparison;

import static io.github.advisorypress.Advisories.DE;
import static io.github.advisorypress.Advisories.EN;
import static io.github.advisorypress.Advisories.ZH;
import static io.github.advisorypress.Advisories.range;
import static io.github.advisorypress.Advisories.versionsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.Advisories;
import io.github.advisorypress.Advisories.VulnerabilityDraft;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.NationalGrade;
import io.github.advisorypress.model.PriorityLevel;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.RemediationCategory;
import io.github.advisorypress.text.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChangeWordsTest {
    private static List<String> said(LanguageTag language, Bulletin before, Bulletin after) {
        return new ChangeWords(Advisories.labels(language), before, after)
                .of(Comparison.of(before, after)).stream()
                        .map(ChangeWordsTest::line)
                        .toList();
    }

    private static String line(WordedChange change) {
        String subject = change.subject().isEmpty() ? "" : change.subject() + " | ";
        return subject + change.term() + " | " + change.before() + " | " + change.after();
    }

    private static Bulletin of(VulnerabilityDraft vulnerability) {
        return Advisories.valid()
                .withoutVulnerabilities()
                .vulnerability(vulnerability)
                .bulletin();
    }

    private static VulnerabilityDraft openSsh() {
        return new VulnerabilityDraft("openssh").cve("CVE-2024-6387");
    }

    @Test
    void saysOnceHowTheVersionsOfAProductStandNow() {
        Bulletin before = of(openSsh()
                .status(ProductStatus.KNOWN_AFFECTED, versionsOf("gateway", "1.9", "2.0", "2.1"))
                .status(ProductStatus.UNDER_INVESTIGATION, versionsOf("quaymaster", "3.0.0")));
        Bulletin after = of(openSsh()
                .status(ProductStatus.FIXED, versionsOf("gateway", "2.0", "2.1"))
                .status(ProductStatus.KNOWN_AFFECTED, versionsOf("gateway", "1.9"))
                .status(ProductStatus.KNOWN_NOT_AFFECTED, versionsOf("quaymaster", "3.0.0")));

        assertThat(said(ZH, before, after))
                .containsExactly(
                        "CVE-2024-6387 | CraneLink 网关 2.0、2.1 | 受影响 | 已修复",
                        "CVE-2024-6387 | QuayMaster TOS 3.0.0 | 调查中 | 不受影响");
        assertThat(said(EN, before, after)).contains("CVE-2024-6387 | CraneLink Gateway 2.0, 2.1 | Affected | Fixed");
    }

    @Test
    void showsRangesAsTheyAreWritten() {
        assertThat(said(
                        EN,
                        of(openSsh().status(ProductStatus.KNOWN_AFFECTED, range("gateway", "<=2.1"))),
                        of(openSsh().status(ProductStatus.KNOWN_AFFECTED, ProductRange.everyVersionOf("gateway")))))
                .containsExactly(
                        "CVE-2024-6387 | Versions of CraneLink Gateway as written (Affected) | <=2.1 | All versions");
    }

    @Test
    void saysScoresSeveritiesAndGradesInWords() {
        assertThat(said(
                        ZH,
                        of(openSsh()
                                .score("CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H", null)
                                .grade(NationalGrade.Grade.HIGH, null)
                                .priority(PriorityLevel.SOON, "甲", "a")),
                        of(openSsh()
                                .score("CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:N/A:H", null)
                                .grade(NationalGrade.Grade.SUPER_CRITICAL, "CNNVD")
                                .priority(PriorityLevel.IMMEDIATE, "甲", "a"))))
                .containsExactly(
                        "CVE-2024-6387 | CVSS 评分 | 8.1（高），CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H"
                                + " | 5.9（中），CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:N/A:H",
                        "CVE-2024-6387 | 国家标准分级（GB/T 30279-2020） | 高危 | 超危",
                        "CVE-2024-6387 | 国家标准分级（GB/T 30279-2020）：来源 | null | CNNVD",
                        "CVE-2024-6387 | 实际风险优先级 | 尽快处置 | 立即处置");
    }

    @Test
    void tellsItemsOfOneNameApart() {
        Bulletin after = Advisories.valid()
                .withoutVulnerabilities()
                .vulnerability(Advisories.regresshion()
                        .remediation(
                                RemediationCategory.VENDOR_FIX,
                                "升级网关。",
                                "Upgrade the gateway.",
                                null,
                                versionsOf("quaymaster", "3.1.0")))
                .bulletin();

        assertThat(said(EN, Advisories.valid().bulletin(), after))
                .containsExactly(
                        "CVE-2024-6387 | Remedy | null | Vendor fix",
                        "CVE-2024-6387 | Vendor fix (2) | null | 升级网关。",
                        "CVE-2024-6387 | Vendor fix (2) | null | Upgrade the gateway.",
                        "CVE-2024-6387 | Vendor fix (2): Applies to | null | QuayMaster TOS 3.1.0");
    }

    @Test
    void hasATermForEveryFieldInEveryLanguage() {
        Bulletin before = Advisories.everyField().bulletin();
        for (LanguageTag language : List.of(ZH, EN, DE)) {
            Labels labels = Advisories.labels(language);
            for (Mutation mutation : Mutation.of(before.advisory())) {
                Bulletin after = Advisories.bulletin((Advisory) mutation.value());
                for (WordedChange change : new ChangeWords(labels, before, after).of(Comparison.of(before, after))) {
                    assertThat(change.term()).as(mutation.path()).isNotBlank().doesNotStartWith("/");
                }
            }
        }
    }
}
