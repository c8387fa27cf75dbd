package io.github.advisorypress.publication;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.SourceLines;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.Edition;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.output.csaf.CsafRenderer;
import io.github.advisorypress.output.site.SiteException;
import io.github.advisorypress.provider.Manifest;
import io.github.advisorypress.record.PublishedRecord;
import io.github.advisorypress.record.RecordedRevision;
import io.github.advisorypress.scoring.CweTable;
import io.github.advisorypress.signing.PublicKeys;
import io.github.advisorypress.signing.Signer;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and publishes one folder of content. Throws {@link OperationException} where the machinery fails; what
 * is wrong with the content are findings.
 */
public final class Publisher {
    private static final Instant EVERYTHING_DUE = Instant.parse("9999-12-31T00:00:00Z");
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private static final LanguageTag ENGLISH = new LanguageTag("en");

    /** The languages in which the command line speaks. */
    private static final List<LanguageTag> BUILT_IN = List.of(new LanguageTag("zh-CN"), ENGLISH);

    private final Places places;
    private final Path content;
    private final @Nullable Path templates;
    private final Progress progress;

    /** A publisher of this content, without a record; templates and labels stand in for the built-in ones. */
    public Publisher(Path content, @Nullable Path templates, Progress progress) {
        this(Places.of(content, templates), progress);
    }

    public Publisher(Places places, Progress progress) {
        this.places = places;
        this.content = requireFolder(places.content(), "content");
        Path own = places.templates();
        this.templates = own == null ? null : requireFolder(own, "templates");
        this.progress = progress;
    }

    /** Everything that is wrong with the content and the record as of a moment; writes nothing. */
    public PublishResult validate(Instant at) {
        return run(executor -> result(examine(at, executor), 0, 0));
    }

    /** Checks the content and, unless there is an error, puts the site of a moment in the place of the old one. */
    public PublishResult generate(@Nullable Path assets, Path output, Instant at) {
        return generate(GenerateRequest.of(assets, output, at));
    }

    /**
     * Checks the content and, unless there is an error, puts the site that is asked for in the place of the old one.
     * What is published of a recorded bulletin is its newest due revision, byte for byte.
     */
    public PublishResult generate(GenerateRequest request) {
        Path ownAssets = request.assets() == null ? null : requireFolder(request.assets(), "assets");
        return run(executor -> {
            Examined examined = examine(request.at(), executor);
            PublishResult checked = result(examined, 0, 0);
            PublishResult shown = request.withhold() ? Withheld.from(checked, examined.tree(), request.at()) : checked;
            Sound sound = examined.sound();
            if (checked.hasErrors() || sound == null) {
                return shown;
            }
            Edition whole = edition(request, examined, sound);
            Edition open = Due.only(true, whole);
            Edition restricted = Due.only(false, whole);
            SiteFiles files = new SiteFiles(sound.labels(), templates, ownAssets, content, executor, THREADS);
            requireSeparate(request, restricted);
            int made = 0;
            if (request.restricted() != null && !restricted.bulletins().isEmpty()) {
                made += write(request.restricted(), restricted, request, examined, sound, files);
            }
            made += write(request.output(), open, request, examined, sound, files);
            return shown.published(whole.bulletins().size(), made);
        });
    }

    private static Edition edition(GenerateRequest request, Examined examined, Sound sound) {
        if (request.draft()) {
            return Due.fromSources(EVERYTHING_DUE, sound.site(), sound.register(), examined.advisories());
        }
        return examined.recorded().content().exists()
                ? Due.fromRecord(request.at(), sound.site(), sound.register(), examined.recorded())
                : Due.fromSources(request.at(), sound.site(), sound.register(), examined.advisories());
    }

    /** What not everybody may read never stands within what everybody can. */
    private static void requireSeparate(GenerateRequest request, Edition restricted) {
        Path own = request.restricted();
        if (own == null) {
            if (!restricted.bulletins().isEmpty()) {
                throw new OperationException("Will not publish what is AMBER or RED in " + request.output()
                        + "; name a folder outside of it for the restricted bulletins");
            }
            return;
        }
        Path open = request.output().toAbsolutePath().normalize();
        Path closed = own.toAbsolutePath().normalize();
        if (closed.startsWith(open) || open.startsWith(closed)) {
            throw new OperationException("Will not write restricted bulletins to " + own + ": it and "
                    + request.output() + " stand one within the other");
        }
    }

