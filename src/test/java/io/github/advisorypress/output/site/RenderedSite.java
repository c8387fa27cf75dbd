package io.github.advisorypress.output.site;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.output.site.jbake.JBakeEngine;
import io.github.advisorypress.text.LabelsReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A site in memory, as the publisher would write it. */
record RenderedSite(Map<String, OutputFile> files) {

    static RenderedSite of(Site site, List<Advisory> advisories, Path prose, int threads) {
        return of(site, advisories, prose, null, null, threads);
    }

    static RenderedSite of(
            Site site,
            List<Advisory> advisories,
            Path prose,
            @Nullable Path templates,
            @Nullable Path assets,
            int threads) {
        Map<String, OutputFile> files = Collections.synchronizedMap(new TreeMap<>());
        var renderer = new SiteRenderer(
                site, new LabelsReader(templates).read(site), assets, prose, new JBakeEngine(templates, threads));
        renderer.render(
                SampleSite.edition(site, advisories),
                file -> {
                    if (files.put(file.path(), file) != null) {
                        throw new IllegalStateException("Twice: " + file.path());
                    }
                },
                count -> {});
        return new RenderedSite(files);
    }

    String text(String path) {
        OutputFile file = files.get(path);
        if (file == null) {
            throw new IllegalArgumentException("There is no " + path + " among " + files.keySet());
        }
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    Document page(String path) {
        return Jsoup.parse(text(path), "https://psirt.capebay.example/" + path);
    }

    List<String> pages() {
        return files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
    }
}
