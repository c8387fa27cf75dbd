package io.github.advisorypress.validation;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.Messages;
import io.github.advisorypress.diagnostic.TextReport;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.PublishedAddresses;
import io.github.advisorypress.model.RecordedContent;
import io.github.advisorypress.model.RecordedPage;
import io.github.advisorypress.model.RecordedState;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.source.AdvisorySource;
import io.github.advisorypress.source.ContentReader;
import io.github.advisorypress.source.ContentTree;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.validation.csaf.CsafTests;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One case of a rule: the files that differ from the common base. A file {@code <name>.deleted} stands for one that is
 * missing. A sub-folder {@code recorded} makes the case one with a published record: each folder in it is the content
 * of a moment at which everything was recorded, in the order of their names, and holds the files that differ from the
 * base.
 *
 * @param rule the rule that the case is about
 * @param good whether nothing at all may be found
 */
record RuleFixture(String rule, boolean good, Path folder) {
    /** The folder of all cases. */
    static final Path ROOT = Path.of("src", "test", "resources", "rules");

    /** The day on which all cases are checked. */
    static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");

    private static final String BASE = "base";
    private static final String BYTES = "bytes";
    private static final String DELETED = ".deleted";
    private static final String RECORDED = "recorded";

    /** What lets git keep a folder in which nothing differs. */
    private static final String KEPT = ".keep";

    /** Every case, by rule and name; the base alone is the first good one. */
    static List<RuleFixture> all() throws IOException {
        List<RuleFixture> cases = new ArrayList<>();
        cases.add(new RuleFixture(BASE, true, ROOT.resolve(BASE)));
        for (Path rule : folders(ROOT)) {
            if (!rule.endsWith(BASE)) {
                for (boolean good : new boolean[] {true, false}) {
                    for (Path folder : cases(rule.resolve(good ? "good" : "bad"))) {
                        cases.add(new RuleFixture(Objects.toString(rule.getFileName()), good, folder));
                    }
                }
            }
        }
        return cases;
    }

