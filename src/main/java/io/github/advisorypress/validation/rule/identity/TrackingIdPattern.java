package io.github.advisorypress.validation.rule.identity;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds tracking IDs that do not follow the site’s template, or name another kind or year than the advisory has. */
final class TrackingIdPattern implements AdvisoryRule {
    private static final String NUMBER = "{number}";
    private final String template;

    TrackingIdPattern(String template) {
        this.template = template;
    }

    @Override
    public String id() {
        return "tracking-id-pattern";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "Readers tell the kind and the year of a bulletin from its ID; CSAF 2.0, 3.2.1.12.4";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {

        String expected = template.replace("{kind}", advisory.kind().name())
                .replace(
                        "{year}",
                        String.format(
                                Locale.ROOT,
                                "%04d",
                                advisory.initialRelease()
                                        .atOffset(ZoneOffset.UTC)
                                        .getYear()));
        String form = Stream.of(expected.split(Pattern.quote(NUMBER), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[0-9]{4,}"));
        if (!advisory.id().value().matches(form)) {
            findings.report(FieldPath.of("id"), advisory.id().value(), expected);
        }
    }
}
