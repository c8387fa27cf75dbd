package io.github.advisorypress.maven;

import io.github.advisorypress.diagnostic.SourceLines;
import io.github.advisorypress.publication.GenerateRequest;
import io.github.advisorypress.publication.PublishResult;
import io.github.advisorypress.publication.Publisher;
import io.github.advisorypress.publication.SigningKey;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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

    /** Folder of the bulletins that are AMBER or RED, outside of the public one; without it they are refused. */
    @Parameter(property = "advisory.restrictedOutput")
    private @Nullable File restrictedOutput;

    /** Folder with signatures that were made elsewhere, at the paths of the files that they sign. */
    @Parameter(property = "advisory.signatures")
    private @Nullable File signatures;

    /** File with the armored OpenPGP secret key; ADVISORY_OPENPGP_KEY of the environment, where it is not given. */
    @Parameter(property = "advisory.openpgpKey")
    private @Nullable File openpgpKey;

    /** File with its passphrase; ADVISORY_OPENPGP_PASSPHRASE of the environment, where it is not given. */
    @Parameter(property = "advisory.openpgpPassphraseFile")
    private @Nullable File openpgpPassphraseFile;

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }

    @Override
    PublishResult run(Publisher publisher, Instant moment) {
        Path assetFolder = assets != null && assets.isDirectory() ? assets.toPath() : null;
        Path target = Objects.requireNonNull(output).toPath();
        SigningKey key = SigningKey.from(path(openpgpKey), path(openpgpPassphraseFile), System.getenv(), moment);
        if (PublishResult.hasErrors(key.findings())) {
            return new PublishResult(key.findings(), List.of(), SourceLines.NONE, 0, 0, 0);
        }
        boolean isWithheld = Boolean.parseBoolean(System.getenv("CI"));
        PublishResult result = publisher.generate(new GenerateRequest(
                assetFolder,
                target,
                path(restrictedOutput),
                moment,
                false,
                isWithheld,
                key.signer().orElse(null),
                path(signatures)));
        if (!result.hasErrors()) {
            getLog().info("Published " + result.published() + " bulletins, " + result.files() + " files, in " + output);
        }
        return result;
    }
}
