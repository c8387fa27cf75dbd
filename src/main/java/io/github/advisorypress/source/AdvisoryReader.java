package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.Identifier;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Vulnerability;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the folder of one advisory. Safe for several threads. */
final class AdvisoryReader {
    private static final String MARKDOWN = ".md";

    private final ContentFolder content;
    private final SourceLanguages languages;
    private final AdvisoryFacts facts;
    private final LongTextReader texts;
    private final @Nullable CsafAdvisoryReader csaf;

    /** @param csaf absent where the settings or the register cannot be read, on which CSAF sources depend */
    AdvisoryReader(
            ContentFolder content,
            SourceLanguages languages,
            AdvisoryFacts facts,
            LongTextReader texts,
            @Nullable CsafAdvisoryReader csaf) {
        this.content = content;
        this.languages = languages;
        this.facts = facts;
        this.texts = texts;
        this.csaf = csaf;
    }

    /** One folder read: the present advisory, then its next revision where there is one. */
    record ReadFolder(List<AdvisorySource> sources, List<Diagnostic> findings) {}

    /** Reads a folder that stands in the folder of a year. */
    ReadFolder read(ContentFolder.Entry folder, String year) {
        List<Diagnostic> findings = new ArrayList<>();
        if (!Identifier.isValid(folder.name())) {
            findings.add(content.error("invalid-identifier", folder.path(), folder.name()));
        }
        List<AdvisorySource> sources = new ArrayList<>();
        var present = new Folder(folder.path(), false);
        sources.add(present.read(folder.name(), year));
        findings.addAll(present.findings);
        if (present.next != null) {
            var prepared = new Folder(present.next, true);
            sources.add(prepared.read(folder.name(), year));
            findings.addAll(prepared.findings);
        }
        return new ReadFolder(sources, findings);
    }

    /** One folder with its own files, under way. */
    private final class Folder {
        private final Path path;
        private final boolean isNext;
        private final List<Diagnostic> findings = new ArrayList<>();
        private final Map<LanguageTag, Path> textFiles = new LinkedHashMap<>();
        private final Map<LanguageTag, Path> csafFiles = new LinkedHashMap<>();
        private final List<Path> images = new ArrayList<>();
        private @Nullable Path factsFile;
        private @Nullable Path next;
        private boolean isWhole = true;

        Folder(Path path, boolean isNext) {
            this.path = path;
            this.isNext = isNext;
        }

        AdvisorySource read(String id, String year) {
            List<String> known = knownNames();
            for (ContentFolder.Entry entry : content.list(path, findings)) {
                sort(entry, known);
            }
            if (factsFile == null && !csafFiles.isEmpty()) {
                return readCsaf(id, year);
            }
            refuseBeside(AdvisorySource.FACTS, csafFiles.values());
            requireFiles();
            Optional<Advisory> stated = Optional.ofNullable(factsFile).flatMap(file -> readFacts(file, id, year));
            Map<LanguageTag, AdvisoryText> read = readTexts(stated);
            boolean isReadable = isWhole && languages.isKnown();
            return source(
                    stated.filter(advisory -> isReadable)
                            .map(advisory -> AdvisoryFacts.with(advisory, read))
                            .orElse(null),
                    List.of(),
                    null);
        }

        private AdvisorySource source(
                @Nullable Advisory advisory, List<Path> documents, @Nullable CsafSource csafSource) {
            return new AdvisorySource(content, texts, languages, path, isNext, images, advisory, documents, csafSource);
        }

        /** An advisory has one source: facts and texts, or documents. */
        private void refuseBeside(String used, Collection<Path> others) {
            for (Path other : others) {
                findings.add(content.error("conflicting-sources", other, name(other), used));
            }
        }

        private static String name(Path file) {
            Path name = file.getFileName();
            return name == null ? "" : name.toString();
        }

