package io.github.advisorypress.cli;

import io.github.advisorypress.publication.SigningKey;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which OpenPGP key signs: named here, or in the environment. */
final class SigningOptions {
    @Option(names = "--openpgp-key", paramLabel = "FILE")
    private @Nullable Path key;

    @Option(names = "--openpgp-passphrase-file", paramLabel = "FILE")
    private @Nullable Path passphrase;

    /** The key that was asked for; {@code content} is a folder in which it may not stand. */
    SigningKey key(Console console, Instant at, @Nullable Path content) {
        return SigningKey.from(key, passphrase, console.environment(), at, content);
    }
}
