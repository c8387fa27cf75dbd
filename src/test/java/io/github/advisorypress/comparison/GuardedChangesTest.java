package io.github.advisorypress.comparison;

import static io.github.advisorypress.Advisories.versionsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.Advisories;
import io.github.advisorypress.Advisories.VulnerabilityDraft;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may happen to a published bulletin only for a stated reason. */
final class GuardedChangesTest {
    private static final String HIGH = "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H";
    private static final String HIGH_BUT_LOWER = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H";
    private static final String MEDIUM = "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:N/A:H";
    private static final String FOURTH = "CVSS:4.0/AV:N/AC:H/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";

    private static VulnerabilityDraft openSsh() {
        return new VulnerabilityDraft("CVE-2024-6387").cve("CVE-2024-6387");
    }

    private static Bulletin of(VulnerabilityDraft... vulnerabilities) {
        var draft = Advisories.valid().withoutVulnerabilities();
        List.of(vulnerabilities).forEach(draft::vulnerability);
        return draft.bulletin();
    }

    private static Bulletin scored(@Nullable String v3, @Nullable String v4) {
        return of(openSsh().score(v3, v4));
    }

    @Test
    void reportsABaseScoreThatWentDown() {
        assertThat(SeverityChange.lowered(scored(HIGH, null), scored(MEDIUM, null)))
                .containsExactly(new SeverityChange("CVE-2024-6387", "8.1 high", "5.9 medium"));
        assertThat(SeverityChange.lowered(scored(HIGH, null), scored(HIGH_BUT_LOWER, null)))
                .containsExactly(new SeverityChange("CVE-2024-6387", "8.1 high", "7.5 high"));
    }

    @Test
    void takesARatingThatIsGoneForALowerOne() {
        assertThat(SeverityChange.lowered(scored(HIGH, null), of(openSsh())))
                .containsExactly(new SeverityChange("CVE-2024-6387", "8.1 high", SeverityChange.UNRATED));
    }

    @Test
    void looksAtTheHighestScoreOfCvss3() {
        assertThat(SeverityChange.lowered(
                        of(openSsh().score(MEDIUM, null).score(HIGH, null)),
                        of(openSsh().score(HIGH, null).score(MEDIUM, null))))
                .isEmpty();
        assertThat(SeverityChange.lowered(scored(HIGH, FOURTH), scored(HIGH, null)))
                .isEmpty();
        assertThat(SeverityChange.lowered(scored(MEDIUM, null), scored(HIGH, null)))
                .isEmpty();
        assertThat(SeverityChange.lowered(of(openSsh()), scored(HIGH, null))).isEmpty();
    }

    @Test
    void followsAVulnerabilityWhoseKeyIsNowItsCveId() {
        Bulletin before =
                of(new VulnerabilityDraft("own-key").cve("CVE-2024-6387").score(HIGH, null));

        assertThat(SeverityChange.lowered(before, scored(MEDIUM, null)))
                .extracting(SeverityChange::vulnerability)
                .containsExactly("CVE-2024-6387");
    }

    @Test
    void reportsAnOverallSeverityThatThePublisherLowered() {
        Bulletin critical = Advisories.valid()
                .aggregateSeverity(Severity.CRITICAL, "甲", "a")
                .bulletin();
        Bulletin low =
                Advisories.valid().aggregateSeverity(Severity.LOW, "甲", "a").bulletin();
        Bulletin unstated = Advisories.valid().bulletin();

        assertThat(SeverityChange.lowered(critical, low)).containsExactly(new SeverityChange("", "critical", "low"));
        assertThat(SeverityChange.lowered(critical, unstated))
                .containsExactly(new SeverityChange("", "critical", "high"));
        assertThat(SeverityChange.lowered(unstated, low)).containsExactly(new SeverityChange("", "high", "low"));
        assertThat(SeverityChange.lowered(low, critical)).isEmpty();
        assertThat(SeverityChange.lowered(low, unstated)).isEmpty();
    }

    @Test
    void reportsAnAffectedProductThatIsSaidNotToBeOrNotNamed() {
        Bulletin before = of(openSsh()
                .status(ProductStatus.FIRST_AFFECTED, versionsOf("gateway", "1.9"))
                .status(ProductStatus.KNOWN_AFFECTED, versionsOf("gateway", "1.9", "2.0", "2.1")));
        Bulletin after = of(openSsh()
                .status(ProductStatus.KNOWN_NOT_AFFECTED, versionsOf("gateway", "1.9"))
                .status(ProductStatus.FIXED, versionsOf("gateway", "2.1")));

        assertThat(StatusChange.noLongerAffected(before, after))
                .containsExactly(
                        new StatusChange(
                                "CVE-2024-6387",
                                "gateway:1.9",
                                ProductStatus.KNOWN_AFFECTED,
                                ProductStatus.KNOWN_NOT_AFFECTED),
                        new StatusChange("CVE-2024-6387", "gateway:2.0", ProductStatus.KNOWN_AFFECTED, null));
        assertThat(StatusChange.noLongerAffected(after, before)).isEmpty();
    }

    @Test
    void reportsTheProductsOfAVulnerabilityThatIsGone() {
        assertThat(StatusChange.noLongerAffected(
                        of(openSsh().status(ProductStatus.KNOWN_AFFECTED, versionsOf("gateway", "2.0"))), of()))
                .containsExactly(new StatusChange("CVE-2024-6387", "gateway:2.0", ProductStatus.KNOWN_AFFECTED, null));
    }

    @Test
    void cannotTellWhichRangeOfUnlistedVersionsHoldsMore() {
        Bulletin before =
                of(openSsh().status(ProductStatus.KNOWN_AFFECTED, Advisories.range("legacy-gateway", "<2.0")));
        Bulletin wider = of(openSsh().status(ProductStatus.KNOWN_AFFECTED, Advisories.range("legacy-gateway", "<3.0")));
        Bulletin clear =
                of(openSsh().status(ProductStatus.KNOWN_NOT_AFFECTED, ProductRange.everyVersionOf("legacy-gateway")));

        assertThat(StatusChange.noLongerAffected(before, wider)).isEmpty();
        assertThat(StatusChange.noLongerAffected(before, clear)).hasSize(1);
    }
}