    /** Every rule, for the site of the base. */
    static List<Rule> rulesOfTheBase() {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            ContentTree base = new ContentReader(RuleFixture::labels, executor).read(ROOT.resolve(BASE), () -> {});
            Site site = base.site().value().orElseThrow();
            return Rules.all(
                    site,
                    base.register().value().orElseThrow(),
                    labels(site),
                    AT,
                    CsafTests.levels(),
                    RecordedContent.NONE);
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<Path> cases(Path folder) throws IOException {
        List<Path> cases = new ArrayList<>();
        for (Path child : folders(folder)) {
            cases.addAll(child.endsWith(BYTES) ? folders(child) : List.of(child));
        }
        return cases;
    }

    private static List<Path> folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Where the report of the case stands. */
    Path expected(String language) {
        return folder.resolveSibling(
                folder.getFileName() + ("en".equals(language) ? ".expected" : ".expected." + language));
    }

    /**
     * What an author sees who has written this, in English and Chinese; the content is put together in a folder.
     *
     * @param confirming whether the translations of the case are confirmed first, in the case itself
     */
    Map<String, String> reports(ContentReader reader, Path work, boolean confirming) throws IOException {
        Path content = work.resolve("content");
        copy(ROOT.resolve(BASE), content);
        if (!rule.equals(BASE)) {
            copy(folder, content);
        }
        RecordedContent recorded = recorded(reader, work);
        ContentTree tree = reader.read(content, () -> {});
        if (confirming && tree.site().value().isPresent()) {
            FixtureTranslations.confirm(this, content, tree);
            tree = reader.read(content, () -> {});
        }
        List<Diagnostic> found = new ArrayList<>(tree.findings());
        checked(tree).ifPresent(checked -> found.addAll(check(checked, recorded)));
        Map<String, String> reports = new LinkedHashMap<>();
        for (String language : List.of("en", "zh")) {
            StringWriter report = new StringWriter();
            new TextReport(Messages.of(language), tree.lines(), false).write(found, report);
            reports.put(language, report.toString().replace(content.toString().replace('\\', '/'), "content"));
        }
        return reports;
    }

    /** What was published before, as the case's folders of records state it. */
    private RecordedContent recorded(ContentReader reader, Path work) throws IOException {
        Map<AdvisoryId, TreeMap<Integer, RecordedState>> states = new TreeMap<>();
        List<RecordedPage> pages = new ArrayList<>();
        List<Path> moments = folders(folder.resolve(RECORDED));
        for (Path moment : moments) {
            Path content = work.resolve(RECORDED).resolve(Objects.toString(moment.getFileName()));
            copy(ROOT.resolve(BASE), content);
            copy(moment, content);
            ContentTree tree = reader.read(content, () -> {});
            states(tree).forEach((id, byNumber) -> states.computeIfAbsent(id, none -> new TreeMap<>())
                    .putAll(byNumber));
            pages.clear();
            tree.pages()
                    .forEach(source -> pages.add(RecordedPage.of(source.page().orElseThrow())));
        }
        return moments.isEmpty() ? RecordedContent.NONE : recorded(states, pages);
    }

    /** A record of content as it stands. */
    static RecordedContent recorded(ContentTree tree) {
        return recorded(
                states(tree),
                tree.pages().stream()
                        .map(source -> RecordedPage.of(source.page().orElseThrow()))
                        .toList());
    }

    private static Map<AdvisoryId, TreeMap<Integer, RecordedState>> states(ContentTree tree) {
        Map<AdvisoryId, TreeMap<Integer, RecordedState>> states = new TreeMap<>();
        for (AdvisorySource source : tree.advisories()) {
            Advisory advisory = source.advisory().orElseThrow();
            RecordedState state = new RecordedState(
                    Bulletin.of(advisory, tree.register().value().orElseThrow()),
                    PublishedAddresses.of(tree.site().value().orElseThrow(), advisory));
            states.computeIfAbsent(advisory.id(), id -> new TreeMap<>()).put(state.number(), state);
        }
        return states;
    }

    private static RecordedContent recorded(
            Map<AdvisoryId, TreeMap<Integer, RecordedState>> states, List<RecordedPage> pages) {
        Map<AdvisoryId, List<RecordedState>> revisions = new TreeMap<>();
        states.forEach((id, byNumber) -> revisions.put(id, List.copyOf(byNumber.values())));
        return RecordedContent.of(revisions, pages);
    }

    static List<Diagnostic> check(CheckedContent content, RecordedContent recorded) {
        Site site = content.site().value();
        return new Validator(
                        Rules.all(site, content.register().value(), labels(site), AT, CsafTests.levels(), recorded),
                        false)
                .check(content);
    }

    /** What rules look at; nothing if the settings or the register cannot be read. */
    static Optional<CheckedContent> checked(ContentTree tree) {
        if (tree.site().value().isEmpty() || tree.register().value().isEmpty()) {
            return Optional.empty();
        }
        List<CheckedContent.LocatedFolder> folders = new ArrayList<>();
        for (int i = 0; i < tree.advisories().size(); i++) {
            AdvisorySource source = tree.advisories().get(i);
            if (!source.isNext() && source.advisory().isPresent()) {
                boolean hasNext = i + 1 < tree.advisories().size()
                        && tree.advisories().get(i + 1).isNext();
                folders.add(new CheckedContent.LocatedFolder(
                        new Located<>(source.advisory().get(), source),
                        hasNext ? located(tree.advisories().get(i + 1)) : null));
            }
        }
        return Optional.of(new CheckedContent(
                new Located<>(tree.site().value().get(), tree.site()),
                new Located<>(tree.register().value().get(), tree.register()),
                folders,
                tree.pages().stream()
                        .flatMap(page -> page.page().map(value -> new Located<>(value, page)).stream())
                        .toList(),
                tree.advisories().stream().allMatch(source -> source.advisory().isPresent())
                        && tree.pages().stream()
                                .allMatch(source -> source.page().isPresent())));
    }

    private static @Nullable Located<Advisory> located(AdvisorySource source) {
        return source.advisory()
                .map(advisory -> new Located<>(advisory, source))
                .orElse(null);
    }

    static Map<LanguageTag, Labels> labels(Site site) {
        Map<LanguageTag, Labels> labels = new TreeMap<>();
        for (LanguageTag language : site.languages()) {
            labels.put(language, new Labels(language, words(language)));
        }
        return labels;
    }

    private static Map<String, String> words(LanguageTag language) {
        Map<String, String> words = new TreeMap<>();
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(RuleFixture.class.getResourceAsStream(
                        "/io/github/advisorypress/defaults/templates/labels/" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key, "")));
        return words;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                String below = from.relativize(file).toString();
                if (below.equals(KEPT) || Path.of(below).startsWith(RECORDED)) {
                    continue;
                }
                if (below.endsWith(DELETED)) {
                    delete(to.resolve(below.substring(0, below.length() - DELETED.length())));
                } else if (Files.isDirectory(file)) {
                    Files.createDirectories(to.resolve(below));
                } else {
                    Files.copy(file, to.resolve(below), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public String toString() {
        return ROOT.relativize(folder).toString().replace('\\', '/');
    }
}
