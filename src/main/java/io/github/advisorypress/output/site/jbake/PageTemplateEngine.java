package io.github.advisorypress.output.site.jbake;

import freemarker.template.TemplateException;
import io.github.advisorypress.output.site.SitePage;
import java.io.IOException;
import java.io.Writer;
import org.jbake.app.ContentStore;
import org.jbake.app.FileUtil;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * The template engine behind JBake's renderer: FreeMarker for {@code .ftlh} and nothing else. JBake's own looks
 * templates up in a folder, knows no escaping and passes silently over a template that it cannot find.
 */
final class PageTemplateEngine extends DelegatingTemplateEngine {
    /** The attribute of a document that holds its page. */
    static final String PAGE = "page";

    private final PageTemplates templates;

    PageTemplateEngine(ContentStore store, JBakeConfiguration configuration, PageTemplates templates) {
        super(store, configuration);
        this.templates = templates;
    }

    @Override
    public void renderDocument(TemplateModel model, String templateName, Writer writer) throws RenderingException {
        if (!"ftlh".equals(FileUtil.fileExt(templateName))) {
            throw new RenderingException("There is no engine for the template " + templateName);
        }
        if (!(model.getContent().get(PAGE) instanceof SitePage page)) {
            throw new RenderingException("A document without a view cannot be rendered with " + templateName);
        }
        try {
            templates.render(templateName, page.view().get(), page.labels(), writer);
        } catch (IOException | TemplateException e) {
            throw new RenderingException(e.getMessage(), e);
        }
    }
}