        private AdvisorySource readCsaf(String id, String year) {
            refuseBeside(AdvisorySource.CSAF, textFiles.values());
            Map<LanguageTag, Path> files = new LinkedHashMap<>();
            for (LanguageTag language : languages.isKnown() ? languages.tags() : List.copyOf(csafFiles.keySet())) {
                Path file = csafFiles.get(language);
                if (file != null) {
                    files.put(language, file);
                }
            }
            Optional<LanguageTag> prevailing = languages.prevailing();
            if (isWhole && prevailing.isPresent() && !files.containsKey(prevailing.get())) {
                findings.add(content.error("missing-file", path, AdvisorySource.CSAF));
            }
            if (csaf == null || !Identifier.isValid(id)) {
                return source(null, List.copyOf(files.values()), null);
            }
            var documents = new CsafSource(content, csaf, path, id, files);
            Optional<Advisory> stated = documents.read(findings);
            stated.ifPresent(advisory -> checkYear(advisory, year, documents::locate));
            return source(stated.filter(advisory -> isWhole).orElse(null), List.copyOf(files.values()), documents);
        }

        private List<String> knownNames() {
            List<String> known = new ArrayList<>();
            known.add(AdvisorySource.FACTS);
            known.add(AdvisorySource.CSAF);
            languages.names().forEach(tag -> known.add(tag + MARKDOWN));
            languages.tags().stream().skip(1).forEach(tag -> known.add(CsafSource.fileName(tag, false)));
            known.add(AdvisorySource.IMAGES);
            if (!isNext) {
                known.add(AdvisorySource.NEXT);
            }
            return known;
        }

        private void sort(ContentFolder.Entry entry, List<String> known) {
            String name = entry.name();
            boolean isText = languages.isKnown()
                    ? name.endsWith(MARKDOWN) && known.contains(name)
                    : name.endsWith(MARKDOWN) && LanguageTag.isValid(withoutEnding(name));
            boolean isFacts = name.equals(AdvisorySource.FACTS);
            Optional<LanguageTag> document = documentLanguage(name, known);
            boolean isFolder = known.contains(name) && !isText && !isFacts && document.isEmpty();
            if (!isText && !isFacts && !isFolder && document.isEmpty()) {
                findings.add(content.unexpected(entry, known));
            } else if (isFolder ? !entry.isFolder() : !entry.isFile()) {
                findings.add(content.error("file-and-folder-confused", entry.path(), name));
                isWhole = false;
            } else if (isFacts) {
                factsFile = entry.path();
            } else if (document.isPresent()) {
                csafFiles.put(document.get(), entry.path());
            } else if (isText) {
                textFiles.put(new LanguageTag(withoutEnding(name)), entry.path());
            } else if (name.equals(AdvisorySource.NEXT)) {
                next = entry.path();
            } else {
                content.list(entry.path(), findings).forEach(this::addImage);
            }
        }

        /** The language of a CSAF document, by the name of its file. */
        private Optional<LanguageTag> documentLanguage(String name, List<String> known) {
            if (name.equals(AdvisorySource.CSAF)) {
                // Where no language is known, the document is not read; any stands for the one that prevails.
                return languages.prevailing().or(() -> Optional.of(new LanguageTag("mul")));
            }
            return languages.tags().stream()
                    .filter(tag -> known.contains(name) && name.equals(CsafSource.fileName(tag, false)))
                    .findFirst();
        }

        private void addImage(ContentFolder.Entry entry) {
            Optional<ImageFormat> format = ImageFormat.named(entry.name());
            if (!entry.isFile() || format.isEmpty()) {
                findings.add(
                        content.error("unexpected-file", entry.path(), entry.name(), "“*.png”, “*.jpg”, “*.jpeg”"));
            } else if (!Identifier.isValid(entry.name())) {
                findings.add(content.error("invalid-identifier", entry.path(), entry.name()));
            } else {
                content.bytes(entry.path(), ImageFormat.LIMIT, findings)
                        .ifPresent(bytes -> checkImage(entry, format.get(), bytes));
            }
        }

