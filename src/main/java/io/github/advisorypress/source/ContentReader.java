package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.model.Identifier;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.text.Labels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a folder of content. What is broken gives findings, and everything else is read all the same. */
public final class ContentReader {
    private static final String SITE = "site.yaml";
    private static final String REGISTER = "products.yaml";
    private static final String ADVISORIES = "advisories";
    private static final String PAGES = "pages";
    private static final List<String> FOLDERS = List.of(ADVISORIES, PAGES, ContentFolder.KEYS);
    private static final List<String> KNOWN = List.of(SITE, REGISTER, ADVISORIES, PAGES, ContentFolder.KEYS);
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final String MARKDOWN = ".md";
    private static final int FOLDERS_AT_A_TIME = 64;

    private final SiteReader siteReader = new SiteReader();
    private final RegisterReader registerReader = new RegisterReader();
    private final AdvisoryFacts facts = new AdvisoryFacts();
    private final PageReader pageReader = new PageReader();
    private final Function<Site, Map<LanguageTag, Labels>> labels;
    private final ExecutorService executor;

    /**
     * A reader of any content.
     *
     * @param labels the words of every language of a site, among them the headings of long texts
     * @param executor reads several folders at a time; it is not shut down
     */
    public ContentReader(Function<Site, Map<LanguageTag, Labels>> labels, ExecutorService executor) {
        this.labels = labels;
        this.executor = executor;
    }

    /**
     * Reads everything under a root, which has to be a folder.
     *
     * @param root shown in findings as it is given here
     * @param advisoryRead is told, from any thread, whenever one more folder of an advisory is read
     */
    public ContentTree read(Path root, Runnable advisoryRead) {
        return new Reading(new ContentFolder(root), advisoryRead).read();
    }

    /** One root under way. */
    private final class Reading {
        private final ContentFolder content;
        private final Runnable advisoryRead;
        private final List<Diagnostic> findings = new ArrayList<>();
        private final Map<String, ContentFolder.Entry> top = new LinkedHashMap<>();

        Reading(ContentFolder content, Runnable advisoryRead) {
            this.content = content;
            this.advisoryRead = advisoryRead;
        }

        ContentTree read() {
            for (ContentFolder.Entry entry : content.list(content.root(), findings)) {
                boolean isFolder = FOLDERS.contains(entry.name());
                if (!KNOWN.contains(entry.name())) {
                    findings.add(content.unexpected(entry, KNOWN));
                } else if (isFolder ? !entry.isFolder() : !entry.isFile()) {
                    findings.add(content.error("file-and-folder-confused", entry.path(), entry.name()));
                } else {
                    top.put(entry.name(), entry);
                }
            }
            Optional<YamlTree> siteTree = yaml(SITE);
            SourceLanguages languages = siteTree.map(siteReader::languages).orElse(SourceLanguages.UNKNOWN);
            Optional<Site> site = siteTree.flatMap(tree -> take(siteReader.read(tree)));
            Optional<ProductRegister> register =
                    yaml(REGISTER).flatMap(tree -> take(registerReader.read(tree, languages)));
            Map<LanguageTag, Labels> words = site.map(labels).orElse(Map.of());
            CsafAdvisoryReader csaf = site.flatMap(
                            settings -> register.map(products -> new CsafAdvisoryReader(settings, words, products)))
                    .orElse(null);
            var advisoryReader = new AdvisoryReader(content, languages, facts, new LongTextReader(words), csaf);
            return new ContentTree(
                    new YamlSource<>(content, content.root().resolve(SITE), site),
                    new YamlSource<>(content, content.root().resolve(REGISTER), register),
                    readAdvisories(advisoryReader),
                    readPages(languages),
                    readKeys(),
                    findings.stream().sorted().toList(),
                    content.shown(content.root()),
                    content.filesRead(),
                    new ContentLines(content));
        }

        private Optional<YamlTree> yaml(String name) {
            ContentFolder.Entry entry = top.get(name);
            if (entry == null) {
                findings.add(content.error("missing-file", content.root(), name));
                return Optional.empty();
            }
            Optional<YamlTree> tree = content.bytes(entry.path(), findings)
                    .map(bytes -> YamlTree.read(content.shown(entry.path()), bytes));
            tree.ifPresent(read -> findings.addAll(read.findings()));
            return tree;
        }

        private <T> Optional<T> take(ReadValue<T> read) {
            findings.addAll(read.findings());
            return read.value();
        }

