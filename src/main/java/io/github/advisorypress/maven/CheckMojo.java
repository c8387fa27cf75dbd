package io.github.advisorypress.maven;

import io.github.advisorypress.check.CheckResult;
import io.github.advisorypress.check.CheckTextReport;
import io.github.advisorypress.check.ProviderCheck;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Examines the generated site as a CSAF provider; a requirement that its role needs and that fails, fails the build.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
    /** Folder of the site. */
    @Parameter(property = "advisory.checkTarget", defaultValue = "${project.build.directory}/site", required = true)
    private @Nullable File checkTarget;

    /** Whether every file is compared with manifest.json. */
    @Parameter(property = "advisory.checkManifest", defaultValue = "false")
    private boolean checkManifest;

    /** The moment as of which dates are judged, such as 2026-03-05T02:00:00Z; now, where it is not given. */
    @Parameter(property = "advisory.at")
    private @Nullable String at;

    /** Language of messages: zh or en; that of the machine, where it is not given. */
    @Parameter(property = "advisory.lang")
    private @Nullable String lang;

    /** Whether the goal does nothing. */
    @Parameter(property = "advisory.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped");
            return;
        }
        if (checkTarget == null || !checkTarget.isDirectory()) {
            throw new MojoExecutionException("There is no folder " + checkTarget + "; set “checkTarget”");
        }
        try {
            ProviderCheck.Settings settings = new ProviderCheck.Settings(null, checkManifest, ContentMojo.moment(at));
            CheckResult result =
                    ProviderCheck.ofFolder(checkTarget.toPath(), settings).run();
            StringWriter text = new StringWriter();
            new CheckTextReport(lang == null ? Locale.getDefault() : Locale.forLanguageTag(lang)).write(result, text);
            report(result, text.toString().strip());
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot examine " + checkTarget, e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException("This is a fault of the publisher, not of your site: " + e, e);
        }
    }

    private void report(CheckResult result, String text) throws MojoFailureException {
        if (!result.isPassed()) {
            getLog().error(text);
            throw new MojoFailureException(text.substring(text.lastIndexOf("\n\n") + 2));
        }
        getLog().info(text);
    }
}
