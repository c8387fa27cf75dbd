package io.github.advisorypress.output.site.jbake;

import io.github.advisorypress.model.Identifier;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.output.site.Prose;
import io.github.advisorypress.output.site.SiteEngine;
import io.github.advisorypress.output.site.SiteException;
import io.github.advisorypress.output.site.SitePage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jbake.app.Crawler;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.Engines;
import org.jspecify.annotations.Nullable;

/** JBake as the site's engine. Several may exist; they crawl one after the other. */
public final class JBakeEngine implements SiteEngine {
    /** JBake keeps its document types and its markup engines in the JVM. */
    private static final ReentrantLock ONE_CRAWL = new ReentrantLock();

    private static final int PAGES_AT_A_TIME = 64;
    private static final Path NO_FOLDER = Path.of("");

    private final PageTemplates templates;
    private final int threads;

    /**
     * @param templates the project's own templates; absent if it has none
     * @param threads how many pages are rendered at once
     */
    public JBakeEngine(@Nullable Path templates, int threads) {
        this.templates = new PageTemplates(templates);
        this.threads = threads;
    }

    @Override
    public List<Prose> crawl(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var store = new MemoryContentStore();
        ONE_CRAWL.lock();
        try {
            DocumentTypes.resetDocumentTypes();
            Engines.register("md", new PageMarkdown());
            new Crawler(store, SiteConfiguration.of(folder.toAbsolutePath().normalize())).crawl();
        } finally {
            ONE_CRAWL.unlock();
        }
        requireOnlyPages(store);
        List<Prose> pages = new ArrayList<>();
        for (DocumentModel document : store.getPublishedPages()) {
            pages.add(prose(document));
        }
        pages.sort(Comparator.comparing(Prose::language)
                .thenComparing(Prose::order)
                .thenComparing(Prose::name));
        return pages;
    }

    private static void requireOnlyPages(MemoryContentStore store) {
        List<DocumentModel> documents = new ArrayList<>(store.getUnrenderedContent());
        documents.sort(Comparator.comparing(DocumentModel::getFile));
        for (DocumentModel document : documents) {
            if (document.get(PageMarkdown.DEFECT) instanceof String defect) {
                throw unreadable(document, defect);
            }
            if (!document.getFile().endsWith(".md")) {
                throw unreadable(document, "pages are Markdown files with the ending .md");
            }
            if (!"page".equals(document.getType())) {
                throw unreadable(document, "its type is “" + document.getType() + "”; only “page” is known");
            }
        }
    }

    private static Prose prose(DocumentModel document) {
        // With uri.noExtension, content/pages/zh-CN/contact.md has the address zh-CN/contact/index.html.
        String[] parts = document.getUri().split("/", -1);
        if (parts.length != 3 || !LanguageTag.isValid(parts[0]) || !Identifier.isValid(parts[1])) {
            throw unreadable(document, "pages stand in a folder named after their language");
        }
        String title = document.getTitle();
        if (title == null || title.isBlank()) {
            throw unreadable(document, "its header has no “title=”");
        }
        if (!(document.get(PageMarkdown.UPDATED) instanceof LocalDate updated)) {
            throw unreadable(document, "its header has no “date=”");
        }
        return new Prose(new LanguageTag(parts[0]), parts[1], title, updated, order(document), document.getBody());
    }

    private static int order(DocumentModel document) {
        if (!(document.get("order") instanceof String order)) {
            return Integer.MAX_VALUE;
        }
        try {
            return Integer.parseInt(order);
        } catch (NumberFormatException e) {
            throw unreadable(document, "its “order” is no whole number: " + order);
        }
    }

    private static SiteException unreadable(DocumentModel document, String reason) {
        return new SiteException("Cannot use the page " + document.getFile() + ": " + reason);
    }

    @Override
    public void render(List<SitePage> pages, Consumer<OutputFile> files, IntConsumer rendered) {
        var store = new MemoryContentStore();
        var configuration = SiteConfiguration.of(NO_FOLDER);
        var renderer =
                new MemoryRenderer(store, configuration, new PageTemplateEngine(store, configuration, templates));
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> portions = new ArrayList<>();
            for (int from = 0; from < pages.size(); from += PAGES_AT_A_TIME) {
                List<SitePage> portion = pages.subList(from, Math.min(pages.size(), from + PAGES_AT_A_TIME));
                portions.add(executor.submit(() -> {
                    portion.forEach(page -> files.accept(renderer.file(document(page))));
                    rendered.accept(portion.size());
                }));
            }
            for (Future<?> portion : portions) {
                portion.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new SiteException("Cannot render the site: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteException("The rendering of the site was interrupted", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static DocumentModel document(SitePage page) {
        DocumentModel document = DocumentModel.createDefaultDocumentModel();
        document.setType(page.type().word());
        document.setStatus(ModelAttributes.Status.PUBLISHED);
        document.setUri(page.path());
        document.setSourceUri(page.path());
        document.put(PageTemplateEngine.PAGE, page);
        return document;
    }
}
