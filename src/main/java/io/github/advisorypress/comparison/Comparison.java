package io.github.advisorypress.comparison;

import io.github.advisorypress.model.Acknowledgment;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.Reference;
import io.github.advisorypress.model.Relation;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.model.Severity;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.model.Withdrawal;
import io.github.advisorypress.text.MarkdownText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what two states of one bulletin say: its own facts and texts, and nothing of settings, labels or layout. */
public final class Comparison {
    private final Bulletin before;
    private final Bulletin after;
    private final Pair<Advisory> advisory;
    private final Changes changes = new Changes();

    private Comparison(Bulletin before, Bulletin after) {
        this.before = before;
        this.after = after;
        this.advisory = new Pair<>(before.advisory(), after.advisory());
    }

    /**
     * Every difference, in the order of the fields of a bulletin; none if both say the same. Two lists whose order
     * means nothing are the same in any order; a range written otherwise is a change where pages show it as written.
     * What translations note of the texts that they translate, and what rules may not stop, is no part of what a
     * bulletin says.
     */
    public static List<Change> of(Bulletin before, Bulletin after) {
        var comparison = new Comparison(before, after);
        comparison.head();
        comparison.revisions();
        comparison.state();
        comparison.surroundings();
        comparison.vulnerabilities();
        comparison.texts();
        comparison.changes.fact("/tlp", comparison.advisory, Advisory::tlp);
        new ProductComparison(before, after, comparison.changes).compare();
        return comparison.changes.found();
    }

    private void head() {
        changes.fact("/id", advisory, Advisory::id);
        changes.fact("/kind", advisory, Advisory::kind);
        changes.fact("/category", advisory, each -> each.category().word());
        changes.fact("/status", advisory, each -> each.status().word());
        changes.text("/title", advisory, Advisory::title);
    }

    private void revisions() {
        List<Pair<Revision>> pairs = Pair.of(
                before.advisory().revisionHistory(),
                after.advisory().revisionHistory(),
                List.of(revision -> Optional.of(revision.number())));
        for (Pair.Named<Revision> named : Pair.named(pairs, revision -> Integer.toString(revision.number()))) {
            String field = field("revision_history", named);
            changes.presence(field, named.pair(), Revision::number);
            changes.fact(Field.below(field, "date"), named.pair(), Revision::date);
            changes.text(Field.below(field, "summary"), named.pair(), Revision::summary);
            changes.text(Field.below(field, "reason"), named.pair(), Revision::reason);
        }
    }

    private void state() {
        changes.fact("/withdrawn", advisory, each -> each.isWithdrawn() ? Boolean.TRUE : null);
        changes.text("/withdrawn/reason", advisory, each -> reason(each.withdrawal()));
        changes.fact("/aggregate_severity", advisory, each -> word(each.aggregateSeverity()));
        changes.text("/aggregate_severity_reason", advisory, Advisory::aggregateSeverityReason);
        changes.fact("/next_update", advisory, Advisory::nextUpdate);
    }

    private static @Nullable Localized<String> reason(@Nullable Withdrawal withdrawal) {
        return withdrawal == null ? null : withdrawal.reason();
    }

    private static @Nullable String word(@Nullable Severity severity) {
        return severity == null ? null : severity.word();
    }

    private void surroundings() {
        relations();
        List<String> aliases = after.advisory().aliases().stream().distinct().toList();
        Pair.of(before.advisory().aliases().stream().distinct().toList(), aliases, List.of())
                .forEach(alias -> changes.presence(Field.of("aliases", alias.either()), alias, each -> each));
        references();
        acknowledgments();
    }

    private void relations() {
        List<Pair<Relation>> pairs = Pair.of(
                before.advisory().related(),
                after.advisory().related(),
                List.of(relation -> Optional.of(relation.id())));
        Pair.named(pairs, relation -> relation.id().value())
                .forEach(named -> changes.fact(field("related", named), named.pair(), relation -> relation.kind()
                        .word()));
    }

