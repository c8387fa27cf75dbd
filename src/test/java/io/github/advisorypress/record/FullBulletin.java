package io.github.advisorypress.record;

import io.github.advisorypress.Advisories;
import io.github.advisorypress.model.Acknowledgment;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.Allowance;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.Flag;
import io.github.advisorypress.model.Justification;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Reference;
import io.github.advisorypress.model.ReferenceCategory;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.RemediationCategory;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.model.Threat;
import io.github.advisorypress.model.ThreatCategory;
import io.github.advisorypress.model.Tlp;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.model.Withdrawal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bulletin in which nothing that the model knows is absent or empty. */
final class FullBulletin {
    private FullBulletin() {}

    static Bulletin bulletin() {
        return Advisories.bulletin(advisory());
    }

    static Advisory advisory() {
        Advisory most = Advisories.everyField().advisory();
        List<Revision> history = new ArrayList<>(most.revisionHistory());
        history.set(
                1,
                new Revision(
                        2,
                        Instant.parse("2024-09-01T02:00:00.250Z"),
                        Advisories.both("更正", "Correction"),
                        Advisories.both("实测确认不受影响。", "Measured: not affected.")));
        List<Vulnerability> vulnerabilities = new ArrayList<>(most.vulnerabilities());
        vulnerabilities.add(vulnerability());
        return new Advisory(
                most.id(),
                most.kind(),
                most.category(),
                most.status(),
                most.title(),
                history,
                new Withdrawal(Advisories.both("误报", "False alarm")),
                most.aggregateSeverity(),
                most.aggregateSeverityReason(),
                most.nextUpdate(),
                most.related(),
                most.aliases(),
                List.of(new Reference(
                        "https://psirt.capebay.example/older", Localized.everywhere("2023"), ReferenceCategory.SELF)),
                List.of(
                        new Acknowledgment(
                                List.of("Ana Example", "王小明"),
                                "Example Lab",
                                Advisories.both("报告", "Report"),
                                List.of("https://lab.example/"),
                                true),
                        new Acknowledgment(List.of(), null, null, List.of(), false)),
                vulnerabilities,
                texts(most),
                Tlp.AMBER,
                List.of(new Allowance("leaked-address", "canary-allowance", "Reviewed")));
    }

    private static Vulnerability vulnerability() {
        Map<ProductStatus, List<ProductRange>> status = new EnumMap<>(ProductStatus.class);
        List<ProductRange> legacy = List.of(Advisories.range("legacy-gateway", "<2.0 || =2.5"));
        status.put(ProductStatus.KNOWN_AFFECTED, legacy);
        status.put(ProductStatus.KNOWN_NOT_AFFECTED, List.of(Advisories.versionsOf("gateway", "2.1", "1.9")));
        Instant date = Instant.parse("2024-08-02T00:00:00Z");
        return new Vulnerability(
                "CB-VU-10",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                status,
                List.of(new Flag(Justification.VULNERABLE_CODE_NOT_PRESENT, date, List.of())),
                List.of(new Threat(ThreatCategory.TARGET_SET, Advisories.both("港口", "Ports"), date, legacy)),
                List.of(new Remediation(
                        RemediationCategory.NONE_AVAILABLE,
                        Advisories.both("等待", "Wait"),
                        "https://www.capebay.example/plan",
                        date,
                        new Remediation.Plan("2.6", LocalDate.parse("2025-01-31")),
                        legacy)));
    }

    private static Map<LanguageTag, AdvisoryText> texts(Advisory most) {
        Map<LanguageTag, AdvisoryText> texts = new LinkedHashMap<>();
        most.text().forEach((language, text) -> {
            Map<TextField, String> fields = new EnumMap<>(TextField.class);
            fields.putAll(text.fields());
            fields.put(TextField.GENERAL, "");
            fields.put(TextField.FAQ, "\n第一行\r\n\n```\n  \"x\": \\u0041\t\n```\n😀 end\n");
            texts.put(
                    language,
                    new AdvisoryText(
                            fields,
                            text.vulnerabilities(),
                            Map.of("CVE-2024-6387/details", "0123456789abcdef", "/title", "fedcba9876543210")));
        });
        return texts;
    }
}
