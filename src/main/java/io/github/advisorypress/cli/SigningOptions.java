package io.github.advisorypress.cli;

import io.github.advisorypress.diagnostic.SourceLines;
import io.github.advisorypress.publication.PublishResult;
import io.github.advisorypress.publication.SigningKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which OpenPGP key signs: named here, or in the environment. */
final class SigningOptions {
    @Option(names = "--openpgp-key", paramLabel = "FILE")
    private @Nullable Path key;

    @Option(names = "--openpgp-passphrase-file", paramLabel = "FILE")
    private @Nullable Path passphrase;

    /** The key for a command that works on content; empty, and reported, where it cannot be used. */
    Optional<SigningKey> usableKey(Console console, Instant at, Path content, ReportOptions report) {
        SigningKey key = key(console, at, content);
        if (PublishResult.hasErrors(key.findings())) {
            report.write(key.findings(), List.of(), SourceLines.NONE, console);
            return Optional.empty();
        }
        return Optional.of(key);
    }

    /** The key that was asked for; {@code content} is a folder in which it may not stand. */
    SigningKey key(Console console, Instant at, @Nullable Path content) {
        return SigningKey.from(key, passphrase, console.environment(), at, content);
    }
}
