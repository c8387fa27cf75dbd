package io.github.advisorypress.publication;

import io.github.advisorypress.signing.KeyException;
import io.github.advisorypress.signing.PublicKey;
import io.github.advisorypress.signing.PublicKeys;
import io.github.advisorypress.source.ContentTree;
import io.github.advisorypress.source.KeyFile;
import java.util.Comparator;
import java.util.List;

/** The public keys that a site publishes. */
final class SiteKeys {
    private static final Comparator<PublicKey> NEWEST_FIRST =
            Comparator.comparing(PublicKey::created).reversed().thenComparing(PublicKey::fingerprint);

    private SiteKeys() {}

    /** The keys of the content, the newest first, which is the one that signs. */
    static PublicKeys of(ContentTree tree) {
        return tree.keys().isEmpty()
                ? PublicKeys.NONE
                : read(read(tree.keys().stream().map(KeyFile::content).toList()).all().stream()
                        .sorted(NEWEST_FIRST)
                        .map(PublicKey::armored)
                        .toList());
    }

    /** Keys that were read before. */
    static PublicKeys read(List<byte[]> armored) {
        try {
            return PublicKeys.of(armored);
        } catch (KeyException e) {
            throw new IllegalStateException("A key that was read cannot be read again", e);
        }
    }
}
