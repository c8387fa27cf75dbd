package io.github.advisorypress.output.site.jbake;

import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.output.site.SiteException;
import java.io.StringWriter;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/** JBake's renderer, handing over each document in memory instead of writing it to the disk. Thread-safe. */
final class MemoryRenderer extends Renderer {
    private static final int USUAL_LENGTH = 32 * 1024;

    private final JBakeConfiguration configuration;
    private final PageTemplateEngine engine;

    MemoryRenderer(ContentStore store, JBakeConfiguration configuration, PageTemplateEngine engine) {
        super(store, configuration, engine);
        this.configuration = configuration;
        this.engine = engine;
    }

    /** The document's file, at its own address, with the template and the ending of its type. */
    OutputFile file(DocumentModel document) {
        String template = configuration.getTemplateByDocType(document.getType());
        if (template == null) {
            throw new SiteException("There is no template for documents of the type “" + document.getType() + "”");
        }
        var model = new TemplateModel();
        model.setContent(document);
        var text = new StringWriter(USUAL_LENGTH);
        try {
            engine.renderDocument(model, template, text);
        } catch (RenderingException e) {
            throw new SiteException("Cannot render " + document.getUri() + ": " + e.getMessage(), e);
        }
        return OutputFile.text(path(document), text.toString());
    }

    private String path(DocumentModel document) {
        String uri = document.getUri();
        int dot = uri.lastIndexOf('.');
        String stem = dot > uri.lastIndexOf('/') ? uri.substring(0, dot) : uri;
        return stem + configuration.getOutputExtensionByDocType(document.getType());
    }
}
