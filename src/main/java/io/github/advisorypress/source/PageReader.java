package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProsePage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one page of prose. Safe for several threads. */
final class PageReader {
    private static final Pattern ORDER = Pattern.compile("-?[0-9]{1,6}");
    private static final List<String> TYPES = List.of("page");
    private static final String PUBLISHED = "published";
    private static final List<String> STATUSES = List.of(PUBLISHED, "draft");

    /** The page that a file states; absent where findings say what prevents it, or where it is a draft. */
    ReadValue<ProsePage> read(SourceText source, LanguageTag language, String name) {
        var reading = new Reading(source);
        if (source.text().isEmpty()) {
            return ReadValue.none(source.findings());
        }
        reading.findings.addAll(reading.header.findings());
        if (!reading.header.isComplete()) {
            return ReadValue.none(reading.findings);
        }
        String title = reading.required("title", "漏洞响应流程");
        LocalDate updated = reading.date();
        int order = reading.order();
        reading.oneOf("type", TYPES);
        String status = reading.oneOf("status", STATUSES);
        LongText.Place body = reading.header.body();
        LongTextReader.checkMarkup(source.file(), body.body(), body.bodyLine(), reading.findings);
        boolean isSound = reading.findings.size() == source.findings().size();
        return isSound && status.equals(PUBLISHED)
                ? ReadValue.of(
                        new ProsePage(
                                language,
                                name,
                                title,
                                updated,
                                order,
                                body.body().stripTrailing()),
                        reading.findings)
                : ReadValue.none(reading.findings);
    }

    /** One page under way. */
    private static final class Reading {
        private final SourceText source;
        private final PageHeader header;
        private final List<Diagnostic> findings;

        Reading(SourceText source) {
            this.source = source;
            this.header = PageHeader.of(source);
            this.findings = new ArrayList<>(source.findings());
        }

        String required(String key, String sample) {
            Optional<String> value = header.value(key);
            if (value.isEmpty()) {
                report("missing-key", key, Nearest.quote(key), key + "=" + sample);
            } else if (value.get().isEmpty()) {
                report("empty-value", key, key, key + "=" + sample);
            }
            return value.orElse("");
        }

        String oneOf(String key, List<String> allowed) {
            String value = required(key, allowed.get(0));
            if (!value.isEmpty() && !allowed.contains(value)) {
                report("unknown-value", key, value, key, Nearest.quoted(value, allowed));
            }
            return value;
        }

        LocalDate date() {
            String value = required("date", "2026-03-01");
            if (!value.isEmpty()) {
                try {
                    return LocalDate.parse(value);
                } catch (DateTimeException e) {
                    report("malformed-date", "date", value, "date", "2026-03-01");
                }
            }
            return LocalDate.EPOCH;
        }

        int order() {
            String value = header.value("order").orElse("0");
            if (ORDER.matcher(value).matches()) {
                return Integer.parseInt(value);
            }
            report("malformed-value", "order", value, "order", "10");
            return 0;
        }

        private void report(String rule, String key, String... arguments) {
            SourceSpan span = header.place(key).orElseGet(() -> SourceSpan.startOf(source.file()));
            findings.add(header.error(rule, span, FieldPath.of(key), arguments));
        }
    }
}