        private void checkImage(ContentFolder.Entry entry, ImageFormat format, byte[] bytes) {
            Optional<Set<String>> metadata =
                    format.isFormatOf(bytes) ? ImageMetadata.of(format, bytes) : Optional.empty();
            if (metadata.isEmpty()) {
                findings.add(content.error("invalid-image", entry.path(), entry.name(), format.name()));
            } else if (!metadata.get().isEmpty()) {
                findings.add(
                        content.error("image-metadata", entry.path(), entry.name(), String.join(", ", metadata.get())));
            } else {
                images.add(entry.path());
            }
        }

        private void requireFiles() {
            if (factsFile == null && isWhole) {
                findings.add(content.error("missing-file", path, AdvisorySource.FACTS));
            }
            languages
                    .prevailing()
                    .filter(prevailing -> isWhole && !textFiles.containsKey(prevailing))
                    .ifPresent(prevailing -> findings.add(content.error("missing-file", path, prevailing + MARKDOWN)));
        }

        private Optional<Advisory> readFacts(Path file, String id, String year) {
            Optional<byte[]> bytes = content.bytes(file, findings);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            YamlTree tree = YamlTree.read(content.shown(file), bytes.get());
            findings.addAll(tree.findings());
            ReadValue<Advisory> stated = facts.read(tree, languages);
            findings.addAll(stated.findings());
            stated.value().ifPresent(advisory -> checkPlace(tree, advisory, id, year));
            return stated.value();
        }

        private void checkPlace(YamlTree tree, Advisory advisory, String id, String year) {
            if (!advisory.id().value().equals(id)) {
                FieldPath field = FieldPath.of("id");
                findings.add(new Diagnostic(
                        "folder-name-mismatch",
                        Level.ERROR,
                        tree.locate(field),
                        field,
                        List.of(advisory.id().value(), id)));
            }
            checkYear(advisory, year, tree::locate);
        }

        private void checkYear(Advisory advisory, String year, Function<FieldPath, SourceSpan> places) {
            String released = Integer.toString(
                    advisory.initialRelease().atOffset(ZoneOffset.UTC).getYear());
            if (!released.equals(year)) {
                FieldPath field = FieldPath.of("revision_history", 0, "date");
                findings.add(new Diagnostic(
                        "year-folder-mismatch", Level.ERROR, places.apply(field), field, List.of(released, year)));
            }
        }

        private Map<LanguageTag, AdvisoryText> readTexts(Optional<Advisory> stated) {
            @Nullable
            List<String> keys = stated.map(advisory -> advisory.vulnerabilities().stream()
                            .map(Vulnerability::key)
                            .toList())
                    .orElse(null);
            Map<LanguageTag, AdvisoryText> read = new LinkedHashMap<>();
            List<LanguageTag> order = languages.isKnown() ? languages.tags() : List.copyOf(textFiles.keySet());
            for (LanguageTag language : order) {
                Path file = textFiles.get(language);
                if (file != null) {
                    readText(file, language, keys).ifPresent(text -> read.put(language, text));
                }
            }
            return read;
        }

        private Optional<AdvisoryText> readText(Path file, LanguageTag language, @Nullable List<String> keys) {
            boolean isTranslation = !languages.prevailing().equals(Optional.of(language));
            Optional<SourceText> source = content.bytes(file, findings)
                    .map(bytes -> SourceText.read(content.shown(file), bytes, SourceText.DEFAULT_LIMIT));
            Optional<LongText> text =
                    source.map(words -> texts.read(words, new LongTextReader.Context(language, isTranslation, keys)));
            text.ifPresent(read -> findings.addAll(read.findings()));
            if (source.flatMap(SourceText::text).isEmpty()) {
                isWhole = false;
            }
            return text.map(LongText::text);
        }
    }

    private static String withoutEnding(String name) {
        return name.substring(0, name.length() - MARKDOWN.length());
    }
}
