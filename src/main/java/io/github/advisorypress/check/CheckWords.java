package io.github.advisorypress.check;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.Message;
import io.github.advisorypress.diagnostic.Messages;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a check says, in Chinese or English. */
final class CheckWords {
    private static final String FINDINGS = "check";
    private static final String REPORT = "check-words";

    private final Messages rules;
    private final Messages findings;
    private final Messages report;

    /** Chinese for any Chinese locale, else English. */
    CheckWords(Locale locale) {
        this.rules = Messages.of(locale);
        this.findings = new Messages(rules.language(), List.of(FINDINGS));
        this.report = new Messages(rules.language(), List.of(REPORT));
    }

    String language() {
        return rules.language();
    }

    Message message(Finding finding) {
        return finding.diagnostic() == null
                ? findings.message(finding.key(), finding.arguments())
                : rules.message(finding.diagnostic());
    }

    String level(Level level) {
        return findings.level(level);
    }

    String say(String key, Object... values) {
        Object[] texts = Stream.of(values).map(String::valueOf).toArray();
        return new MessageFormat(report.pattern(key), Locale.ROOT).format(texts);
    }
}
