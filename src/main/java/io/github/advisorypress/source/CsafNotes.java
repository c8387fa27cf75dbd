package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.Kind;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.model.Withdrawal;
import io.github.advisorypress.text.MarkdownText;
import io.github.advisorypress.text.Problem;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the notes of one document: the long text, and what CSAF has no member for. A note that says none of these is
 * left unread.
 */
final class CsafNotes {
    private final CsafFile file;
    private final CsafWords words;
    private final CsafPlaces places;
    private final Site site;
    private final LanguageTag language;
    private final Map<TextField, StringBuilder> fields = new EnumMap<>(TextField.class);
    private final Map<String, Map<TextField, StringBuilder>> ofVulnerabilities = new LinkedHashMap<>();
    private @Nullable Kind kind;
    private @Nullable Withdrawal withdrawal;
    private @Nullable Localized<String> severityReason;
    private @Nullable LocalDate nextUpdate;

    CsafNotes(CsafFile file, CsafWords words, CsafPlaces places, Site site, LanguageTag language) {
        this.file = file;
        this.words = words;
        this.places = places;
        this.site = site;
        this.language = language;
    }

    Optional<Kind> kind() {
        return Optional.ofNullable(kind);
    }

    @Nullable
    Withdrawal withdrawal() {
        return withdrawal;
    }

    @Nullable
    Localized<String> severityReason() {
        return severityReason;
    }

    @Nullable
    LocalDate nextUpdate() {
        return nextUpdate;
    }

    /** The long text of all notes that were read. */
    AdvisoryText text() {
        Map<String, Map<TextField, String>> own = new LinkedHashMap<>();
        ofVulnerabilities.forEach((key, texts) -> own.put(key, written(texts)));
        return new AdvisoryText(written(fields), own, Map.of());
    }

    private static Map<TextField, String> written(Map<TextField, StringBuilder> texts) {
        Map<TextField, String> written = new EnumMap<>(TextField.class);
        texts.forEach((field, text) -> written.put(field, text.toString()));
        return written;
    }

    /** Reads the notes of the document as a whole. */
    void read(JsonElement document) {
        for (JsonElement note : file.objects(document, "notes")) {
            if (isSound(note) && !readStatement(note)) {
                readField(note)
                        .ifPresent(field -> put(note, field, fields, textPath().child(field.word())));
            }
        }
    }

    /**
     * Reads the note of a vulnerability.
     *
     * @param isOnly whether it is the only vulnerability, of which the bulletin as a whole speaks
     */
    void readOfVulnerability(JsonElement note, String key, boolean isOnly) {
        if (!isSound(note)) {
            return;
        }
        String text = MarkdownText.csafText(note.text("text").orElse(""));
        boolean isSummary = note.text("category").filter("summary"::equals).isPresent();
        StringBuilder summary = fields.get(TextField.SUMMARY);
        if (isSummary && summary != null && text.contentEquals(summary)) {
            // CSAF wants notes in each vulnerability, so a bulletin without others repeats its summary there.
            take(note);
            file.markRead(note, "title");
            return;
        }
        Optional<TextField> field = readField(note);
        if (isOnly) {
            field.ifPresent(known -> put(note, known, fields, textPath().child(known.word())));
            return;
        }
        field.map(known -> known == TextField.SUMMARY ? TextField.DESCRIPTION : known)
                .filter(TextField::isOfVulnerability)
                .ifPresent(known -> put(
                        note,
                        known,
                        ofVulnerabilities.computeIfAbsent(key, none -> new EnumMap<>(TextField.class)),
                        textPath().child("vulnerabilities").child(key).child(known.word())));
    }

    private FieldPath textPath() {
        return FieldPath.of("text", language.value());
    }