    /** Writes one site; returns how many files it has. */
    private int write(
            Path output, Edition edition, GenerateRequest request, Examined examined, Sound sound, SiteFiles files) {
        PublicKeys keys = request.draft() ? PublicKeys.NONE : SiteKeys.of(examined.tree());
        Signatures signatures =
                new Signatures(request.draft() ? null : request.signer(), keys, request.signatures(), request.at());
        Documents documents = new Documents(
                new CsafRenderer(sound.site(), sound.labels(), CweTable.bundled()),
                request.draft() ? Map.of() : published(examined.recorded(), edition));
        try (OutputDirectory directory = new OutputDirectory(output)) {
            files.render(edition, documents, signatures, directory::write, progress);
            images(examined.tree(), edition).forEach(directory::write);
            OutputFile manifest = new Manifest(directory.entries(), signatures.awaiting()).file();
            directory.write(manifest);
            signatures.of(manifest, Documents.UNSIGNED, edition.newestRelease()).ifPresent(directory::write);
            directory.publish();
            return directory.size();
        }
    }

    private static Map<AdvisoryId, RecordedRevision> published(PublishedRecord recorded, Edition edition) {
        Map<AdvisoryId, RecordedRevision> published = new LinkedHashMap<>();
        for (Bulletin bulletin : edition.bulletins()) {
            int number = bulletin.advisory().currentRevision().number();
            recorded.revisions().getOrDefault(bulletin.id(), List.of()).stream()
                    .filter(revision -> revision.state().number() == number)
                    .forEach(revision -> published.put(bulletin.id(), revision));
        }
        return published;
    }

    /**
     * Adds to the record what the sources say and it does not hold yet: new revisions, future ones too, and the state
     * of the pages of prose. Adds nothing if anything else is wrong.
     *
     * @param signer signs the new documents; absent where they are signed when they are published
     * @param replace whether a recorded revision that is not due yet gives way to what the sources say now
     */
    public RecordResult record(Instant at, @Nullable Signer signer, boolean replace) {
        Path record = places.record();
        if (record == null) {
            throw new OperationException("There is no folder for the record");
        }
        return run(executor -> {
            // The first revisions are compared with an empty record, so that rules about it look at them.
            PublishedRecord recorded = readRecord(executor);
            Examined examined = examine(
                    at,
                    executor,
                    recorded.content().exists() ? recorded : PublishedRecord.EMPTY,
                    RecordedChanges.from(replace));
            PublishResult checked = result(examined, 0, 0);
            Sound sound = examined.sound();
            if (checked.hasErrors() || sound == null) {
                return new RecordResult(checked, List.of(), false);
            }
            CsafRenderer renderer = new CsafRenderer(sound.site(), sound.labels(), CweTable.bundled());
            Recording recording = new Recording(record, sound.site(), sound.register(), renderer, signer);
            return recording.add(checked, examined.tree(), examined.recorded(), at, replace);
        });
    }

    private PublishedRecord readRecord(ExecutorService executor) {
        Path record = places.record();
        return record == null ? PublishedRecord.NONE : PublishedRecord.read(record, executor);
    }

    /**
     * What is known of a bulletin over time, to be shown to somebody who uses this locale: in the site's words for its
     * language, in English where neither the site nor this tool has any.
     *
     * @param id absent where what was asked for can be no ID
     */
    public KnownRevisions known(Optional<AdvisoryId> id, Locale locale) {
        return run(executor -> {
            LabelsReader labels = new LabelsReader(templates);
            ContentTree tree = read(labels, executor);
            Site site = tree.site()
                    .value()
                    .orElseThrow(() -> new OperationException("Cannot read the settings of the site in " + content));
            List<AdvisoryId> ids = tree.advisories().stream()
                    .flatMap(source -> source.advisory().stream())
                    .map(Advisory::id)
                    .distinct()
                    .toList();
            List<Bulletin> revisions = id.map(known -> revisions(known, tree, readRecord(executor)))
                    .orElse(List.of());
            return new KnownRevisions(revisions, ids, labels.read(site, words(site, locale)));
        });
    }

    /** The recorded revisions of a bulletin and what the sources say beyond them, oldest first. */
    private static List<Bulletin> revisions(AdvisoryId id, ContentTree tree, PublishedRecord recorded) {
        Map<Integer, Bulletin> known = new TreeMap<>();
        tree.register().value().ifPresent(register -> tree.advisories().stream()
                .flatMap(source -> source.advisory().stream())
                .filter(advisory -> advisory.id().equals(id))
                .forEach(advisory -> known.put(advisory.currentRevision().number(), Bulletin.of(advisory, register))));
        recorded.content().revisions(id).forEach(state -> known.put(state.number(), state.bulletin()));
        return List.copyOf(known.values());
    }

