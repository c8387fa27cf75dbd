package io.github.advisorypress.maven;

import io.github.advisorypress.publication.PublishResult;
import io.github.advisorypress.publication.Publisher;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Checks the content and makes the whole site; with an error the build fails and the site stays as it was. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class GenerateMojo extends ContentMojo {
    /** Folder with assets that replace or join the built-in ones. */
    @Parameter(property = "advisory.assets", defaultValue = "${project.basedir}/assets")
    private @Nullable File assets;

    /** Folder of the site; it is replaced as a whole, and only if an earlier run made it. */
    @Parameter(property = "advisory.output", defaultValue = "${project.build.directory}/site", required = true)
    private @Nullable File output;

    @Override
    PublishResult run(Publisher publisher, Instant moment) {
        Path assetFolder = assets != null && assets.isDirectory() ? assets.toPath() : null;
        PublishResult result =
                publisher.generate(assetFolder, Objects.requireNonNull(output).toPath(), moment);
        if (!result.hasErrors()) {
            getLog().info("Published " + result.published() + " bulletins, " + result.files() + " files, in " + output);
        }
        return result;
    }
}
