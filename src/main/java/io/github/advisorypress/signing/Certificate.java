package io.github.advisorypress.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.jspecify.annotations.Nullable;

/** A primary key with its user IDs and subkeys, as far as its self signatures bear them out. */
final class Certificate {
    private static final int ALGORITHM = 5;
    private static final int VERSION = 4;
    private static final Comparator<Part> LAST_TO_EXPIRE = Comparator.comparing((Part part) -> !part.revoked())
            .thenComparing(part -> !part.isWeak())
            .thenComparing(part -> part.expires() == null ? Instant.MAX : part.expires())
            .thenComparing(Part::created);

    private final PGPPublicKey primary;
    private final List<Part> parts;
    private final List<String> userIds;
    private final byte[] armored;

    private Certificate(PGPPublicKeyRing ring, byte[] encoded) throws MalformedException {
        this.primary = ring.getPublicKey();
        this.armored = new Armor(Armor.PUBLIC_KEY, encoded).text();
        SelfSignatures self = new SelfSignatures(primary);
        this.userIds = self.userIds();
        Part owner = primary(self);
        this.parts = new ArrayList<>(List.of(owner));
        ring.getPublicKeys().forEachRemaining(key -> {
            if (!key.isMasterKey()) {
                subkey(key, owner, self).ifPresent(parts::add);
            }
        });
    }

    /**
     * A key that was found to belong to a certificate.
     *
     * @param expires when it can no longer be used, because it or its primary key expires
     * @param revoked whether it or its primary key was revoked
     * @param signs whether it may sign documents
     * @param weakness what must not be relied on any more; absent where nothing is wrong
     */
    record Part(
            PGPPublicKey key,
            Instant created,
            @Nullable Instant expires,
            boolean revoked,
            boolean signs,
            @Nullable String weakness) {
        boolean isWeak() {
            return weakness != null;
        }

        boolean isExpiredAt(Instant moment) {
            return expires != null && !moment.isBefore(expires);
        }
    }

    /** The certificate in the packets of one keyring of public keys. */
    static Certificate ofPublic(List<Packet> packets) throws MalformedException {
        List<Packet> readable = readable(packets);
        try {
            PGPPublicKeyRing ring = new PGPPublicKeyRing(new ByteArrayInputStream(Packet.join(readable)), calculator());
            return new Certificate(ring, Packet.join(packets));
        } catch (IOException | RuntimeException e) {
            throw new MalformedException("Not a keyring", e);
        }
    }

    /** The secret keys in the packets of one keyring. */
    static PGPSecretKeyRing secretKeys(List<Packet> packets) throws MalformedException {
        try {
            return new PGPSecretKeyRing(new ByteArrayInputStream(Packet.join(readable(packets))), calculator());
        } catch (IOException | PGPException | RuntimeException e) {
            throw new MalformedException("Not a keyring", e);
        }
    }

    /** The certificate that belongs to secret keys. */
    static Certificate of(PGPSecretKeyRing secretKeys) throws MalformedException {
        try {
            PGPPublicKeyRing ring = secretKeys.toCertificate();
            return new Certificate(ring, ring.getEncoded());
        } catch (IOException | RuntimeException e) {
            throw new MalformedException("Not a keyring", e);
        }
    }

    /** The keyrings in a row of packets; each begins with a primary key. What is neither key nor signature is left. */
    static List<List<Packet>> rings(List<Packet> packets) throws MalformedException {
        List<List<Packet>> rings = new ArrayList<>();
        for (Packet packet : packets) {
            if (packet.isPrimaryKey()) {
                rings.add(new ArrayList<>());
            }
            boolean belongs = packet.isKey()
                    || packet.tag() == Packet.SIGNATURE
                    || packet.tag() == Packet.USER_ID
                    || packet.tag() == Packet.USER_ATTRIBUTE;
            if (belongs) {
                if (rings.isEmpty()) {
                    throw new MalformedException("No primary key comes first");
                }
                rings.get(rings.size() - 1).add(packet);
            }
        }
        return rings;
    }

    /** The primary key and the subkeys that belong to it. */
    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** The certificate, with what it says of one of its keys. */
    PublicKey publicKey(Part part) {
        return new PublicKey(
                fingerprint(),
                part.created(),
                part.expires(),
                part.revoked(),
                Algorithm.of(part.key()).name(),
                userIds,
                armored);
    }

    /** The key that goes on signing longest; the primary key where none signs. */
    Part lastToSign() {
        return parts.stream().filter(Part::signs).max(LAST_TO_EXPIRE).orElse(parts.get(0));
    }

    String fingerprint() {
        return HexFormat.of().withUpperCase().formatHex(primary.getFingerprint());
    }

    private Part primary(SelfSignatures self) throws MalformedException {
        PGPSignature said = self.newest().orElseThrow(() -> new MalformedException("No self signature is good"));
        Algorithm algorithm = Algorithm.of(primary);
        return new Part(
                primary,
                created(primary),
                expiry(primary, said),
                self.isRevoked(),
                algorithm.signs() && SelfSignatures.allowsSigning(said, true),
                weakness(algorithm, said));
    }

    private static Optional<Part> subkey(PGPPublicKey key, Part owner, SelfSignatures self) {
        Optional<PGPSignature> binding = self.newest(key);
        if (binding.isEmpty()) {
            return Optional.empty();
        }
        PGPSignature said = binding.get();
        Algorithm algorithm = Algorithm.of(key);
        String weakness = owner.weakness() == null ? weakness(algorithm, said) : owner.weakness();
        return Optional.of(new Part(
                key,
                created(key),
                earlier(expiry(key, said), owner.expires()),
                owner.revoked() || self.isRevoked(key),
                algorithm.signs() && SelfSignatures.allowsSigning(said, false) && self.isAgreedBy(key, said),
                weakness));
    }

    private static @Nullable String weakness(Algorithm algorithm, PGPSignature said) {
        if (algorithm.weak()) {
            return algorithm.name();
        }
        return SelfSignatures.isStrong(said) ? null : digest(said);
    }

    private static String digest(PGPSignature said) {
        return switch (said.getHashAlgorithm()) {
            case HashAlgorithmTags.MD5 -> "MD5";
            case HashAlgorithmTags.SHA1 -> "SHA-1";
            default -> "#" + said.getHashAlgorithm();
        };
    }

    private static Instant created(PGPPublicKey key) {
        return key.getCreationTime().toInstant();
    }

    private static @Nullable Instant expiry(PGPPublicKey key, PGPSignature said) {
        long seconds = said.getHashedSubPackets().getKeyExpirationTime();
        return seconds == 0 ? null : created(key).plusSeconds(seconds);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** Without subkeys of algorithms that the library does not know, and without their signatures. */
    private static List<Packet> readable(List<Packet> packets) throws MalformedException {
        List<Packet> readable = new ArrayList<>();
        boolean skipping = false;
        for (Packet packet : packets) {
            if (packet.isKey()) {
                skipping = packet.version() != VERSION
                        || packet.body().length <= ALGORITHM
                        || !Algorithm.isKnown(packet.body()[ALGORITHM]);
                if (skipping && packet.isPrimaryKey()) {
                    throw new MalformedException("Neither the version nor the algorithm of the key is known");
                }
            }
            boolean isOldSignature = packet.tag() == Packet.SIGNATURE && packet.version() != VERSION;
            if (!skipping && !isOldSignature) {
                readable.add(packet);
            }
        }
        return readable;
    }

    private static BcKeyFingerprintCalculator calculator() {
        return new BcKeyFingerprintCalculator();
    }
}
