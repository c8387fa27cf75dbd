package io.github.advisorypress.output.site.jbake;

import io.github.advisorypress.output.site.PageType;
import java.nio.file.Path;
import org.apache.commons.configuration2.BaseConfiguration;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;

/**
 * JBake's configuration, built here and nowhere else: no file, no system property, and no value is interpolated, so
 * that a <code>${env:…}</code> stays the text that it is.
 */
final class SiteConfiguration {
    private SiteConfiguration() {}

    /** The configuration for pages that stand in this folder. */
    static DefaultJBakeConfiguration of(Path content) {
        var values = new BaseConfiguration();
        values.setInterpolator(null);
        var configuration = new CompositeConfiguration(values);
        configuration.setInterpolator(null);
        values.setProperty("content.folder", ".");
        values.setProperty("destination.folder", ".");
        values.setProperty("asset.folder", ".");
        values.setProperty("data.folder", ".");
        values.setProperty("template.folder", ".");
        values.setProperty("data.file.docType", "data");
        values.setProperty("header.separator", "~~~~~~");
        values.setProperty("date.format", "yyyy-MM-dd");
        values.setProperty("default.status", "");
        values.setProperty("default.type", "");
        values.setProperty("draft.suffix", "-draft");
        values.setProperty("ignore.file", ".jbakeignore");
        values.setProperty("img.path.update", "false");
        values.setProperty("output.extension", ".html");
        values.setProperty("render.encoding", "UTF-8");
        values.setProperty("template.encoding", "UTF-8");
        values.setProperty("tag.sanitize", "false");
        values.setProperty("uri.noExtension", "true");
        values.setProperty("uri.noExtension.prefix", "/");
        for (PageType type : PageType.values()) {
            values.setProperty("template." + type.word() + ".file", "page/" + type.word() + ".ftlh");
        }
        var jbake = new DefaultJBakeConfiguration(content.toFile(), configuration);
        jbake.setContentFolder(content.toFile());
        // JBake makes an engine of its own for each template library that it finds, over this folder; none is wanted.
        configuration.clearProperty("templateFolder");
        return jbake;
    }
}
