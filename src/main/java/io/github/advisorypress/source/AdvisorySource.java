package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.SourceMap;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Vulnerability;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One advisory's folder, or the folder {@code next} in it that holds its next revision. The advisory is absent where
 * findings say what prevents it.
 */
public final class AdvisorySource implements SourceMap {
    /** The file with the facts. */
    public static final String FACTS = "advisory.yaml";
    /** The file that stands in for the facts and the text of the prevailing language: the publisher’s own CSAF. */
    public static final String CSAF = "advisory.csaf.json";
    /** The folder, inside an advisory's, that holds its next revision. */
    public static final String NEXT = "next";
    /** The folder of images. */
    public static final String IMAGES = "images";

    private static final String TEXT = "text";

    private final ContentFolder content;
    private final LongTextReader texts;
    private final SourceLanguages languages;
    private final Path folder;
    private final boolean next;
    private final List<Path> images;
    private final @Nullable Advisory advisory;
    private final List<Path> csafFiles;
    private final @Nullable CsafSource csaf;

    AdvisorySource(
            ContentFolder content,
            LongTextReader texts,
            SourceLanguages languages,
            Path folder,
            boolean next,
            List<Path> images,
            @Nullable Advisory advisory,
            List<Path> csafFiles,
            @Nullable CsafSource csaf) {
        this.content = content;
        this.texts = texts;
        this.languages = languages;
        this.folder = folder;
        this.next = next;
        this.images = List.copyOf(images);
        this.advisory = advisory;
        this.csafFiles = List.copyOf(csafFiles);
        this.csaf = csaf;
    }

    public Optional<Advisory> advisory() {
        return Optional.ofNullable(advisory);
    }

    /** Whether this is the next revision, prepared beside the present one. */
    public boolean isNext() {
        return next;
    }

    /** Where its files stand. */
    public Path folder() {
        return folder;
    }

    /** The folder as findings name it. */
    public String shownFolder() {
        return content.shown(folder);
    }

    /** The SHA-256 of each of its files, in lower-case hexadecimal digits, by the path in its folder. */
    public Map<String, String> digests() {
        return content.digests(folder);
    }

    /** Its images, by name. */
    public List<Path> images() {
        return images;
    }

    /** The CSAF documents that state it, the original first; none where an author wrote it. */
    public List<JsonDocument> csafDocuments() {
        return csafFiles.stream()
                .flatMap(file -> content.bytes(file, CsafFile.LIMIT, new ArrayList<>()).stream()
                        .map(bytes -> JsonDocument.read(content.shown(file), bytes)))
                .toList();
    }

    /** The Markdown file of a language, whether it exists or not. */
    public Path textFile(LanguageTag language) {
        return folder.resolve(language + ".md");
    }

    @Override
    public SourceSpan locate(FieldPath field) {
        if (csaf != null) {
            return csaf.locate(field);
        }
        Optional<LanguageTag> language = languageOf(field);
        if (language.isEmpty()) {
            return YamlSource.tree(content, folder.resolve(FACTS))
                    .map(tree -> tree.locate(field))
                    .orElseGet(this::start);
        }
        Path file = textFile(language.get());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return start();
        }
        return nearest(read(file, language.get()), field)
                .map(LongText.Place::heading)
                .orElseGet(() -> SourceSpan.startOf(content.shown(file)));
    }

    @Override
    public SourceSpan locate(FieldPath field, int offset, int length) {
        if (csaf != null) {
            return csaf.locate(field, offset, length);
        }
        Optional<LanguageTag> language = languageOf(field);
        if (language.isEmpty()) {
            return YamlSource.tree(content, folder.resolve(FACTS))
                    .flatMap(tree -> tree.find(field))
                    .map(node -> node.spanWithin(offset, length))
                    .orElseGet(() -> locate(field));
        }
        return read(textFile(language.get()), language.get())
                .map(text -> text.places().get(below(field)))
                .map(place -> place.within(offset, length))
                .orElseGet(() -> locate(field));
    }

    private Optional<LongText> read(Path file, LanguageTag language) {
        @Nullable
        List<String> keys = advisory == null
                ? null
                : advisory.vulnerabilities().stream().map(Vulnerability::key).toList();
        boolean isTranslation = !languages.prevailing().equals(Optional.of(language));
        return content.bytes(file, new ArrayList<>())
                .map(bytes -> SourceText.read(content.shown(file), bytes, SourceText.DEFAULT_LIMIT))
                .map(source -> texts.read(source, new LongTextReader.Context(language, isTranslation, keys)));
    }

    private static Optional<LongText.Place> nearest(Optional<LongText> text, FieldPath field) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<FieldPath> path = Optional.of(below(field));
        while (path.isPresent()) {
            LongText.Place place = text.get().places().get(path.get());
            if (place != null) {
                return Optional.of(place);
            }
            path = path.get().parent();
        }
        return Optional.empty();
    }

    private SourceSpan start() {
        return SourceSpan.startOf(content.shown(folder.resolve(FACTS)));
    }

    private static Optional<LanguageTag> languageOf(FieldPath field) {
        List<String> segments = field.segments();
        return segments.size() > 1 && segments.get(0).equals(TEXT) && LanguageTag.isValid(segments.get(1))
                ? Optional.of(new LanguageTag(segments.get(1)))
                : Optional.empty();
    }

    /** The path below {@code /text/<language>}. */
    private static FieldPath below(FieldPath field) {
        return new FieldPath(field.segments().subList(2, field.segments().size()));
    }
}