        private List<AdvisorySource> readAdvisories(AdvisoryReader reader) {
            List<Callable<List<AdvisoryReader.ReadFolder>>> tasks = new ArrayList<>();
            Map<String, String> seen = new LinkedHashMap<>();
            for (ContentFolder.Entry year :
                    folders(ADVISORIES, name -> YEAR.matcher(name).matches(), "“2026”")) {
                List<ContentFolder.Entry> found = new ArrayList<>();
                for (ContentFolder.Entry folder : content.list(year.path(), findings)) {
                    if (folder.isFolder()) {
                        checkUnique(folder, seen);
                        found.add(folder);
                    } else {
                        findings.add(content.error("unexpected-file", folder.path(), folder.name(), "—"));
                    }
                }
                for (int start = 0; start < found.size(); start += FOLDERS_AT_A_TIME) {
                    List<ContentFolder.Entry> some =
                            List.copyOf(found.subList(start, Math.min(found.size(), start + FOLDERS_AT_A_TIME)));
                    tasks.add(() -> some.stream()
                            .map(folder -> {
                                AdvisoryReader.ReadFolder read = reader.read(folder, year.name());
                                advisoryRead.run();
                                return read;
                            })
                            .toList());
                }
            }
            List<AdvisorySource> sources = new ArrayList<>();
            for (AdvisoryReader.ReadFolder read : run(tasks)) {
                sources.addAll(read.sources());
                findings.addAll(read.findings());
            }
            return sources;
        }

        private void checkUnique(ContentFolder.Entry folder, Map<String, String> seen) {
            String first = seen.putIfAbsent(folder.name().toLowerCase(Locale.ROOT), folder.name());
            if (first != null && !first.equals(folder.name())) {
                findings.add(content.error("identifier-in-two-cases", folder.path(), folder.name(), first));
            }
        }

        private List<AdvisoryReader.ReadFolder> run(List<Callable<List<AdvisoryReader.ReadFolder>>> tasks) {
            List<AdvisoryReader.ReadFolder> folders = new ArrayList<>();
            try {
                for (Future<List<AdvisoryReader.ReadFolder>> future : executor.invokeAll(tasks)) {
                    folders.addAll(future.get());
                }
                return folders;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while reading " + content.root(), e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("Could not read " + content.root(), e);
            }
        }

        private List<PageSource> readPages(SourceLanguages languages) {
            List<PageSource> pages = new ArrayList<>();
            String known = languages.isKnown() ? Nearest.quoted("", languages.names()) : "—";
            for (ContentFolder.Entry folder : folders(PAGES, name -> isLanguage(name, languages), known)) {
                LanguageTag language = new LanguageTag(folder.name());
                for (ContentFolder.Entry entry : content.list(folder.path(), findings)) {
                    readPage(entry, language).ifPresent(pages::add);
                }
            }
            return pages;
        }

        private List<KeyFile> readKeys() {
            ContentFolder.Entry folder = top.get(ContentFolder.KEYS);
            return folder == null ? List.of() : new KeyReader(content, findings).read(folder);
        }

        private Optional<PageSource> readPage(ContentFolder.Entry entry, LanguageTag language) {
            if (!entry.isFile() || !entry.name().endsWith(MARKDOWN)) {
                findings.add(content.error("unexpected-file", entry.path(), entry.name(), "“*.md”"));
                return Optional.empty();
            }
            String name = entry.name().substring(0, entry.name().length() - MARKDOWN.length());
            if (!Identifier.isValid(name)) {
                findings.add(content.error("invalid-identifier", entry.path(), name));
                return Optional.empty();
            }
            Optional<ProsePage> page = content.bytes(entry.path(), findings)
                    .map(bytes -> SourceText.read(content.shown(entry.path()), bytes, SourceText.DEFAULT_LIMIT))
                    .flatMap(source -> take(pageReader.read(source, language, name)));
            return Optional.of(new PageSource(content, entry.path(), language, page.orElse(null)));
        }

        /** The folders in one of the top folders whose names are known there. */
        private List<ContentFolder.Entry> folders(String topName, Function<String, Boolean> isKnown, String known) {
            ContentFolder.Entry folder = top.get(topName);
            if (folder == null) {
                return List.of();
            }
            List<ContentFolder.Entry> folders = new ArrayList<>();
            for (ContentFolder.Entry entry : content.list(folder.path(), findings)) {
                if (entry.isFolder() && isKnown.apply(entry.name())) {
                    folders.add(entry);
                } else {
                    findings.add(content.error("unexpected-file", entry.path(), entry.name(), known));
                }
            }
            return folders;
        }
    }

    private static boolean isLanguage(String name, SourceLanguages languages) {
        return languages.isKnown() ? languages.names().contains(name) : LanguageTag.isValid(name);
    }
}
