package io.github.advisorypress.maven;

import io.github.advisorypress.diagnostic.Messages;
import io.github.advisorypress.diagnostic.TextReport;
import io.github.advisorypress.publication.OperationException;
import io.github.advisorypress.publication.Places;
import io.github.advisorypress.publication.Progress;
import io.github.advisorypress.publication.PublishResult;
import io.github.advisorypress.publication.Publisher;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common: the content, the moment, the language, and what becomes of findings. */
abstract class ContentMojo extends AbstractMojo {
    /** Folder with site.yaml, products.yaml, advisories and pages. */
    @Parameter(property = "advisory.content", defaultValue = "${project.basedir}/content", required = true)
    private @Nullable File content;

    /** Folder with templates and labels that replace the built-in ones of the same path. */
    @Parameter(property = "advisory.templates", defaultValue = "${project.basedir}/templates")
    private @Nullable File templates;

    /** Folder of the published record; where there is none, sites are made from the sources. */
    @Parameter(property = "advisory.record", defaultValue = "${project.basedir}/csaf")
    private @Nullable File record;

    /** The commit of git that the record is compared with. */
    @Parameter(property = "advisory.baseline", defaultValue = Places.HEAD)
    private @Nullable String baseline;

    /** The moment that decides which revisions are due, such as 2026-03-05T02:00:00Z; now, where it is not given. */
    @Parameter(property = "advisory.at")
    private @Nullable String at;

    /** Language of messages: zh or en; that of the machine, where it is not given. */
    @Parameter(property = "advisory.lang")
    private @Nullable String lang;

    /** Whether the goal does nothing. */
    @Parameter(property = "advisory.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped");
            return;
        }
        if (content == null || !content.isDirectory()) {
            throw new MojoExecutionException("There is no folder " + content + "; set the parameter “content”");
        }
        try {
            Path templateFolder = templates != null && templates.isDirectory() ? templates.toPath() : null;
            Path recordFolder = record != null && record.isDirectory() ? record.toPath() : null;
            Places places = new Places(
                    content.toPath(), templateFolder, recordFolder, baseline == null ? Places.HEAD : baseline);
            Publisher publisher = new Publisher(places, Progress.NONE);
            PublishResult result = run(publisher, moment(at));
            report(result);
        } catch (OperationException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException("This is a fault of the publisher, not of your content: " + e, e);
        }
    }

    /** Does the goal's own work. */
    abstract PublishResult run(Publisher publisher, Instant moment);

    /** Here the plugin reads the clock, once. */
    static Instant moment(@Nullable String at) throws MojoExecutionException {
        try {
            return at == null ? Instant.now() : Instant.parse(at);
        } catch (DateTimeException e) {
            throw new MojoExecutionException("“" + at + "” is no moment such as 2026-03-05T02:00:00Z", e);
        }
    }

    private void report(PublishResult result) throws MojoFailureException {
        Messages messages = lang == null ? Messages.of(Locale.getDefault()) : Messages.of(lang);
        StringWriter text = new StringWriter();
        try {
            new TextReport(messages, result.lines(), false).write(result.findings(), text);
        } catch (IOException e) {
            throw new IllegalStateException("A string cannot fail to be written", e);
        }
        String report = text.toString().strip();
        if (result.hasErrors()) {
            getLog().error(report);
            throw new MojoFailureException(messages.summary(result.findings()));
        }
        if (result.findings().isEmpty()) {
            getLog().info(report);
        } else {
            getLog().warn(report);
        }
    }
}