    private static LanguageTag words(Site site, Locale locale) {
        return Stream.concat(site.languages().stream(), BUILT_IN.stream())
                .filter(language -> language.primary().equals(locale.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
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

    private record Examined(
            ContentTree tree,
            PublishedRecord recorded,
            @Nullable Sound sound,
            List<Diagnostic> findings,
            SourceLines lines) {
        List<Advisory> advisories() {
            return tree.advisories().stream()
                    .flatMap(source -> source.advisory().stream())
                    .toList();
        }
    }

    private Examined examine(Instant at, ExecutorService executor) {
        return examine(at, executor, readRecord(executor), finding -> true);
    }

    /** @param isWanted which findings count */
    private Examined examine(
            Instant at, ExecutorService executor, PublishedRecord recorded, Predicate<Diagnostic> isWanted) {
        LabelsReader labels = new LabelsReader(templates);
        ContentTree tree = read(labels, executor);
        SourceLines lines = recorded.lines().orElse(tree.lines());
        Stream<Diagnostic> read = Stream.concat(
                tree.findings().stream(), Stream.concat(recorded.findings().stream(), baseline(at).stream()));
        Optional<Site> site = tree.site().value();
        Optional<ProductRegister> register = tree.register().value();
        if (site.isEmpty() || register.isEmpty()) {
            return new Examined(tree, recorded, null, read.sorted().toList(), lines);
        }
        Sound sound = new Sound(site.get(), register.get(), labels.read(site.get()));
        List<Diagnostic> found = Stream.of(
                        read,
                        check(tree, recorded, sound, at).stream(),
                        checkSources(tree, sound.site()).stream(),
                        SigningKey.findings(tree, at).stream())
                .flatMap(part -> part)
                .filter(isWanted)
                .sorted()
                .distinct()
                .toList();
        if (PublishResult.hasErrors(found)) {
            return new Examined(tree, recorded, sound, found, lines);
        }
        DocumentLines documents = new DocumentLines();
        List<Diagnostic> all = Stream.concat(
                        found.stream(), checkCsaf(tree, recorded, sound, documents, executor).stream())
                .sorted()
                .toList();
        return new Examined(tree, recorded, sound, all, documents.orElse(lines));
    }

    private List<Diagnostic> baseline(Instant at) {
        Path record = places.record();
        return record == null ? List.of() : RecordBaseline.compare(record, places.baseline(), at);
    }

    /** Validates the CSAF documents that advisories are read from. */
    private static List<Diagnostic> checkSources(ContentTree tree, Site site) {
        CsafValidator validator = CsafGate.ofSources(site);
        return tree.advisories().stream()
                .flatMap(source -> source.csafDocuments().stream())
                .flatMap(document -> validator.validate(document).stream())
                .toList();
    }

    /**
     * Validates the CSAF documents of every state of every advisory, of those that wait for their day as well. What is
     * recorded was validated then.
     */
    private List<Diagnostic> checkCsaf(
            ContentTree tree, PublishedRecord recorded, Sound sound, DocumentLines lines, ExecutorService executor) {
        CsafGate gate = new CsafGate(sound.site(), sound.labels(), lines);
        List<AdvisorySource> sources = tree.advisories().stream()
                .filter(source -> source.advisory()
                        .filter(advisory -> isRecorded(advisory, recorded))
                        .isEmpty())
                .toList();
        progress.begin(Progress.Stage.VALIDATE, sources.size());
        List<Future<List<Diagnostic>>> parts = sources.stream()
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

    private static boolean isRecorded(Advisory advisory, PublishedRecord recorded) {
        return recorded.content()
                .revision(advisory.id(), advisory.currentRevision().number())
                .isPresent();
    }

    private ContentTree read(LabelsReader labels, ExecutorService executor) {
        progress.begin(Progress.Stage.READ, 0);
        ContentTree tree =
                new ContentReader(labels::read, executor).read(content, () -> progress.advance(Progress.Stage.READ, 1));
        progress.end(Progress.Stage.READ);
        return tree;
    }

    private List<Diagnostic> check(ContentTree tree, PublishedRecord recorded, Sound sound, Instant at) {
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
                        Rules.all(
                                sound.site(),
                                sound.register(),
                                sound.labels(),
                                at,
                                CsafTests.levels(),
                                recorded.content()),
                        false)
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
