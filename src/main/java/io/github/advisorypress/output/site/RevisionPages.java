package io.github.advisorypress.output.site;

import io.github.advisorypress.comparison.Change;
import io.github.advisorypress.comparison.ChangeWords;
import io.github.advisorypress.comparison.Comparison;
import io.github.advisorypress.comparison.WordedChange;
import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.Identifier;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.output.Edition;
import io.github.advisorypress.output.site.AdvisoryPage.Fact;
import io.github.advisorypress.output.site.RevisionPage.ChangeGroup;
import io.github.advisorypress.output.site.RevisionPage.ChangeRow;
import io.github.advisorypress.output.site.RevisionPage.ChangedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the pages in one language that say what revisions changed. Thread-safe. */
final class RevisionPages {
    private final PageLanguage language;
    private final Frames frames;
    private final Edition edition;

    RevisionPages(PageLanguage language, Frames frames, Edition edition) {
        this.language = language;
        this.frames = frames;
        this.edition = edition;
    }

    /**
     * The page of one revision.
     *
     * @param known every known revision of the bulletin, oldest first
     * @param place which of them
     */
    RevisionPage of(List<Bulletin> known, int place) {
        return new One(known, place).page();
    }

    /** The number of the revision that a state of a bulletin is. */
    static int number(Bulletin bulletin) {
        return bulletin.advisory().currentRevision().number();
    }

    /** The page of one revision in the making. */
    private final class One {
        private final List<Bulletin> known;
        private final int place;
        private final Bulletin bulletin;
        private final Advisory advisory;
        private final Revision revision;
        private final String path;

        /** The language whose texts are compared: the page's, or the prevailing one while there is no translation. */
        private final LanguageTag shown;

        One(List<Bulletin> known, int place) {
            this.known = known;
            this.place = place;
            this.bulletin = known.get(place);
            this.advisory = bulletin.advisory();
            this.revision = advisory.currentRevision();
            this.path = path(revision.number());
            this.shown = advisory.text().containsKey(language.tag())
                    ? language.tag()
                    : language.site().prevailing();
        }

        private String path(int number) {
            return language.addresses().revisionPage(advisory.id(), number, language.tag());
        }

        RevisionPage page() {
            String number = Integer.toString(revision.number());
            List<Change> changes = new ArrayList<>();
            List<String> remarks = new ArrayList<>();
            Bulletin before = place == 0 ? null : known.get(place - 1);
            if (before == null) {
                remarks.add(language.word(revision.number() == 1 ? "revision.first" : "revision.unrecorded"));
            } else {
                remarks.add(language.sentence(
                        "revision.compared",
                        Integer.toString(number(before)),
                        language.longDay(before.advisory().currentRelease()).shown()));
                changes.addAll(changes(before, remarks));
            }
            return new RevisionPage(
                    frames.of(
                            language,
                            language.sentence("revision.window", advisory.id().value(), number),
                            language.sentence("revision.description", number),
                            tag -> Optional.of(
                                    new Addresses(language.site()).revisionPage(advisory.id(), revision.number(), tag)),
                            language.longDay(revision.date())),
                    advisory.id().value(),
                    language.text(advisory.title()),
                    language.sentence("revision.title", number),
                    facts(),
                    remarks,
                    before == null ? List.of() : groups(before, changes),
                    before == null ? List.of() : texts(before, changes),
                    new Link(
                            language.word("revision.back"),
                            PageLanguage.link(path, language.addresses().page(advisory.id(), language.tag()))),
                    neighbour("revision.previous", place - 1),
                    neighbour("revision.next", place + 1));
        }

        private @Nullable Link neighbour(String label, int other) {
            if (other < 0 || other >= known.size()) {
                return null;
            }
            int number = number(known.get(other));
            return new Link(language.sentence(label, Integer.toString(number)), PageLanguage.link(path, path(number)));
        }

        private List<Fact> facts() {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact(
                    language.word("revisions.date"), null, language.moment(revision.date()), null, List.of(), null));
            facts.add(new Fact(
                    language.word("revisions.summary"),
                    null,
                    null,
                    null,
                    List.of(),
                    language.text(revision.summary())));
            if (revision.reason() != null) {
                facts.add(new Fact(
                        language.word("change.reason"), null, null, null, List.of(), language.text(revision.reason())));
            }
            return facts;
        }

        /** What the reader is told of; says so where there is nothing. */
        private List<Change> changes(Bulletin before, List<String> remarks) {
            List<Change> all = Comparison.of(before, bulletin).stream()
                    .filter(change -> !isOfThisRevision(change) && !isOfAnUnknownBulletin(change))
                    .toList();
            List<Change> own = all.stream().filter(this::isShown).toList();
            if (own.isEmpty()) {
                remarks.add(language.word(all.isEmpty() ? "revision.same" : "revision.other-languages"));
            }
            return own;
        }

        private boolean isOfThisRevision(Change change) {
            String own = "/revision_history/" + revision.number();
            return change.field().equals(own) || change.field().startsWith(own + "/");
        }

        /** A bulletin that is not published leaves no trace. */
        private boolean isOfAnUnknownBulletin(Change change) {
            String related = "/related/";
            if (!change.field().startsWith(related)) {
                return false;
            }
            String id = change.field().substring(related.length());
            return !Identifier.isValid(id)
                    || edition.bulletin(new AdvisoryId(id)).isEmpty();
        }

        private boolean isShown(Change change) {
            return change.language() == null || change.language().equals(shown);
        }

        private List<ChangeGroup> groups(Bulletin before, List<Change> changes) {
            Map<String, List<ChangeRow>> rows = new LinkedHashMap<>();
            for (WordedChange change : new ChangeWords(language.labels(), before, bulletin)
                    .of(changes.stream().filter(each -> !each.isOfLongText()).toList())) {
                rows.computeIfAbsent(change.subject(), none -> new ArrayList<>())
                        .add(new ChangeRow(
                                PageLanguage.clean(change.term()),
                                text(change.language(), change.before()),
                                text(change.language(), change.after())));
            }
            boolean isOfTheBulletinOnly = rows.size() == 1 && rows.containsKey("");
            List<ChangeGroup> groups = new ArrayList<>();
            rows.forEach((subject, of) -> groups.add(new ChangeGroup(
                    isOfTheBulletinOnly
                            ? null
                            : subject.isEmpty() ? language.word("revision.bulletin") : PageLanguage.clean(subject),
                    of)));
            return groups;
        }

        private @Nullable Text text(@Nullable LanguageTag of, @Nullable String words) {
            if (words == null) {
                return null;
            }
            return of == null ? new Text(PageLanguage.clean(words), null) : language.in(of, words);
        }

        private List<ChangedText> texts(Bulletin before, List<Change> changes) {
            List<ChangedText> texts = new ArrayList<>();
            for (WordedChange change : new ChangeWords(language.labels(), before, bulletin)
                    .of(changes.stream().filter(Change::isOfLongText).toList())) {
                String heading = change.subject().isEmpty()
                        ? change.term()
                        : language.sentence("workaround.of", change.term(), change.subject());
                texts.add(new ChangedText(
                        PageLanguage.clean(heading),
                        shown.equals(language.tag()) ? null : shown.value(),
                        ChangedTexts.lines(
                                Objects.requireNonNullElse(change.before(), ""),
                                Objects.requireNonNullElse(change.after(), ""))));
            }
            return texts;
        }
    }
}
