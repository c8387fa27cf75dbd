package io.github.advisorypress.signing;

import java.time.Instant;

/**
 * Makes OpenPGP signatures with one key; every signature is verified before it is handed out. Safe for several threads.
 */
public interface Signer {

    /** The public part of the key. */
    PublicKey key();

    /**
     * An ASCII-armored detached signature over exactly these bytes, as {@code gpg --verify} takes it. The same content,
     * key and time give the same bytes.
     *
     * @param time when the signature says it was made; the creation of the key, if that is later
     */
    byte[] sign(byte[] content, Instant time);

    /** A text in UTF-8, signed in the clear (RFC 9580, section 7), as RFC 9116 wants it of {@code security.txt}. */
    byte[] signInTheClear(byte[] text, Instant time);
}
