package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceMap;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.source.CsafAdvisoryReader.ReadDocument;
import io.github.advisorypress.source.CsafFacts.Difference;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The CSAF documents of one advisory's folder: the original and its translations. Safe for several threads. */
final class CsafSource implements SourceMap {
    private static final String PREFIX = "advisory.csaf.";
    private static final String ENDING = ".json";

    private final ContentFolder content;
    private final CsafAdvisoryReader reader;
    private final Path folder;
    private final String id;
    private final Map<LanguageTag, Path> files;
    private volatile SoftReference<LastRead> last = new SoftReference<>(new LastRead(Map.of()));

    /** @param files the documents that are there by language, the prevailing one first */
    CsafSource(ContentFolder content, CsafAdvisoryReader reader, Path folder, String id, Map<LanguageTag, Path> files) {
        this.content = content;
        this.reader = reader;
        this.folder = folder;
        this.id = id;
        this.files = new LinkedHashMap<>(files);
    }

    /** The documents as they were read last; none before. */
    private record LastRead(Map<LanguageTag, ReadDocument> documents) {}

    /** The name of the file in a language. */
    static String fileName(LanguageTag language, boolean isPrevailing) {
        return isPrevailing ? PREFIX + "json" : PREFIX + language + ENDING;
    }

    /** Whether a file is a CSAF document by its name. */
    static boolean isFileName(String name) {
        return name.startsWith(PREFIX) && name.endsWith(ENDING.substring(1));
    }

    /** The advisory that the documents state together. */
    Optional<Advisory> read(Collection<Diagnostic> findings) {
        Map<LanguageTag, ReadDocument> documents = documents(findings);
        documents.values().forEach(document -> findings.addAll(document.findings()));
        LanguageTag prevailing = reader.site().prevailing();
        ReadDocument original = documents.get(prevailing);
        Advisory stated = original == null ? null : original.advisory();
        if (stated == null) {
            return Optional.empty();
        }
        Map<LanguageTag, Advisory> translations = new LinkedHashMap<>();
        documents.forEach((language, document) -> {
            Advisory translated = document.advisory();
            if (!language.equals(prevailing) && translated != null) {
                translations.put(language, translated);
                compare(stated, translated, document, findings);
            }
        });
        boolean isWhole = documents.size() == files.size()
                && documents.values().stream().allMatch(document -> document.advisory() != null);
        return isWhole
                ? Optional.of(new CsafTranslations(stated, prevailing, translations).together())
                : Optional.empty();
    }

    private static void compare(
            Advisory original, Advisory translated, ReadDocument document, Collection<Diagnostic> findings) {
        for (Difference difference : CsafFacts.differences(original, translated)) {
            FieldPath pointer = document.places().pointer(difference.path());
            findings.add(new Diagnostic(
                    "csaf-translation-differs",
                    Level.ERROR,
                    document.document().locate(pointer),
                    pointer,
                    List.of(
                            pointer.toString(),
                            CsafFile.quotable(difference.second()),
                            CsafFile.quotable(difference.first()))));
        }
    }

    /** Where a field of the advisory stands in the original. */
    SourceSpan locateInOriginal(FieldPath field) {
        return locate(field, reader.site().prevailing());
    }

    @Override
    public SourceSpan locate(FieldPath field) {
        List<String> segments = field.segments();
        if (segments.size() > 1 && segments.get(0).equals("text")) {
            return languageOf(segments.get(1))
                    .map(language -> locate(field, language))
                    .orElseGet(() -> locateInOriginal(field));
        }
        Optional<LanguageTag> language = field.last().flatMap(this::languageOf);
        return language.isPresent() ? locate(field.parent().orElse(field), language.get()) : locateInOriginal(field);
    }

    /** A part of a text cannot be told from its escaped form, so it stands where the whole does. */
    @Override
    public SourceSpan locate(FieldPath field, int offset, int length) {
        return locate(field);
    }

    private Optional<LanguageTag> languageOf(String segment) {
        return LanguageTag.isValid(segment)
                ? Optional.of(new LanguageTag(segment)).filter(files::containsKey)
                : Optional.empty();
    }

    private SourceSpan locate(FieldPath field, LanguageTag language) {
        ReadDocument document = lastRead().get(language);
        return document == null
                ? SourceSpan.startOf(content.shown(files.getOrDefault(language, folder)))
                : document.document().locate(document.places().pointer(field));
    }

    /** The documents as they are read for the places of findings, of which one advisory often has many. */
    private Map<LanguageTag, ReadDocument> lastRead() {
        LastRead known = last.get();
        if (known == null || known.documents.isEmpty()) {
            known = new LastRead(documents(new ArrayList<>()));
            last = new SoftReference<>(known);
        }
        return known.documents;
    }

    private Map<LanguageTag, ReadDocument> documents(Collection<Diagnostic> findings) {
        Map<LanguageTag, ReadDocument> documents = new LinkedHashMap<>();
        files.forEach((language, file) -> content.bytes(file, CsafFile.LIMIT, findings)
                .map(bytes -> JsonDocument.read(content.shown(file), bytes))
                .ifPresent(document -> documents.put(language, reader.read(document, language, id))));
        return documents;
    }
}
