package io.github.advisorypress.publication;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.SourceLines;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.Edition;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.output.site.SiteException;
import io.github.advisorypress.source.AdvisorySource;
import io.github.advisorypress.source.ContentReader;
import io.github.advisorypress.source.ContentTree;
import io.github.advisorypress.source.PageSource;
import io.github.advisorypress.source.TranslationConfirmation;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.text.LabelsException;
import io.github.advisorypress.text.LabelsReader;
import io.github.advisorypress.validation.CheckedContent;
import io.github.advisorypress.validation.CheckedContent.LocatedFolder;
import io.github.advisorypress.validation.Located;
import io.github.advisorypress.validation.Rules;
import io.github.advisorypress.validation.TranslationDigests;
import io.github.advisorypress.validation.Validator;
import io.github.advisorypress.validation.csaf.CsafTests;
import io.github.advisorypress.validation.csaf.CsafValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and publishes one folder of content. Throws {@link OperationException} where the machinery fails; what
 * is wrong with the content are findings.
 */
public final class Publisher {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Path content;
    private final @Nullable Path templates;
    private final Progress progress;

    /** A publisher of this content; templates and labels stand in for the built-in ones of the same path. */
    public Publisher(Path content, @Nullable Path templates, Progress progress) {
        this.content = requireFolder(content, "content");
        this.templates = templates == null ? null : requireFolder(templates, "templates");
        this.progress = progress;
    }

    /** Everything that is wrong with the content as of a moment; writes nothing. */
    public PublishResult validate(Instant at) {
        return run(executor -> result(examine(at, executor), 0, 0));
    }

    /** Checks the content and, unless there is an error, puts the site of that moment in the place of the old one. */
    public PublishResult generate(@Nullable Path assets, Path output, Instant at) {
        Path ownAssets = assets == null ? null : requireFolder(assets, "assets");
        return run(executor -> {
            Examined examined = examine(at, executor);
            PublishResult checked = result(examined, 0, 0);
            Sound sound = examined.sound();
            if (checked.hasErrors() || sound == null) {
                return checked;
            }
            Edition edition = Due.at(at, sound.site(), sound.register(), examined.advisories());
            try (OutputDirectory directory = new OutputDirectory(output)) {
                new SiteFiles(sound.labels(), templates, ownAssets, content, executor, THREADS)
                        .render(edition, directory::write, progress);
                images(examined.tree(), edition).forEach(directory::write);
                directory.publish();
                return result(examined, edition.bulletins().size(), directory.size());
            }
        });
    }

    /**
     * Notes in translations that they say what the prevailing text says now; the rest of each file stays as it is.
     *
     * @param folder an advisory's folder, or the folder of its next revision
     * @param languages the translations that are confirmed; where none is named, all that are there
     * @return the files that changed, in the order of the site's languages
     */
    public List<Path> confirmTranslation(Path folder, List<LanguageTag> languages) {
        return run(executor -> {
            ContentTree tree = read(new LabelsReader(templates), executor);
            Site site = tree.site()
                    .value()
                    .orElseThrow(() -> new OperationException("Cannot read the settings of the site in " + content));
            Path wanted = folder.toAbsolutePath().normalize();
            AdvisorySource source = tree.advisories().stream()
                    .filter(candidate ->
                            candidate.folder().toAbsolutePath().normalize().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new OperationException(
                            "There is no advisory in the folder " + folder + " of the content at " + content));
            Advisory advisory = source.advisory()
                    .orElseThrow(() -> new OperationException(
                            "Cannot read the advisory in " + folder + "; “advisory validate” says why"));
            Map<String, String> digests = TranslationDigests.of(advisory, site.prevailing());
            return site.languages().stream()
                    .filter(language -> !site.isPrevailing(language))
                    .filter(language -> languages.isEmpty() || languages.contains(language))
                    .filter(language -> confirm(source, language, digests))
                    .map(source::textFile)
                    .toList();
        });
    }

    private static boolean confirm(AdvisorySource source, LanguageTag language, Map<String, String> digests) {
        try {
            return TranslationConfirmation.confirm(source, language, digests);
        } catch (IOException e) {
            throw new OperationException("Cannot write " + source.textFile(language), e);
        }
    }

