package io.github.advisorypress.source;

import io.github.advisorypress.model.Kind;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.NationalGrade;
import io.github.advisorypress.model.Priority;
import io.github.advisorypress.model.PriorityLevel;
import io.github.advisorypress.model.RelationKind;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.model.Severity;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.text.Labels;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The words by which CSAF documents say what CSAF has no member for: titles of notes and sentences in them, in the
 * language of the document or any other of the site.
 */
final class CsafWords {
    private static final String CVSS_TITLE = "CVSS v";

    private final LanguageTag language;
    private final List<Labels> labels;

    /** @param own the words of the document's language, before those of all languages */
    CsafWords(Labels own, Collection<Labels> all) {
        this.language = own.language();
        this.labels = new ArrayList<>(List.of(own));
        all.stream().filter(other -> other != own).forEach(labels::add);
    }

    /** A patching plan and the words before it. */
    record Planned(String details, String version, LocalDate date) {}

    /** A vector of CVSS and the full names of the products that it holds for. */
    record Vector(String vector, List<String> products) {
        Vector {
            products = List.copyOf(products);
        }
    }

    /** Whether a note is titled so. */
    boolean isTitle(String key, String title) {
        return labels.stream().anyMatch(words -> words.word(key).equalsIgnoreCase(title.strip()));
    }

    /** The part of the long text that a note with this title is. */
    Optional<TextField> field(String title) {
        return first(words -> words.field(title));
    }

    /** The sentence that says which language prevails, as it stands in documents of this language. */
    boolean isPrevailing(String text, LanguageTag prevailing) {
        return labels.stream().anyMatch(words -> {
            String key = "csaf.prevails." + prevailing;
            return text.equals(
                    words.keys().contains(key) ? words.word(key) : words.sentence("csaf.prevails", prevailing.value()));
        });
    }

    Optional<Kind> kind(String text) {
        for (Kind kind : Kind.values()) {
            String key = "kind." + kind.name().toLowerCase(Locale.ROOT);
            if (text.equals(kind.name())
                    || labels.stream()
                            .anyMatch(
                                    words -> text.equals(words.sentence("csaf.kind", words.word(key), kind.name())))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    Optional<LocalDate> nextUpdate(String text) {
        return first(words -> words.valuesOf("csaf.next-update", text).flatMap(values -> date(values.get(0))));
    }

    Optional<Severity> severity(String text) {
        return first(words -> {
            for (Severity severity : Severity.values()) {
                if (words.word("severity." + severity.word()).equalsIgnoreCase(text)) {
                    return Optional.of(severity);
                }
            }
            return Optional.empty();
        });
    }

    Optional<NationalGrade> nationalGrade(String text) {
        return first(words -> {
            Optional<List<String>> stated = words.valuesOf("csaf.national-grade.stated-by", text);
            return stated.isPresent()
                    ? grade(words, stated.get().get(0))
                            .map(grade -> new NationalGrade(grade, stated.get().get(1)))
                    : grade(words, text).map(grade -> new NationalGrade(grade, null));
        });
    }

    private static Optional<NationalGrade.Grade> grade(Labels words, String text) {
        for (NationalGrade.Grade grade : NationalGrade.Grade.values()) {
            if (words.word("national-grade." + grade.name().toLowerCase(Locale.ROOT))
                    .equals(text)) {
                return Optional.of(grade);
            }
        }
        return NationalGrade.Grade.of(text);
    }

    Optional<Priority> priority(String text) {
        return first(words -> {
            Optional<List<String>> values = words.valuesOf("csaf.priority", text);
            if (values.isEmpty() || values.get().get(1).isBlank()) {
                return Optional.empty();
            }
            for (PriorityLevel level : PriorityLevel.values()) {
                if (words.word("priority." + level.word()).equals(values.get().get(0))) {
                    return Optional.of(new Priority(level, said(values.get().get(1))));
                }
            }
            return Optional.empty();
        });
    }

    /** The vector that a note of such a title states. */
    Optional<Vector> vector(String title, String text) {
        if (!title.startsWith(CVSS_TITLE)) {
            return Optional.empty();
        }
        String version = "CVSS:" + title.substring(CVSS_TITLE.length()).strip() + "/";
        return first(words -> {
                    Optional<List<String>> limited = words.valuesOf("csaf.cvss.of-products", text);
                    String score = limited.map(values -> values.get(0)).orElse(text);
                    List<String> products = limited.map(values ->
                                    List.of(values.get(1).split(Pattern.quote(words.word("csaf.list-separator")), -1)))
                            .orElse(List.of());
                    return words.valuesOf("csaf.cvss", score).map(values -> new Vector(values.get(0), products));
                })
                .or(() -> Optional.of(new Vector(text.strip(), List.of())))
                .filter(vector -> vector.vector().startsWith(version)
                        && vector.vector().codePoints().noneMatch(Character::isWhitespace));
    }

    /** What a remediation says, if it ends with the sentence that promises a fix. */
    Optional<Planned> planned(String details) {
        int gap = details.lastIndexOf("\n\n");
        if (gap < 0) {
            return Optional.empty();
        }
        String last = details.substring(gap + 2);
        return first(words -> words.valuesOf("csaf.plan", last).flatMap(values -> date(values.get(1))
                .filter(date -> !values.get(0).isBlank())
                .map(date -> new Planned(details.substring(0, gap), values.get(0), date))));
    }

    /** A revision, whose summary may end with the sentence that gives a reason. */
    Revision revision(int number, Instant date, String summary) {
        List<String> parts = first(words -> words.valuesOf("csaf.revision", summary)
                        .filter(values -> values.stream().noneMatch(String::isBlank)))
                .orElse(List.of(summary));
        return new Revision(number, date, said(parts.get(0)), parts.size() < 2 ? null : said(parts.get(1)));
    }

    /** How the other bulletin stands to this one, as the reference to it says. */
    Optional<RelationKind> relation(String summary, String other) {
        return first(words -> {
            for (RelationKind kind : RelationKind.values()) {
                if (summary.equals(
                        words.sentence("csaf.reference.related", words.word("relation." + kind.word()), other))) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        });
    }

    /** A text in the language of the document. */
    Localized<String> said(String text) {
        return Localized.of(Map.of(language, text));
    }

    private <T> Optional<T> first(Function<Labels, Optional<T>> of) {
        for (Labels words : labels) {
            Optional<T> found = of.apply(words);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
