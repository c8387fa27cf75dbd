package io.github.advisorypress.output.site.jbake;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import io.github.advisorypress.output.site.SiteException;
import io.github.advisorypress.text.Labels;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The site's FreeMarker templates: those of the project, then the built-in ones. A template sees the view and the words
 * of its language, nothing else; whatever it prints is escaped. Thread-safe.
 */
final class PageTemplates {
    private static final String BUILT_IN = "/io/github/advisorypress/defaults/templates";

    private final Configuration configuration;
    private final DefaultObjectWrapper wrapper;

    /** @param own the project's own templates; absent if it has none */
    PageTemplates(@Nullable Path own) {
        var version = Configuration.VERSION_2_3_34;
        configuration = new Configuration(version);
        wrapper = new DefaultObjectWrapper(version);
        configuration.setObjectWrapper(wrapper);
        configuration.setTemplateLoader(loader(own));
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
        configuration.setNumberFormat("c");
        configuration.setBooleanFormat("c");
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setAPIBuiltinEnabled(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
    }

    private static TemplateLoader loader(@Nullable Path own) {
        List<TemplateLoader> loaders = new ArrayList<>();
        if (own != null) {
            try {
                loaders.add(new FileTemplateLoader(own.toFile()));
            } catch (IOException e) {
                throw new SiteException("Cannot read the templates in " + own, e);
            }
        }
        loaders.add(new ClassTemplateLoader(PageTemplates.class, BUILT_IN));
        return new MultiTemplateLoader(loaders.toArray(new TemplateLoader[0]));
    }

    /** Renders one view. */
    void render(String template, Object view, Labels labels, Writer writer) throws IOException, TemplateException {
        Template found = configuration.getTemplate(template);
        var model = new SimpleHash(wrapper);
        model.put("page", view);
        model.put("label", new Words(labels));
        Environment environment = found.createProcessingEnvironment(model, writer);
        environment.setLocale(labels.language().locale());
        environment.process();
    }

    /** The labels as templates see them: <code>${label["kind.sa"]}</code>. */
    private static final class Words implements TemplateHashModel {
        private final Labels labels;

        Words(Labels labels) {
            this.labels = labels;
        }

        @Override
        public SimpleScalar get(String key) throws TemplateModelException {
            try {
                return new SimpleScalar(labels.word(key));
            } catch (IllegalArgumentException e) {
                throw new TemplateModelException(e.getMessage(), e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
