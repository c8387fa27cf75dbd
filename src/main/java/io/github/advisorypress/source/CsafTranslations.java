package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.Acknowledgment;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.Priority;
import io.github.advisorypress.model.Reference;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.model.Threat;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.model.Withdrawal;
import io.github.advisorypress.text.MarkdownText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts the words of an advisory's documents together: the facts are those of the original. A translation says which
 * revision it translates, so it counts as confirmed.
 */
final class CsafTranslations {
    private final Advisory original;
    private final LanguageTag prevailing;
    private final Map<LanguageTag, Advisory> translations;
    private final Map<String, String> digests = new LinkedHashMap<>();

    CsafTranslations(Advisory original, LanguageTag prevailing, Map<LanguageTag, Advisory> translations) {
        this.original = original;
        this.prevailing = prevailing;
        this.translations = translations;
    }

    Advisory together() {
        Withdrawal withdrawal = original.withdrawal();
        List<Revision> revisions = new ArrayList<>();
        Localized<String> title = say(FieldPath.of("title"), original.title(), other -> Optional.of(other.title()));
        for (int i = 0; i < original.revisionHistory().size(); i++) {
            revisions.add(revision(i));
        }
        return new Advisory(
                original.id(),
                original.kind(),
                original.category(),
                original.status(),
                title,
                revisions,
                withdrawal == null
                        ? null
                        : new Withdrawal(say(
                                FieldPath.of("withdrawn", "reason"),
                                withdrawal.reason(),
                                other -> Optional.ofNullable(other.withdrawal()).map(Withdrawal::reason))),
                original.aggregateSeverity(),
                sayIfSaid(
                        FieldPath.of("aggregate_severity_reason"),
                        original.aggregateSeverityReason(),
                        other -> Optional.ofNullable(other.aggregateSeverityReason())),
                original.nextUpdate(),
                original.related(),
                original.aliases(),
                each(original.references(), this::reference),
                each(original.acknowledgments(), this::acknowledgment),
                each(original.vulnerabilities(), this::vulnerability),
                texts(),
                original.tlp(),
                original.allowances());
    }

    private Revision revision(int index) {
        Revision revision = original.revisionHistory().get(index);
        return new Revision(
                revision.number(),
                revision.date(),
                say(FieldPath.of("revision_history", index, "summary"), revision.summary(), other -> at(
                                other.revisionHistory(), index)
                        .map(Revision::summary)),
                sayIfSaid(FieldPath.of("revision_history", index, "reason"), revision.reason(), other -> at(
                                other.revisionHistory(), index)
                        .flatMap(same -> Optional.ofNullable(same.reason()))));
    }

    private Reference reference(int index, Reference reference) {
        return new Reference(
                reference.url(),
                say(FieldPath.of("references", index, "summary"), reference.summary(), other -> at(
                                other.references(), index)
                        .map(Reference::summary)),
                reference.category());
    }

    private Acknowledgment acknowledgment(int index, Acknowledgment acknowledgment) {
        return new Acknowledgment(
                acknowledgment.names(),
                acknowledgment.organization(),
                sayIfSaid(FieldPath.of("acknowledgments", index, "summary"), acknowledgment.summary(), other -> at(
                                other.acknowledgments(), index)
                        .map(Acknowledgment::summary)),
                acknowledgment.urls(),
                acknowledgment.consent());
    }

    private Vulnerability vulnerability(int index, Vulnerability vulnerability) {
        FieldPath path = FieldPath.of("vulnerabilities", index);
        Function<Advisory, Optional<Vulnerability>> same = other -> at(other.vulnerabilities(), index);
        Priority priority = vulnerability.priority();
        return new Vulnerability(
                vulnerability.key(),
                vulnerability.cve(),
                sayIfSaid(
                        path.child("title"),
                        vulnerability.title(),
                        same.andThen(other -> other.map(Vulnerability::title))),
                vulnerability.cwe(),
                vulnerability.ids(),
                vulnerability.discoveryDate(),
                vulnerability.releaseDate(),
                vulnerability.scores(),
                vulnerability.nationalGrade(),
                priority == null
                        ? null
                        : new Priority(
                                priority.level(),
                                say(
                                        path.child("priority").child("reason"),
                                        priority.reason(),
                                        same.andThen(other -> other.map(Vulnerability::priority)
                                                .map(Priority::reason)))),
                vulnerability.productStatus(),
                vulnerability.flags(),
                each(
                        vulnerability.threats(),
                        (i, threat) -> new Threat(
                                threat.category(),
                                say(
                                        path.child("threats").child(i).child("details"),
                                        threat.details(),
                                        same.andThen(other -> other.flatMap(known -> at(known.threats(), i))
                                                .map(Threat::details))),
                                threat.date(),
                                threat.products())),
                each(
                        vulnerability.remediations(),
                        (i, remediation) -> new Remediation(
                                remediation.category(),
                                say(
                                        path.child("remediations").child(i).child("details"),
                                        remediation.details(),
                                        same.andThen(other -> other.flatMap(known -> at(known.remediations(), i))
                                                .map(Remediation::details))),
                                remediation.url(),
                                remediation.date(),
                                remediation.plan(),
                                remediation.products())));
    }

    /** The long texts; those of translations with the digests of what they translate. */
    private Map<LanguageTag, AdvisoryText> texts() {
        Map<LanguageTag, AdvisoryText> texts = new LinkedHashMap<>();
        AdvisoryText own = original.text().get(prevailing);
        if (own != null) {
            texts.put(prevailing, own);
            own.fields().forEach((field, words) -> digests.put(field.word(), MarkdownText.digest(words)));
            own.vulnerabilities()
                    .forEach((key, fields) -> fields.forEach(
                            (field, words) -> digests.put(key + "/" + field.word(), MarkdownText.digest(words))));
        }
        translations.forEach((language, other) -> {
            AdvisoryText text = other.text().get(language);
            if (text != null) {
                texts.put(language, new AdvisoryText(text.fields(), text.vulnerabilities(), digests));
            }
        });
        return texts;
    }

    private @Nullable Localized<String> sayIfSaid(
            FieldPath path, @Nullable Localized<String> words, Function<Advisory, Optional<Localized<String>>> same) {
        return words == null ? null : say(path, words, same);
    }

    private Localized<String> say(
            FieldPath path, Localized<String> words, Function<Advisory, Optional<Localized<String>>> same) {
        Map<LanguageTag, String> all = new LinkedHashMap<>();
        words.in(prevailing).ifPresent(text -> {
            all.put(prevailing, text);
            digests.put(path.toString(), MarkdownText.digest(text));
        });
        translations.forEach((language, other) ->
                same.apply(other).flatMap(said -> said.in(language)).ifPresent(text -> all.put(language, text)));
        return all.isEmpty() ? words : Localized.of(all);
    }

    /** What is made of a thing and its place in its list. */
    private interface Indexed<T> {
        T at(int index, T thing);
    }

    private static <T> List<T> each(List<T> things, Indexed<T> of) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            all.add(of.at(i, things.get(i)));
        }
        return all;
    }

    private static <T> Optional<T> at(List<T> things, int index) {
        return index < things.size() ? Optional.of(things.get(index)) : Optional.empty();
    }
}
