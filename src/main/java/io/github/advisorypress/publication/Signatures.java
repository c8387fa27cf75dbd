package io.github.advisorypress.publication;

import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.provider.ProviderFiles;
import io.github.advisorypress.signing.PublicKey;
import io.github.advisorypress.signing.PublicKeys;
import io.github.advisorypress.signing.Signer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The OpenPGP signatures of a site: made now, taken from the record, or taken back from where they were made. Notes
 * what has to be signed yet. Safe for several threads.
 */
final class Signatures {
    // CSAF 2.0, 7.1.19: a signature has to be valid for at least 30 days after the document is published
    private static final Duration LEAST_VALIDITY = Duration.ofDays(30);

    private final @Nullable Signer signer;
    private final PublicKeys published;
    private final PublicKeys verifying;
    private final @Nullable Path made;
    private final Instant at;
    private final Set<String> awaiting = new ConcurrentSkipListSet<>();

    /**
     * Signatures of a site.
     *
     * @param published the public keys that the site publishes
     * @param made the folder of signatures that were made elsewhere
     */
    Signatures(@Nullable Signer signer, PublicKeys published, @Nullable Path made, Instant at) {
        this.signer = signer;
        this.published = published;
        this.verifying = signer == null
                ? published
                : SiteKeys.read(Stream.concat(Stream.of(signer.key()), published.all().stream())
                        .map(PublicKey::armored)
                        .toList());
        this.made = made;
        this.at = at;
    }

    /** The keys that the site publishes, the one that signs first; none where nothing is signed. */
    List<PublicKey> keys() {
        List<PublicKey> keys = new ArrayList<>();
        if (signer != null) {
            keys.add(signer.key());
        }
        published.all().stream()
                .filter(key ->
                        keys.stream().noneMatch(other -> other.fingerprint().equals(key.fingerprint())))
                .forEach(keys::add);
        return keys;
    }

    boolean isSigning() {
        return signer != null || !published.all().isEmpty();
    }

    /** The paths of the files that have to be signed before the site can be published, sorted. */
    List<String> awaiting() {
        return List.copyOf(awaiting);
    }

    /**
     * The signature of a file as a file beside it; empty where nothing is signed or it has to be signed yet.
     *
     * @param recorded a signature that may serve, if it still verifies for long enough; empty where there is none
     * @param time when a new one says it was made
     */
    Optional<OutputFile> of(OutputFile file, byte[] recorded, Instant time) {
        if (!isSigning()) {
            return Optional.empty();
        }
        Optional<byte[]> signature = Optional.of(recorded)
                .filter(known -> serves(file.content(), known))
                .or(() -> sign(file.content(), time))
                .or(() -> read(file.path()).filter(made -> serves(file.content(), made)));
        if (signature.isEmpty()) {
            awaiting.add(file.path());
        }
        return signature.map(content -> new OutputFile(file.path() + ProviderFiles.SIGNATURE, content));
    }

    /** A text signed in the clear; the text as it is where nothing is signed or it has to be signed yet. */
    OutputFile inTheClear(OutputFile text, Instant time) {
        if (!isSigning()) {
            return text;
        }
        if (signer != null) {
            return new OutputFile(text.path(), signer.signInTheClear(text.content(), time));
        }
        Optional<OutputFile> signed = read(text.path())
                .filter(candidate -> PublicKeys.isInTheClear(candidate, text.content()))
                .filter(candidate -> published
                        .verifyInTheClear(candidate)
                        .filter(this::isValid)
                        .isPresent())
                .map(candidate -> new OutputFile(text.path(), candidate));
        if (signed.isEmpty()) {
            awaiting.add(text.path());
        }
        return signed.orElse(text);
    }

    private boolean serves(byte[] content, byte[] signature) {
        return verifying.verify(content, signature).filter(this::isValid).isPresent();
    }

    private boolean isValid(PublicKey key) {
        return key.isValidAt(at) && key.isValidAt(at.plus(LEAST_VALIDITY));
    }

    private Optional<byte[]> sign(byte[] content, Instant time) {
        return signer == null ? Optional.empty() : Optional.of(signer.sign(content, time));
    }

    private Optional<byte[]> read(String path) {
        Path file = made == null ? null : made.resolve(path + ProviderFiles.SIGNATURE);
        if (file == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(SiteFiles.read(file));
    }
}
