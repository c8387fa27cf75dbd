package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.source.LongText.Place;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.text.MarkdownSections;
import io.github.advisorypress.text.MarkdownText;
import io.github.advisorypress.text.Problem;
import io.github.advisorypress.text.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the Markdown files of an advisory by the headings of their language. Safe for several threads. */
final class LongTextReader {
    private static final String VULNERABILITIES = "vulnerabilities";
    private static final String TRANSLATES = "translates";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{16}");
    private static final int FIELD = 2;

    private final Structure structure = Structure.of("translation");
    private final Map<LanguageTag, Headings> headings;

    LongTextReader(Map<LanguageTag, Labels> labels) {
        Map<LanguageTag, Headings> byLanguage = new LinkedHashMap<>();
        labels.forEach((language, words) -> byLanguage.put(language, Headings.of(words)));
        this.headings = byLanguage;
    }

    /** The names of one language's headings. */
    private record Headings(Map<String, TextField> fields, List<String> shown, List<String> shownOfVulnerability) {
        static Headings of(Labels labels) {
            Map<String, TextField> fields = new LinkedHashMap<>();
            List<String> shown = new ArrayList<>();
            List<String> ofVulnerability = new ArrayList<>();
            for (TextField field : TextField.values()) {
                for (String name : labels.headings(field)) {
                    fields.putIfAbsent(name.toLowerCase(Locale.ROOT), field);
                }
                shown.add(labels.heading(field));
                if (field.isOfVulnerability()) {
                    ofVulnerability.add(labels.heading(field));
                }
            }
            return new Headings(fields, List.copyOf(shown), List.copyOf(ofVulnerability));
        }

        Optional<TextField> field(String heading) {
            return Optional.ofNullable(fields.get(heading.strip().toLowerCase(Locale.ROOT)));
        }
    }

    /** What an advisory says of itself that its text depends on. */
    record Context(
            LanguageTag language,
            boolean isTranslation,
            @Nullable List<String> vulnerabilityKeys) {
        /** None where the facts could not be read. */
        List<String> keys() {
            return vulnerabilityKeys == null ? List.of() : vulnerabilityKeys;
        }
    }

    /** Reads a file; of a language whose headings are not known, only what holds in every language is looked at. */
    LongText read(SourceText source, Context context) {
        var reading = new Reading(source, context);
        source.text().ifPresent(text -> reading.read());
        return new LongText(
                new AdvisoryText(reading.fields, reading.vulnerabilities, reading.translates),
                reading.places,
                reading.findings.stream().sorted().toList());
    }

    /** Reports what may not be published in a text whose first line has the given number. */
    static void checkMarkup(String file, String text, int firstLine, List<Diagnostic> findings) {
        // Without one of these signs there is neither HTML nor a link nor an image, and no need to look closer.
        if (text.indexOf('<') < 0 && text.indexOf(']') < 0) {
            return;
        }
        for (Problem problem : MarkdownText.parse(text).problems()) {
            findings.add(markupProblem(file, problem, firstLine));
        }
    }

    private static Diagnostic markupProblem(String file, Problem problem, int firstLine) {
        var span = new SourceSpan(file, problem.line() + firstLine - 1, problem.column(), problem.length());
        boolean tooDeep = problem.kind().equals(Problem.TOO_DEEP);
        return new Diagnostic(
                tooDeep ? "too-much-markup" : problem.kind(),
                Level.ERROR,
                span,
                FieldPath.ROOT,
                tooDeep ? List.of() : List.of(problem.detail()));
    }

    /** One file under way. */
    private final class Reading {
        private final SourceText source;
        private final Context context;
        private final @Nullable Headings names;
        private final List<Diagnostic> findings;
        private final Map<TextField, String> fields = new EnumMap<>(TextField.class);
        private final Map<String, Map<TextField, String>> vulnerabilities = new LinkedHashMap<>();
        private final Map<String, String> translates = new LinkedHashMap<>();
        private final Map<FieldPath, Place> places = new LinkedHashMap<>();

        Reading(SourceText source, Context context) {
            this.source = source;
            this.context = context;
            this.names = headings.get(context.language());
            this.findings = new ArrayList<>(source.findings());
        }

        void read() {
            FrontMatter frontMatter = FrontMatter.of(source);
            readFrontMatter(frontMatter);
            String text = frontMatter.rest(source);
            MarkdownSections split = MarkdownSections.split(text);
            if (!split.problems().isEmpty()) {
                split.problems().forEach(problem -> findings.add(markupProblem(source.file(), problem, 1)));
                return;
            }
            checkMarkup(source.file(), text, 1, findings);
            if (text.isBlank()) {
                report("empty-file", SourceSpan.startOf(source.file()));
            } else if (!split.preamble().isBlank()) {
                report("text-before-heading", firstWords(split.preambleLine(), split.preamble()));
            }
            split.sections().forEach(this::readSection);
        }

        private void readFrontMatter(FrontMatter frontMatter) {
            SourceSpan start = new SourceSpan(source.file(), 1, 1, FrontMatter.FENCE.length());
            if (frontMatter.isOpened() && frontMatter.tree().isEmpty()) {
                report("malformed-front-matter", start);
            } else if (frontMatter.isOpened() && !context.isTranslation()) {
                report("unexpected-front-matter", start);
            } else {
                frontMatter.tree().ifPresent(tree -> readTranslates(tree, start));
            }
        }