    private void references() {
        List<Pair<Reference>> pairs = Pair.of(
                before.advisory().references(),
                after.advisory().references(),
                List.of(reference -> Optional.of(reference.url()), reference -> Optional.of(reference.summary())));
        for (Pair.Named<Reference> named : Pair.named(pairs, Reference::url)) {
            String field = field("references", named);
            changes.fact(named.pair().isInBoth() ? Field.below(field, "url") : field, named.pair(), Reference::url);
            changes.text(Field.below(field, "summary"), named.pair(), Reference::summary);
            changes.fact(Field.below(field, "category"), named.pair(), each -> each.category()
                    .word());
        }
    }

    private void acknowledgments() {
        List<Pair<Acknowledgment>> pairs = Pair.of(
                before.advisory().acknowledgments(),
                after.advisory().acknowledgments(),
                List.of(
                        each -> Optional.of(name(each) + each.names()),
                        each -> Optional.ofNullable(each.organization()),
                        each -> Optional.of(each.names()).filter(names -> !names.isEmpty()),
                        each -> Optional.ofNullable(each.summary())));
        for (Pair.Named<Acknowledgment> named : Pair.named(pairs, Comparison::name)) {
            String field = field("acknowledgments", named);
            changes.presence(field, named.pair(), Comparison::name);
            changes.list(Field.below(field, "names"), named.pair(), Acknowledgment::names);
            changes.fact(Field.below(field, "organization"), named.pair(), Acknowledgment::organization);
            changes.text(Field.below(field, "summary"), named.pair(), Acknowledgment::summary);
            changes.list(Field.below(field, "urls"), named.pair(), Acknowledgment::urls);
            changes.fact(Field.below(field, "consent"), named.pair(), Acknowledgment::consent);
        }
    }

    private static String name(Acknowledgment acknowledgment) {
        String organization = acknowledgment.organization();
        return organization == null ? String.join(Changes.SEPARATOR, acknowledgment.names()) : organization;
    }

    private void vulnerabilities() {
        List<Pair<Vulnerability>> pairs = VulnerabilityComparison.pairs(before, after);
        for (Pair.Named<Vulnerability> named : Pair.named(pairs, Vulnerability::key)) {
            new VulnerabilityComparison(before, after, named.pair(), field("vulnerabilities", named), changes)
                    .compare();
        }
    }

    private void texts() {
        Map<LanguageTag, AdvisoryText> earlier = before.advisory().text();
        Map<LanguageTag, AdvisoryText> later = after.advisory().text();
        if (!earlier.keySet().equals(later.keySet())) {
            changes.fact(Field.TEXT, languages(earlier), languages(later));
        }
        for (TextField field : TextField.values()) {
            texts(Field.below(Field.TEXT, field.word()), text -> text.field(field));
        }
        Set<String> keys = new LinkedHashSet<>();
        Stream.of(later, earlier)
                .flatMap(texts -> texts.values().stream())
                .forEach(text -> keys.addAll(text.vulnerabilities().keySet()));
        for (String key : keys) {
            for (TextField field : TextField.values()) {
                texts(Field.below(Field.TEXT, key, field.word()), text -> text.field(key, field));
            }
        }
    }

    private static @Nullable String languages(Map<LanguageTag, AdvisoryText> texts) {
        return Changes.joined(texts.keySet().stream().map(LanguageTag::value).toList());
    }

    /** One section of long text in one language. */
    private interface Section {
        Optional<String> of(AdvisoryText text);
    }

    private void texts(String field, Section section) {
        Set<LanguageTag> languages = new LinkedHashSet<>(after.advisory().text().keySet());
        languages.addAll(before.advisory().text().keySet());
        for (LanguageTag language : languages) {
            changes.add(field, language, said(before, language, section), said(after, language, section));
        }
    }

    /** What a section says, as CSAF carries it: line ends and blank space around it say nothing. */
    private static @Nullable String said(Bulletin bulletin, LanguageTag language, Section section) {
        return Optional.ofNullable(bulletin.advisory().text().get(language))
                .flatMap(section::of)
                .map(MarkdownText::csafText)
                .orElse(null);
    }

    private static String field(String list, Pair.Named<?> named) {
        return Field.below(Field.of(list), named.names());
    }
}