    /** Whether the note has a text; it is reported if not. */
    private boolean isSound(JsonElement note) {
        boolean isSound = true;
        for (String key : List.of("category", "text")) {
            if (note.text(key).filter(words -> !words.isBlank()).isEmpty()) {
                file.unreadable(note.path().child(key), CsafFile.TEXT);
                isSound = false;
            }
        }
        if (note.has("title") && note.text("title").isEmpty()) {
            file.unreadable(note.path().child("title"), CsafFile.TEXT);
            isSound = false;
        }
        if (!isSound) {
            file.markRead(note, "category", "text", "title");
        }
        return isSound;
    }

    /** Reads what is no long text. */
    private boolean readStatement(JsonElement note) {
        String title = note.text("title").orElse("");
        String text = note.text("text").orElse("");
        if (note.text("category").filter("legal_disclaimer"::equals).isPresent()) {
            readDisclaimer(note, title, text);
            return true;
        }
        if (kind == null && words.isTitle("csaf.note.kind", title)) {
            kind = words.kind(text).orElse(null);
            return kind != null && take(note, FieldPath.of("kind"));
        }
        if (withdrawal == null && words.isTitle("csaf.note.withdrawal", title)) {
            withdrawal = new Withdrawal(words.said(take(note)));
            return take(note, FieldPath.of("withdrawn", "reason"));
        }
        if (severityReason == null && words.isTitle("csaf.note.aggregate-severity", title)) {
            severityReason = words.said(take(note));
            return take(note, FieldPath.of("aggregate_severity_reason"));
        }
        if (nextUpdate == null && words.isTitle("csaf.note.next-update", title)) {
            nextUpdate = words.nextUpdate(text).orElse(null);
            return nextUpdate != null && take(note, FieldPath.of("next_update"));
        }
        return false;
    }

    /** The bulletin has the site's own disclaimer and says which language prevails; nothing else is said of it. */
    private void readDisclaimer(JsonElement note, String title, String text) {
        String ours = site.legalDisclaimer().preferring(language, site.prevailing());
        if (text.strip().equals(ours.strip()) || words.isPrevailing(text, site.prevailing())) {
            file.markRead(note, "category", "text");
            if (words.isTitle("csaf.note.legal-disclaimer", title) || words.isTitle("csaf.note.language", title)) {
                file.markRead(note, "title");
            }
        }
    }

    /** Which part of the long text a note is, by its title or else by its category; its title is read if known. */
    private Optional<TextField> readField(JsonElement note) {
        Optional<TextField> titled = note.text("title").flatMap(words::field);
        if (titled.isPresent()) {
            return titled;
        }
        return switch (note.text("category").orElse("")) {
            case "summary" -> Optional.of(TextField.SUMMARY);
            case "description" -> Optional.of(TextField.DESCRIPTION);
            case "details" -> Optional.of(TextField.DETAILS);
            case "faq" -> Optional.of(TextField.FAQ);
            case "general" -> Optional.of(TextField.GENERAL);
            default -> Optional.empty();
        };
    }

    /** Adds the text of a note to a part of the long text, as paragraphs of their own if there is some already. */
    private void put(JsonElement note, TextField field, Map<TextField, StringBuilder> into, FieldPath path) {
        if (note.text("title").flatMap(words::field).isPresent()) {
            file.markRead(note, "title");
        }
        String text = MarkdownText.csafText(take(note));
        FieldPath pointer = note.at("text").path();
        for (Problem problem : MarkdownText.parse(text).problems()) {
            boolean isTooDeep = problem.kind().equals(Problem.TOO_DEEP);
            file.report(
                    isTooDeep ? "too-much-markup" : problem.kind(),
                    Level.ERROR,
                    pointer,
                    isTooDeep ? new String[0] : new String[] {problem.detail()});
        }
        StringBuilder written = into.computeIfAbsent(field, none -> new StringBuilder());
        written.append(written.length() == 0 ? "" : "\n\n").append(text);
        places.put(path, pointer);
    }

    private String take(JsonElement note) {
        file.markRead(note, "category");
        return file.requiredText(note, "text");
    }

    private boolean take(JsonElement note, FieldPath field) {
        file.markRead(note, "category", "text", "title");
        places.replace(field, note.at("text").path());
        return true;
    }
}
