package io.github.advisorypress.validation.rule.provider;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.SecurityTxt;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Findings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** How far the expiry of a {@code security.txt} is away, seen from an instant. */
record Expiry(Instant at) {
    private static final Duration TOO_LATE = Duration.ofDays(7);
    private static final Duration SOON = Duration.ofDays(30);

    /** How far it is away. */
    enum Distance {
        PAST_OR_WITHIN_A_WEEK,
        WITHIN_A_MONTH,
        WITHIN_A_YEAR,
        BEYOND_A_YEAR
    }

    /** Reports the expiry of the site's {@code security.txt} if it is so far away. */
    void reportIf(Distance distance, Site site, Findings findings) {
        SecurityTxt securityTxt = site.securityTxt();
        if (securityTxt != null && distance(securityTxt.expires()) == distance) {
            findings.report(
                    FieldPath.of("security_txt", "expires"),
                    securityTxt.expires().toString(),
                    at.toString());
        }
    }

    private Distance distance(Instant expires) {
        if (!expires.isAfter(at.plus(TOO_LATE))) {
            return Distance.PAST_OR_WITHIN_A_WEEK;
        }
        if (!expires.isAfter(at.plus(SOON))) {
            return Distance.WITHIN_A_MONTH;
        }
        boolean isBeyond =
                expires.isAfter(at.atOffset(ZoneOffset.UTC).plusYears(1).toInstant());
        return isBeyond ? Distance.BEYOND_A_YEAR : Distance.WITHIN_A_YEAR;
    }
}
