package io.github.advisorypress.output.site;

import io.github.advisorypress.output.OutputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * What turns prose and views into pages. The site knows nothing else of the library behind it, so that library can be
 * exchanged.
 */
public interface SiteEngine {

    /**
     * The published pages of prose under a folder with one sub-folder for each language, in the order of their paths.
     * None if there is no such folder; throws {@link SiteException} for a page that cannot be read.
     */
    List<Prose> crawl(Path folder);

    /**
     * Renders pages with the templates of their types, several at once and in any order. A view is made when its page
     * is rendered and not kept. Throws {@link SiteException} for the first page that cannot be rendered.
     *
     * @param files takes each finished page; called from several threads
     * @param rendered is told how many pages were finished since it was told last; called from several threads
     */
    void render(List<SitePage> pages, Consumer<OutputFile> files, IntConsumer rendered);
}
