package io.github.advisorypress.publication;

import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.Edition;
import io.github.advisorypress.output.EditionRenderer;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.output.csv.CsvRenderer;
import io.github.advisorypress.output.feed.FeedRenderer;
import io.github.advisorypress.output.site.SiteRenderer;
import io.github.advisorypress.output.site.jbake.JBakeEngine;
import io.github.advisorypress.output.vex.VexRenderer;
import io.github.advisorypress.provider.ProviderDocument;
import io.github.advisorypress.provider.ProviderFiles;
import io.github.advisorypress.source.AdvisorySource;
import io.github.advisorypress.source.Schemas;
import io.github.advisorypress.text.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every file of a site: all formats, written out. */
final class SiteFiles {
    private static final int BULLETINS_AT_A_TIME = 64;

    private final Map<LanguageTag, Labels> labels;
    private final @Nullable Path templates;
    private final @Nullable Path assets;
    private final Path content;
    private final ExecutorService executor;
    private final int threads;

    SiteFiles(
            Map<LanguageTag, Labels> labels,
            @Nullable Path templates,
            @Nullable Path assets,
            Path content,
            ExecutorService executor,
            int threads) {
        this.labels = labels;
        this.templates = templates;
        this.assets = assets;
        this.content = content;
        this.executor = executor;
        this.threads = threads;
    }

    /** Hands over every file once, in no order and from several threads. */
    void render(
            Edition edition,
            Documents documents,
            Signatures signatures,
            Consumer<OutputFile> files,
            Progress progress) {
        Site site = edition.site();
        VexRenderer vex = new VexRenderer(site, labels);
        Queue<ProviderDocument> provided = new ConcurrentLinkedQueue<>();
        Consumer<Bulletin> each = bulletin -> {
            vex.render(bulletin).forEach(files);
            for (Documents.Document document : documents.of(bulletin)) {
                provide(document, bulletin, signatures, files);
                provided.add(new ProviderDocument(
                        bulletin, document.language(), document.file().path()));
            }
        };
        List<EditionRenderer> together = List.of(new FeedRenderer(site, labels), new CsvRenderer(site, labels));
        List<Future<?>> parts = new ArrayList<>();
        // The longest single pieces of work first, so that none is left over when all else is done.
        together.forEach(renderer -> parts.add(executor.submit(() -> renderer.render(edition, files))));
        List<Bulletin> bulletins = edition.bulletins();
        for (int start = 0; start < bulletins.size(); start += BULLETINS_AT_A_TIME) {
            List<Bulletin> some = bulletins.subList(start, Math.min(bulletins.size(), start + BULLETINS_AT_A_TIME));
            parts.add(executor.submit(() -> some.forEach(each)));
        }
        SiteRenderer pages =
                new SiteRenderer(site, labels, assets, content.resolve("pages"), new JBakeEngine(templates, threads));
        progress.begin(Progress.Stage.RENDER, pages.pages(edition));
        pages.render(edition, files, rendered -> progress.advance(Progress.Stage.RENDER, rendered));
        parts.forEach(SiteFiles::finish);
        for (OutputFile file : new ProviderFiles(site, labels, signatures.keys()).catalogue(List.copyOf(provided))) {
            boolean isInTheClear = file.path().equals(ProviderFiles.SECURITY_TXT);
            files.accept(isInTheClear ? signatures.inTheClear(file, edition.newestRelease()) : file);
        }
        progress.end(Progress.Stage.RENDER);
        Schemas.all().forEach((name, text) -> files.accept(new OutputFile("schema/" + name, text)));
    }

    /** One document with its digests and its signature. */
    private static void provide(
            Documents.Document document, Bulletin bulletin, Signatures signatures, Consumer<OutputFile> files) {
        files.accept(document.file());
        ProviderFiles.digests(document.file()).forEach(files);
        signatures
                .of(document.file(), document.signature(), bulletin.advisory().currentRelease())
                .ifPresent(files);
    }

    /** An advisory's images, beside its page in each language. */
    static Stream<OutputFile> images(Site site, AdvisorySource source) {
        Addresses addresses = new Addresses(site);
        return source.advisory().stream()
                .flatMap(advisory -> source.images().stream().flatMap(image -> site.languages().stream()
                        .map(language -> new OutputFile(
                                addresses.page(advisory.id(), language).replace("index.html", "")
                                        + AdvisorySource.IMAGES + "/" + image.getFileName(),
                                read(image)))));
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new OperationException("Cannot read " + file, e);
        }
    }

    /** What a part of the work came to; fails as it failed. */
    static <T> T finish(Future<T> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationException("Interrupted while the site was made", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OperationException failure) {
                throw failure;
            }
            throw new IllegalStateException("A part of the site could not be made", e.getCause());
        }
    }
}
