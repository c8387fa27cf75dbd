package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.SourceLines;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.Site;
import java.util.List;

/**
 * Everything that stands under {@code content/}, read.
 *
 * @param advisories by the names of their folders, each followed by its next revision where there is one
 * @param pages by language and name
 * @param keys the public keys that the site publishes, by the names of their files
 * @param findings everything that is wrong with the files, sorted
 * @param shownRoot the folder as findings name it
 * @param files the files that were read, as findings name them, sorted
 * @param lines the lines of the files, for reports that quote them
 */
public record ContentTree(
        YamlSource<Site> site,
        YamlSource<ProductRegister> register,
        List<AdvisorySource> advisories,
        List<PageSource> pages,
        List<KeyFile> keys,
        List<Diagnostic> findings,
        String shownRoot,
        List<String> files,
        SourceLines lines) {
    public ContentTree {
        advisories = List.copyOf(advisories);
        pages = List.copyOf(pages);
        keys = List.copyOf(keys);
        findings = List.copyOf(findings);
        files = List.copyOf(files);
    }
}