        private void readTranslates(YamlTree tree, SourceSpan start) {
            if (tree.findings().stream().anyMatch(finding -> finding.rule().equals("empty-file"))) {
                report("malformed-front-matter", start);
                return;
            }
            findings.addAll(tree.findings());
            List<Diagnostic> differences = structure.check(tree);
            findings.addAll(differences);
            if (differences.isEmpty()) {
                tree.find(FieldPath.of(TRANSLATES))
                        .map(YamlTree.Node::entries)
                        .orElse(List.of())
                        .forEach(this::readDigest);
            }
        }

        private void readDigest(YamlTree.Entry entry) {
            String digest = entry.value().text();
            FieldPath path = FieldPath.of(TRANSLATES, entry.key());
            // The schema lets numbers pass, since a digest may happen to have no letter.
            if (!DIGEST.matcher(digest).matches()) {
                report("malformed-value", entry.value().span(), digest, entry.key(), "0f3a5c77ab120d9e");
                return;
            }
            translates.put(entry.key(), digest);
            places.put(path, new Place(entry.keySpan(), "", entry.keySpan().line()));
        }

        private void readSection(Section section) {
            Optional<TextField> field = field(section.heading());
            Optional<String> key = vulnerabilityKey(section.heading());
            if (section.level() != FIELD) {
                report("misplaced-heading", heading(section), section.heading(), signs(FIELD), signs(section.level()));
            } else if (field.isPresent()) {
                readField(section, field.get(), fields, FieldPath.of(field.get().word()));
            } else if (key.isPresent()) {
                readVulnerability(section, key.get());
            } else {
                unknownHeading(section);
            }
        }

        private void readVulnerability(Section section, String key) {
            if (vulnerabilities.containsKey(key)) {
                report("duplicate-heading", heading(section), section.heading());
                return;
            }
            FieldPath path = FieldPath.of(VULNERABILITIES, key);
            places.put(path, place(section, ""));
            Map<TextField, String> own = new EnumMap<>(TextField.class);
            vulnerabilities.put(key, own);
            if (!section.introduction().isBlank()) {
                int blank = leadingBlankLines(section.introduction());
                report(
                        "text-before-heading",
                        firstWords(
                                section.bodyLine() + blank,
                                section.introduction().strip()));
            }
            for (Section sub : section.sections()) {
                Optional<TextField> field = field(sub.heading()).filter(TextField::isOfVulnerability);
                if (field.isPresent()) {
                    readField(sub, field.get(), own, path.child(field.get().word()));
                } else if (names != null) {
                    report(
                            "unknown-heading",
                            heading(sub),
                            sub.heading(),
                            Nearest.quoted(sub.heading(), names.shownOfVulnerability()));
                }
            }
        }

        private void readField(Section section, TextField field, Map<TextField, String> into, FieldPath path) {
            String body = section.body();
            if (into.containsKey(field)) {
                report("duplicate-heading", heading(section), section.heading());
            } else {
                Place place = place(section, body);
                into.put(field, place.body());
                places.put(path, place);
            }
        }

        private void unknownHeading(Section section) {
            if (names == null) {
                return;
            }
            List<String> keys = context.keys();
            boolean meansVulnerability =
                    section.heading().toUpperCase(Locale.ROOT).startsWith("CVE-")
                            || section.sections().stream()
                                    .anyMatch(sub -> names.field(sub.heading()).isPresent());
            if (meansVulnerability) {
                if (context.vulnerabilityKeys() != null) {
                    report(
                            "unknown-vulnerability-heading",
                            heading(section),
                            section.heading(),
                            keys.isEmpty() ? "—" : Nearest.quoted(section.heading(), keys));
                }
                return;
            }
            List<String> known = new ArrayList<>(names.shown());
            known.addAll(keys);
            report("unknown-heading", heading(section), section.heading(), Nearest.quoted(section.heading(), known));
        }

        private Optional<TextField> field(String heading) {
            return names == null ? Optional.empty() : names.field(heading);
        }

        private Optional<String> vulnerabilityKey(String heading) {
            return context.keys().stream()
                    .filter(key -> key.equalsIgnoreCase(heading.strip()))
                    .findFirst();
        }

        private Place place(Section section, String body) {
            int blank = leadingBlankLines(body);
            String text = body;
            for (int i = 0; i < blank; i++) {
                text = text.substring(text.indexOf('\n') + 1);
            }
            return new Place(heading(section), text.stripTrailing(), section.bodyLine() + blank);
        }

        private SourceSpan heading(Section section) {
            return new SourceSpan(
                    source.file(),
                    section.headingLine(),
                    section.headingColumn(),
                    Math.max(1, section.headingLength()));
        }

        private SourceSpan firstWords(int line, String text) {
            int end = text.indexOf('\n');
            String first = end < 0 ? text : text.substring(0, end);
            return new SourceSpan(source.file(), line, 1, Math.max(1, first.codePointCount(0, first.length())));
        }

        private void report(String rule, SourceSpan span, String... arguments) {
            findings.add(new Diagnostic(rule, Level.ERROR, span, FieldPath.ROOT, List.of(arguments)));
        }
    }

    private static String signs(int level) {
        return "#".repeat(level);
    }

    private static int leadingBlankLines(String text) {
        int lines = 0;
        for (int start = 0; start < text.length(); lines++) {
            int end = text.indexOf('\n', start);
            if (end < 0 || !text.substring(start, end).isBlank()) {
                return lines;
            }
            start = end + 1;
        }
        return lines;
    }
}
