package io.github.advisorypress.signing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;

/** Public keys, and whether one of them made a signature. Safe for several threads. */
public final class PublicKeys {
    /** The longest text of keys that is read, in bytes; a key that a thousand others have signed is shorter. */
    public static final int LONGEST = 1 << 22;

    private static final int FIRST_OCTET = 0xFF;
    private static final int SECRET_KEY_OLD_FORMAT = 0x94;
    private static final int SECRET_KEY_OLD_FORMAT_END = 0x97;
    private static final int SECRET_KEY_NEW_FORMAT = 0xC5;

    /** No keys. */
    public static final PublicKeys NONE = new PublicKeys(List.of());

    private final List<PublicKey> all;
    private final Map<Long, List<Maker>> makers = new HashMap<>();
    private final Map<String, String> weaknesses = new HashMap<>();

    /** A key that signs, and the certificate that it belongs to. */
    private record Maker(PGPPublicKey key, PublicKey certificate) {}

    private PublicKeys(List<Certificate> certificates) {
        List<PublicKey> keys = new ArrayList<>();
        for (Certificate certificate : certificates) {
            Certificate.Part last = certificate.lastToSign();
            PublicKey key = certificate.publicKey(last);
            keys.add(key);
            if (last.weakness() != null) {
                weaknesses.put(key.fingerprint(), last.weakness());
            }
            for (Certificate.Part part : certificate.parts()) {
                if (part.signs()) {
                    makers.computeIfAbsent(part.key().getKeyID(), id -> new ArrayList<>())
                            .add(new Maker(part.key(), key));
                }
            }
        }
        this.all = List.copyOf(keys);
    }

    /** The keys in ASCII-armored texts, each key once, in their order; throws for a text that holds none. */
    public static PublicKeys of(List<byte[]> armored) throws KeyException {
        Map<String, Certificate> certificates = new LinkedHashMap<>();
        for (byte[] text : armored) {
            for (Certificate certificate : read(text)) {
                certificates.putIfAbsent(certificate.fingerprint(), certificate);
            }
        }
        return new PublicKeys(List.copyOf(certificates.values()));
    }

    static PublicKeys of(Certificate certificate) {
        return new PublicKeys(List.of(certificate));
    }

    /**
     * Whether a file holds a secret key, in ASCII armor or not. Also true of a file that only claims to: whoever put it
     * there has to look.
     */
    public static boolean holdSecretKey(byte[] file) {
        int first = file.length == 0 ? 0 : file[0] & FIRST_OCTET;
        boolean isOldFormat = first >= SECRET_KEY_OLD_FORMAT && first <= SECRET_KEY_OLD_FORMAT_END;
        if (isOldFormat || first == SECRET_KEY_NEW_FORMAT) {
            return true;
        }
        if (Armor.mentions(Armor.SECRET_KEY, file)) {
            return true;
        }
        try {
            for (Armor block : Armor.blocks(file)) {
                if (Packet.read(block.data()).stream().anyMatch(Packet::isSecret)) {
                    return true;
                }
            }
            return false;
        } catch (MalformedException e) {
            return false;
        }
    }

    /** Whether a file is a text with ASCII armor in it, sound or not. */
    public static boolean areArmored(byte[] file) {
        return Armor.mentions("", file);
    }

    public List<PublicKey> all() {
        return all;
    }

    /** What makes signatures of a key unreliable: its algorithm and size or the digest under its self signature. */
    public Optional<String> weakness(PublicKey key) {
        return Optional.ofNullable(weaknesses.get(key.fingerprint()));
    }

    /**
     * The key that made a detached, ASCII-armored signature over exactly these bytes; empty where none of these did, or
     * where it is no signature. Whether the key is still valid is another question. Of several signatures one is
     * enough.
     */
    public Optional<PublicKey> verify(byte[] content, byte[] signature) {
        return verify(content, signature, PGPSignature.BINARY_DOCUMENT);
    }

    /** The key that signed a text in the clear; empty where anything stands around the text. */
    public Optional<PublicKey> verifyInTheClear(byte[] signedText) {
        return ClearText.read(signedText)
                .flatMap(signed ->
                        verify(signed.text().canonical(), signed.signature(), PGPSignature.CANONICAL_TEXT_DOCUMENT));
    }

    /**
     * The text that is signed in the clear, with LF and without white space at the ends of lines; empty where it is
     * none. Whether the signature is good is another question.
     */
    public static Optional<byte[]> textInTheClear(byte[] signedText) {
        return ClearText.read(signedText).map(signed -> signed.text().file());
    }

    /** Whether a text that is signed in the clear is another text, but for line ends and white space before them. */
    public static boolean isInTheClear(byte[] signedText, byte[] text) {
        return ClearText.read(signedText)
                .filter(signed -> signed.text().equals(ClearText.of(text)))
                .isPresent();
    }

    private Optional<PublicKey> verify(byte[] content, byte[] signature, int type) {
        for (DetachedSignature candidate : DetachedSignature.read(signature)) {
            if (candidate.isOfType(type)) {
                for (Maker maker : makers.getOrDefault(candidate.maker(), List.of())) {
                    if (candidate.verifies(content, maker.key())) {
                        return Optional.of(maker.certificate());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Certificate> read(byte[] text) throws KeyException {
        List<Certificate> certificates = new ArrayList<>();
        try {
            if (text.length > LONGEST) {
                throw new MalformedException("Too long");
            }
            for (Armor block : Armor.blocks(text)) {
                List<Packet> packets = Packet.read(block.data());
                if (!block.label().equals(Armor.PUBLIC_KEY) || packets.stream().anyMatch(Packet::isSecret)) {
                    throw new MalformedException("Not a block of public keys");
                }
                for (List<Packet> ring : Certificate.rings(packets)) {
                    certificates.add(Certificate.ofPublic(ring));
                }
            }
        } catch (MalformedException e) {
            throw new KeyException(KeyException.Problem.UNREADABLE, "");
        }
        if (certificates.isEmpty()) {
            throw new KeyException(KeyException.Problem.UNREADABLE, "");
        }
        return certificates;
    }
}
