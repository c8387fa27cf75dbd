package io.github.advisorypress.publication;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.SourceLines;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.source.AdvisorySource;
import io.github.advisorypress.source.ContentReader;
import io.github.advisorypress.source.ContentTree;
import io.github.advisorypress.text.LabelsReader;
import io.github.advisorypress.validation.ShortTexts;
import io.github.advisorypress.validation.TranslationDigests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Notes in the translations of one advisory that they say what its prevailing text says now. */
public final class TranslationConfirmation {
    private static final String FENCE = "---";

    private final Path content;
    private final @Nullable Path templates;

    /** A confirmation for this content; its templates may hold labels, which name the headings. */
    public TranslationConfirmation(Path content, @Nullable Path templates) {
        this.content = content;
        this.templates = templates;
    }

    /**
     * What was done.
     *
     * @param files the translations that were confirmed
     * @param findings what is wrong with the content where the advisory cannot be read; else empty
     */
    public record Result(List<Path> files, List<Diagnostic> findings, SourceLines lines) {
        public Result {
            files = List.copyOf(files);
            findings = List.copyOf(findings);
        }
    }

    /**
     * Confirms the translations in a folder.
     *
     * @param folder an advisory's, or the folder {@code next} in it
     * @param languages those to confirm; if empty, every one that is there
     */
    public Result confirm(Path folder, Collection<LanguageTag> languages) {
        if (!Files.isDirectory(content)) {
            throw new OperationException("There is no folder " + content + " with content");
        }
        LabelsReader labels = new LabelsReader(templates);
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            ContentTree tree = new ContentReader(labels::read, executor).read(content, () -> {});
            AdvisorySource source = tree.advisories().stream()
                    .filter(candidate -> isSame(candidate.folder(), folder))
                    .findFirst()
                    .orElseThrow(() -> new OperationException("There is no advisory " + folder + " in " + content));
            Optional<Site> site = tree.site().value();
            Optional<Advisory> advisory = source.advisory();
            return site.isEmpty() || advisory.isEmpty()
                    ? new Result(List.of(), tree.findings(), tree.lines())
                    : new Result(write(source, advisory.get(), site.get(), languages), List.of(), tree.lines());
        } finally {
            executor.shutdownNow();
        }
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private static List<Path> write(
            AdvisorySource source, Advisory advisory, Site site, Collection<LanguageTag> languages) {
        List<Path> files = new ArrayList<>();
        for (LanguageTag language : advisory.text().keySet()) {
            boolean isAsked = languages.isEmpty() || languages.contains(language);
            if (isAsked && !site.isPrevailing(language)) {
                Path file = source.textFile(language);
                replaceFrontMatter(file, frontMatter(advisory, site, language));
                files.add(file);
            }
        }
        return files;
    }

    /** The digest of every prevailing text of which there is a translation. */
    private static String frontMatter(Advisory advisory, Site site, LanguageTag language) {
        Set<String> translated = translated(advisory, language);
        var text = new StringBuilder(FENCE + "\ntranslates:\n");
        TranslationDigests.of(advisory, site.prevailing()).forEach((name, digest) -> {
            if (translated.contains(name)) {
                text.append("  ").append(name).append(": ").append(digest).append('\n');
            }
        });
        return text.append(FENCE).append("\n").toString();
    }

    private static Set<String> translated(Advisory advisory, LanguageTag language) {
        Set<String> names = new HashSet<>();
        ShortTexts.of(advisory).forEach((path, text) -> {
            if (text.languages().contains(language)) {
                names.add(path.toString());
            }
        });
        AdvisoryText text = advisory.text().get(language);
        if (text != null) {
            text.fields().keySet().forEach(field -> names.add(field.word()));
            text.vulnerabilities()
                    .forEach((key, fields) -> fields.keySet().forEach(field -> names.add(key + "/" + field.word())));
        }
        return names;
    }

    private static void replaceFrontMatter(Path file, String frontMatter) {
        try {
            List<String> lines = Files.readString(file).lines().toList();
            boolean hasOne = !lines.isEmpty() && lines.get(0).stripTrailing().equals(FENCE);
            int rest = hasOne ? closing(lines) + 1 : 0;
            while (rest < lines.size() && lines.get(rest).isBlank()) {
                rest++;
            }
            String body = String.join("\n", lines.subList(rest, lines.size()));
            Files.writeString(file, frontMatter + "\n" + body + "\n");
        } catch (IOException e) {
            throw new OperationException("Cannot write " + file, e);
        }
    }

    private static int closing(List<String> lines) {
        int line = 1;
        while (line < lines.size() - 1 && !lines.get(line).stripTrailing().equals(FENCE)) {
            line++;
        }
        return line;
    }
}
