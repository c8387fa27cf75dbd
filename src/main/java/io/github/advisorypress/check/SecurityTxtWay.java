package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;
import io.github.advisorypress.check.SecurityTxtFacts.Field;
import io.github.advisorypress.validation.csaf.DateTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code security.txt} leads to the metadata, and is right by its own standard (RFC 9116). */
final class SecurityTxtWay implements Requirement {
    private static final Duration NEAR = Duration.ofDays(30);
    private static final Duration FAR = Duration.ofDays(366);
    private static final List<String> LINKS =
            List.of("Contact", "Encryption", "Acknowledgments", "Canonical", "Policy", "Hiring", "CSAF");

    @Override
    public int number() {
        return 8;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        if (provider.address().isDirect()) {
            return findings.as(State.NOT_EXAMINED);
        }
        SecurityTxtFacts file = provider.discovery().securityTxt();
        if (file == null) {
            Response missing = provider.discovery().missingSecurityTxt();
            findings.error(missing.url(), "security-txt-not-found", missing.word());
            return findings.as(State.ABSENT);
        }
        examineWay(file, provider, findings);
        boolean isWay = !file.fields("CSAF").isEmpty();
        examineForm(file, provider, findings);
        examineExpiry(file, provider, findings);
        examineSignature(file, provider, findings);
        return isWay ? findings.outcome() : findings.as(State.ABSENT);
    }

    private static void examineWay(SecurityTxtFacts file, ExaminedProvider provider, FindingList findings) {
        String url = file.response().url();
        if (file.isLegacy()) {
            findings.warning(url, "security-txt-legacy");
        }
        Optional<Field> csaf = file.csaf();
        Response target = file.target();
        if (csaf.isEmpty() || target == null) {
            findings.error(url, "security-txt-without-csaf");
            return;
        }
        if (!csaf.get().name().equals("CSAF")) {
            findings.error(url, "security-txt-csaf-case", csaf.get().name());
        }
        if (!target.isFound()) {
            findings.error(url, "security-txt-csaf-unreachable", csaf.get().value(), target.word());
        } else if (!provider.discovery().isSame(target)) {
            findings.error(
                    url,
                    "security-txt-csaf-differs",
                    csaf.get().value(),
                    provider.name(provider.metadata().url()));
        }
    }

    private static void examineForm(SecurityTxtFacts file, ExaminedProvider provider, FindingList findings) {
        String url = file.response().url();
        if (!file.isText()) {
            findings.error(url, "security-txt-not-utf-8");
        }
        file.malformed().forEach(line -> findings.error(url, "security-txt-line", Integer.toString(line)));
        if (file.fields("Contact").isEmpty()) {
            findings.error(url, "security-txt-without-contact");
        }
        for (String name : List.of("Expires", "Preferred-Languages")) {
            if (file.fields(name).size() > 1) {
                findings.error(url, "security-txt-repeated", name);
            }
        }
        for (Field field : file.fields()) {
            boolean isLink = LINKS.stream().anyMatch(field::isNamed);
            if (isLink && !isUri(field.value())) {
                findings.error(url, "security-txt-link", field.name(), field.value());
            }
        }
        List<Field> canonical = file.fields("Canonical");
        if (!canonical.isEmpty()
                && canonical.stream().noneMatch(field -> field.value().equals(url))) {
            findings.warning(url, "security-txt-canonical", url);
        }
        String type = file.response().contentType();
        if (provider.isServed() && (type == null || !isPlainText(type))) {
            findings.warning(url, "security-txt-type", type == null ? "" : type);
        }
    }

    // RFC 9116, 2.4: a URI, and where it is a web URI, it begins with “https://”
    private static boolean isUri(String value) {
        return value.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+")
                && !value.toLowerCase(Locale.ROOT).startsWith("http:");
    }

    private static boolean isPlainText(String type) {
        String lower = type.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        return lower.equals("text/plain") || lower.equals("text/plain;charset=utf-8");
    }

    private static void examineExpiry(SecurityTxtFacts file, ExaminedProvider provider, FindingList findings) {
        String url = file.response().url();
        Optional<Field> field = file.fields("Expires").stream().findFirst();
        if (field.isEmpty()) {
            findings.error(url, "security-txt-without-expires");
            return;
        }
        Optional<DateTime> expires = DateTime.parse(field.get().value());
        if (expires.isEmpty()) {
            findings.error(url, "security-txt-expires-form", field.get().value());
        } else if (expires.get().compareTo(provider.now()) <= 0) {
            findings.error(url, "security-txt-expired", expires.get().toString());
        } else if (expires.get().compareTo(provider.in(NEAR)) < 0) {
            findings.warning(url, "security-txt-expires-soon", expires.get().toString());
        } else if (expires.get().compareTo(provider.in(FAR)) > 0) {
            findings.warning(url, "security-txt-expires-late", expires.get().toString());
        }
    }

    /** The key of the file may be another than those of the documents, so an unknown one is no error. */
    private static void examineSignature(SecurityTxtFacts file, ExaminedProvider provider, FindingList findings) {
        boolean isVerified = provider.publicKeys()
                .verifyInTheClear(file.response().content())
                .isPresent();
        if (file.isSigned() && !isVerified) {
            findings.warning(file.response().url(), "security-txt-signature");
        }
    }
}