    private static <T> T run(Function<ExecutorService, T> work) {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            return work.apply(executor);
        } catch (LabelsException | SiteException e) {
            throw new OperationException(String.valueOf(e.getMessage()), e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static PublishResult result(Examined examined, int published, int files) {
        return new PublishResult(
                examined.findings(),
                examined.tree().files(),
                examined.lines(),
                examined.advisories().size(),
                published,
                files);
    }

    private static Path requireFolder(Path folder, String what) {
        if (!Files.isDirectory(folder)) {
            throw new OperationException("There is no folder of " + what + " at " + folder);
        }
        return folder;
    }

    /** What can be published if no finding forbids it: absent where the settings or the register cannot be read. */
    private record Sound(Site site, ProductRegister register, Map<LanguageTag, Labels> labels) {}

    private record Examined(ContentTree tree, @Nullable Sound sound, List<Diagnostic> findings, SourceLines lines) {
        List<Advisory> advisories() {
            return tree.advisories().stream()
                    .flatMap(source -> source.advisory().stream())
                    .toList();
        }
    }

    private Examined examine(Instant at, ExecutorService executor) {
        LabelsReader labels = new LabelsReader(templates);
        ContentTree tree = read(labels, executor);
        Optional<Site> site = tree.site().value();
        Optional<ProductRegister> register = tree.register().value();
        if (site.isEmpty() || register.isEmpty()) {
            return new Examined(tree, null, tree.findings(), tree.lines());
        }
        Sound sound = new Sound(site.get(), register.get(), labels.read(site.get()));
        List<Diagnostic> found = Stream.of(tree.findings(), check(tree, sound, at), checkSources(tree, sound.site()))
                .flatMap(List::stream)
                .sorted()
                .distinct()
                .toList();
        if (PublishResult.hasErrors(found)) {
            return new Examined(tree, sound, found, tree.lines());
        }
        DocumentLines documents = new DocumentLines();
        List<Diagnostic> all = Stream.concat(found.stream(), checkCsaf(tree, sound, documents, executor).stream())
                .sorted()
                .toList();
        return new Examined(tree, sound, all, documents.orElse(tree.lines()));
    }

    /** Validates the CSAF documents that advisories are read from. */
    private static List<Diagnostic> checkSources(ContentTree tree, Site site) {
        CsafValidator validator = CsafGate.ofSources(site);
        return tree.advisories().stream()
                .flatMap(source -> source.csafDocuments().stream())
                .flatMap(document -> validator.validate(document).stream())
                .toList();
    }

    /** Validates the CSAF documents of every state of every advisory, of those that wait for their day as well. */
    private List<Diagnostic> checkCsaf(ContentTree tree, Sound sound, DocumentLines lines, ExecutorService executor) {
        CsafGate gate = new CsafGate(sound.site(), sound.labels(), lines);
        progress.begin(Progress.Stage.VALIDATE, tree.advisories().size());
        List<Future<List<Diagnostic>>> parts = tree.advisories().stream()
                .map(source -> executor.submit(() -> {
                    List<Diagnostic> found = source.advisory()
                            .map(advisory -> gate.check(Bulletin.of(advisory, sound.register()), source.isNext()))
                            .orElse(List.of());
                    progress.advance(Progress.Stage.VALIDATE, 1);
                    return found;
                }))
                .toList();
        List<Diagnostic> findings =
                parts.stream().flatMap(part -> SiteFiles.finish(part).stream()).toList();
        progress.end(Progress.Stage.VALIDATE);
        return findings;
    }

    private ContentTree read(LabelsReader labels, ExecutorService executor) {
        progress.begin(Progress.Stage.READ, 0);
        ContentTree tree =
                new ContentReader(labels::read, executor).read(content, () -> progress.advance(Progress.Stage.READ, 1));
        progress.end(Progress.Stage.READ);
        return tree;
    }

    private List<Diagnostic> check(ContentTree tree, Sound sound, Instant at) {
        CheckedContent checked = new CheckedContent(
                new Located<>(sound.site(), tree.site()),
                new Located<>(sound.register(), tree.register()),
                folders(tree.advisories()),
                tree.pages().stream().flatMap(Publisher::located).toList(),
                tree.advisories().stream().allMatch(source -> source.advisory().isPresent())
                        && tree.pages().stream()
                                .allMatch(source -> source.page().isPresent()));
        progress.begin(Progress.Stage.CHECK, checked.advisories().size());
        List<Diagnostic> findings = new Validator(
                        Rules.all(sound.site(), sound.register(), sound.labels(), at, CsafTests.levels()), false)
                .check(checked, () -> progress.advance(Progress.Stage.CHECK, 1));
        progress.end(Progress.Stage.CHECK);
        return findings;
    }

    /** Each advisory's folder; a next revision follows the present one. */
    private static List<LocatedFolder> folders(List<AdvisorySource> sources) {
        List<LocatedFolder> folders = new ArrayList<>();
        Located<Advisory> present = null;
        for (AdvisorySource source : sources) {
            Located<Advisory> located = source.advisory()
                    .map(advisory -> new Located<>(advisory, source))
                    .orElse(null);
            if (source.isNext()) {
                if (present != null && located != null) {
                    folders.set(folders.size() - 1, new LocatedFolder(present, located));
                }
            } else {
                present = located;
                if (present != null) {
                    folders.add(new LocatedFolder(present, null));
                }
            }
        }
        return folders;
    }

    private static Stream<Located<ProsePage>> located(PageSource source) {
        return source.page().stream().map(page -> new Located<>(page, source));
    }

    /** The images of what is published, beside the page of each language. */
    private static List<OutputFile> images(ContentTree tree, Edition edition) {
        return tree.advisories().stream()
                .filter(source -> source.advisory()
                        .filter(advisory -> isPublished(advisory, edition))
                        .isPresent())
                .flatMap(source -> SiteFiles.images(edition.site(), source))
                .toList();
    }

    private static boolean isPublished(Advisory advisory, Edition edition) {
        return edition.bulletin(advisory.id())
                .filter(bulletin -> bulletin.advisory().currentRevision().equals(advisory.currentRevision()))
                .isPresent();
    }
}
