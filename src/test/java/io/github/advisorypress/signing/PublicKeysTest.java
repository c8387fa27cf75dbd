package io.github.advisorypress.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorypress.signing.SampleKey.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilderProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicKeysTest {
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    private static final byte[] CONTENT = "{\"document\": 1}\n".getBytes(StandardCharsets.UTF_8);
    private static final SampleKey KEY = SampleKey.ed25519();
    private static final byte[] SIGNATURE = KEY.signer().sign(CONTENT, AT);

    private static PublicKeys published(SampleKey... keys) throws KeyException {
        return PublicKeys.of(Arrays.stream(keys).map(SampleKey::published).toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] data(byte[] armored) {
        return Armor.only(Armor.SIGNATURE, armored).orElseThrow().data();
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] signature(byte[]... packets) {
        byte[] all = {};
        for (byte[] packet : packets) {
            all = join(all, packet);
        }
        return new Armor(Armor.SIGNATURE, all).text();
    }

    /** A signature as somebody else might make it. */
    private static byte[] made(int type, int digest, PGPSignatureSubpacketGenerator said)
            throws PGPException, IOException {
        PGPSignatureGenerator generator = new PGPSignatureGenerator(
                new BcPGPContentSignerBuilder(KEY.ring().getPublicKey().getAlgorithm(), digest),
                KEY.ring().getPublicKey());
        generator.init(
                type,
                KEY.ring()
                        .getSecretKey()
                        .extractPrivateKey(new BcPBESecretKeyDecryptorBuilderProvider()
                                .provide()
                                .build(new char[0])));
        generator.setHashedSubpackets(said.generate());
        generator.update(CONTENT);
        return signature(generator.generate().getEncoded());
    }

    private static PGPSignatureSubpacketGenerator saidAt(Instant time) {
        PGPSignatureSubpacketGenerator said = new PGPSignatureSubpacketGenerator();
        said.setSignatureCreationTime(Date.from(time));
        return said;
    }

    @Test
    void namesTheKeyThatSigned() throws KeyException {
        SampleKey other = SampleKey.of(Kind.P256, SampleKey.CREATED, null);
        PublicKeys keys = published(other, KEY);

        assertThat(keys.verify(CONTENT, SIGNATURE).orElseThrow().fingerprint()).isEqualTo(KEY.fingerprint());
        assertThat(published(other).verify(CONTENT, SIGNATURE)).isEmpty();
    }

    @Test
    void keepsEachKeyOnceInTheOrderGiven() throws KeyException {
        SampleKey other = SampleKey.of(Kind.P256, SampleKey.CREATED, null);

        assertThat(PublicKeys.of(List.of(join(KEY.published(), other.published()), KEY.published()))
                        .all())
                .extracting(PublicKey::fingerprint)
                .containsExactly(KEY.fingerprint(), other.fingerprint());
    }

    @Test
    void describesAKey() throws KeyException {
        SampleKey key = SampleKey.of(Kind.RSA_3072, SampleKey.CREATED, Duration.ofDays(30));

        PublicKey described = published(key).all().get(0);

        assertThat(described.algorithm()).isEqualTo("RSA 3072");
        assertThat(described.created()).isEqualTo(SampleKey.CREATED);
        assertThat(described.expires()).isEqualTo(SampleKey.CREATED.plus(Duration.ofDays(30)));
        assertThat(described.revoked()).isFalse();
        assertThat(described.userIds()).containsExactly("Capebay PSIRT <psirt@capebay.example>");
        assertThat(described.armored()).isEqualTo(key.published());
    }

    @Test
    void describesTheSubkeyThatSignsLongest() throws KeyException {
        SampleKey key = SampleKey.certifying(SampleKey.CREATED, null)
                .subkey(Kind.P256, SampleKey.CREATED.plusSeconds(1), Duration.ofDays(900))
                .subkey(Kind.P384, SampleKey.CREATED.plusSeconds(2), Duration.ofDays(300));

        assertThat(published(key).all().get(0).algorithm()).isEqualTo("NIST P-256");
    }

    @Test
    void knowsThatAKeyWasRevoked() throws KeyException {
        SampleKey revoked = KEY.revoked(AT);

        assertThat(published(revoked).all().get(0).revoked()).isTrue();
        assertThat(published(revoked).verify(CONTENT, SIGNATURE)).isPresent();
    }

    @Test
    void believesNoRevocationBySomebodyElse() throws KeyException, IOException {
        byte[] mine = KEY.ring().toCertificate().getEncoded();
        byte[] revocation = SampleKey.ed25519()
                .revoked(AT)
                .ring()
                .getPublicKey()
                .getSignaturesOfType(PGPSignature.KEY_REVOCATION)
                .next()
                .getEncoded();

        PublicKeys keys = PublicKeys.of(List.of(new Armor(Armor.PUBLIC_KEY, join(mine, revocation)).text()));

        assertThat(keys.all().get(0).revoked()).isFalse();
    }

    @Test
    void saysWhatIsWeakAboutAKey() throws KeyException {
        PublicKeys keys =
                published(SampleKey.of(Kind.RSA_2048, SampleKey.CREATED, null), SampleKey.selfSignedBySha1(), KEY);

        assertThat(keys.all().stream().map(keys::weakness).map(weakness -> weakness.orElse("")))
                .containsExactly("RSA 2048", "SHA-1", "");
    }

    @Test
    void takesNoSubkeyThatDoesNotAgree() throws Exception {
        SampleKey thief = SampleKey.ed25519().subkey(Kind.P256, SampleKey.CREATED, null);
        List<Packet> packets = Packet.read(thief.ring().toCertificate().getEncoded());
        byte[] withoutBinding = Packet.join(packets.subList(0, packets.size() - 1));

        PublicKeys keys = PublicKeys.of(List.of(new Armor(Armor.PUBLIC_KEY, withoutBinding).text()));

        assertThat(keys.verify(CONTENT, thief.signer().sign(CONTENT, AT))).isEmpty();
        assertThat(keys.all().get(0).algorithm()).isEqualTo("Ed25519");
    }

    @Test
    void oneGoodSignatureOfSeveralIsEnough() throws KeyException {
        byte[] other = SampleKey.of(Kind.P256, SampleKey.CREATED, null).signer().sign(CONTENT, AT);

        assertThat(published(KEY).verify(CONTENT, signature(data(other), data(SIGNATURE))))
                .isPresent();
    }

    @Test
    void takesNothingButArmor() throws KeyException {
        PublicKeys keys = published(KEY);

        assertThat(keys.verify(CONTENT, data(SIGNATURE))).isEmpty();
        assertThat(keys.verify(CONTENT, new byte[0])).isEmpty();
        assertThat(keys.verify(CONTENT, KEY.published())).isEmpty();
        assertThat(keys.verify(CONTENT, join(SIGNATURE, SIGNATURE))).isEmpty();
        assertThat(keys.verify(CONTENT, signature(data(SIGNATURE), bytes("x")))).isEmpty();
        assertThat(keys.verify(CONTENT, KEY.signer().signInTheClear(CONTENT, AT)))
                .isEmpty();
    }

    @Test
    void acceptsArmorAsMailProgramsLeaveIt() throws KeyException {
        String signature = new String(SIGNATURE, StandardCharsets.US_ASCII);

        assertThat(published(KEY).verify(CONTENT, bytes(signature.replace("\n", " \r\n"))))
                .isPresent();
        assertThat(published(KEY)
                        .verify(
                                CONTENT,
                                bytes(signature.replace("SIGNATURE-----\n\n", "SIGNATURE-----\nComment: x\n\n"))))
                .isPresent();
        assertThat(published(KEY).verify(CONTENT, bytes(signature.replaceAll("\n=....\n", "\n"))))
                .isPresent();
    }

    @Test
    void takesNoSignatureThatIsCutOffAnywhere() throws KeyException {
        PublicKeys keys = published(KEY);
        byte[] data = data(SIGNATURE);
        for (int length = 0; length < SIGNATURE.length - 1; length++) {
            assertThat(keys.verify(CONTENT, Arrays.copyOf(SIGNATURE, length))).isEmpty();
        }
        for (int length = 0; length < data.length; length++) {
            assertThat(keys.verify(CONTENT, signature(Arrays.copyOf(data, length))))
                    .isEmpty();
        }
    }

    @Test
    void takesNoSignatureThatIsChangedAnywhere() throws KeyException {
        PublicKeys keys = published(KEY);
        byte[] data = data(SIGNATURE);
        for (int i = 0; i < data.length; i++) {
            for (int bit = 1; bit < 0x100; bit <<= 1) {
                byte[] damaged = data.clone();
                damaged[i] ^= (byte) bit;
                // The unsigned part of these signatures is empty, so every bit counts.
                assertThat(keys.verify(CONTENT, signature(damaged)))
                        .as("octet %d, bit %d", i, bit)
                        .isEmpty();
            }
        }
    }

    @Test
    void survivesWhateverIsCalledAKeyOrASignature() throws KeyException {
        Random random = new Random(4711);
        PublicKeys keys = published(KEY);
        byte[] key = Armor.only(Armor.PUBLIC_KEY, KEY.published()).orElseThrow().data();
        for (int round = 0; round < 3000; round++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            if (noise.length > 3 && round % 2 == 0) {
                noise[0] = (byte) (0xC0 | random.nextInt(22));
                noise[1] = (byte) (noise.length - 2);
                noise[2] = (byte) (3 + random.nextInt(4));
            }
            assertThat(keys.verify(CONTENT, signature(noise))).isEmpty();
            assertThat(keys.verify(CONTENT, noise)).isEmpty();
            assertThat(keys.verifyInTheClear(noise)).isEmpty();
            readOrRefuse(new Armor(Armor.PUBLIC_KEY, noise).text());
            byte[] damaged = key.clone();
            for (int i = 0; i <= round % 3; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            readOrRefuse(new Armor(Armor.PUBLIC_KEY, damaged).text());
        }
    }

    private static void readOrRefuse(byte[] text) {
        try {
            assertThat(PublicKeys.of(List.of(text)).all()).isNotEmpty();
        } catch (KeyException e) {
            assertThat(e.problem()).isEqualTo(KeyException.Problem.UNREADABLE);
        }
    }

    @Test
    void allocatesNothingThatAPacketOnlyClaims() throws KeyException {
        byte[] version6 = {(byte) 0xC2, 10, 6, 0, 27, 10, 0x7F, -1, -1, -1, 0, 0};
        byte[] fourGigabytes = {(byte) 0xC2, -1, -1, -1, -1, -1, 4, 0};
        byte[] parts = {(byte) 0xC2, (byte) 0xE1, 4, 0};

        for (byte[] packet : List.of(version6, fourGigabytes, parts)) {
            assertThat(published(KEY).verify(CONTENT, signature(packet))).isEmpty();
        }
        assertThat(published(KEY).verify(CONTENT, new byte[1 << 20])).isEmpty();
    }

    @Test
    void givesUpOnASignatureOfManySignatures() throws KeyException {
        byte[][] many = new byte[1000][];
        Arrays.fill(many, data(SIGNATURE));

        assertThat(published(KEY).verify(CONTENT, signature(many))).isEmpty();
    }

    @Test
    void takesNoSignatureThatRestsOnAWeakDigest() throws Exception {
        assertThat(published(KEY)
                        .verify(CONTENT, made(PGPSignature.BINARY_DOCUMENT, HashAlgorithmTags.SHA1, saidAt(AT))))
                .isEmpty();
        assertThat(published(KEY)
                        .verify(CONTENT, made(PGPSignature.BINARY_DOCUMENT, HashAlgorithmTags.SHA256, saidAt(AT))))
                .isPresent();
    }

    @Test
    void takesNoSignatureOfAnotherType() throws Exception {
        assertThat(published(KEY)
                        .verify(
                                CONTENT,
                                made(PGPSignature.CANONICAL_TEXT_DOCUMENT, HashAlgorithmTags.SHA256, saidAt(AT))))
                .isEmpty();
    }

    @Test
    void takesNoSignatureThatIsOlderThanItsKey() throws Exception {
        assertThat(published(KEY)
                        .verify(
                                CONTENT,
                                made(
                                        PGPSignature.BINARY_DOCUMENT,
                                        HashAlgorithmTags.SHA256,
                                        saidAt(SampleKey.CREATED.minusSeconds(1)))))
                .isEmpty();
    }

    @Test
    void takesNoSignatureWithACriticalPartThatItDoesNotUnderstand() throws Exception {
        PGPSignatureSubpacketGenerator said = saidAt(AT);
        said.addNotationData(true, true, "terms@capebay.example", "only on Mondays");

        assertThat(published(KEY).verify(CONTENT, made(PGPSignature.BINARY_DOCUMENT, HashAlgorithmTags.SHA256, said)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"before\n%s", "%sSpoofed: after\n", "%s%s"})
    void takesNoTextInTheClearWithAnythingAroundIt(String form) throws KeyException {
        String signed = new String(KEY.signer().signInTheClear(CONTENT, AT), StandardCharsets.UTF_8);

        assertThat(published(KEY).verifyInTheClear(bytes(signed))).isPresent();
        assertThat(published(KEY).verifyInTheClear(bytes(form.replace("%s", signed))))
                .isEmpty();
    }

    @Test
    void takesNoTextInTheClearThatWasChanged() throws KeyException {
        String signed = new String(
                KEY.signer().signInTheClear(bytes("Expires: 2027\n\nContact: a\n"), AT), StandardCharsets.UTF_8);

        assertThat(published(KEY).verifyInTheClear(bytes(signed.replace("2027", "2037"))))
                .isEmpty();
        assertThat(published(KEY).verifyInTheClear(bytes(signed.replace("Contact", "-Contact"))))
                .isEmpty();
        assertThat(published(KEY).verifyInTheClear(bytes(signed.replace("\n\nContact", "\nContact"))))
                .isEmpty();
        assertThat(published(KEY).verifyInTheClear(bytes(signed.replace("Hash: SHA512", "Title: SHA512"))))
                .isEmpty();
        assertThat(published(KEY).verifyInTheClear(bytes(signed.replace("\n", "\r\n"))))
                .isPresent();
    }

    @Test
    void findsSecretKeysInWhateverFormTheyCome() throws IOException {
        byte[] secret = KEY.secret();
        byte[] binary = KEY.ring().getEncoded();

        assertThat(PublicKeys.holdSecretKey(secret)).isTrue();
        assertThat(PublicKeys.holdSecretKey(binary)).isTrue();
        assertThat(PublicKeys.holdSecretKey(join(KEY.published(), secret))).isTrue();
        assertThat(PublicKeys.holdSecretKey(new Armor(Armor.PUBLIC_KEY, binary).text()))
                .isTrue();
        assertThat(PublicKeys.holdSecretKey(KEY.published())).isFalse();
        assertThat(PublicKeys.holdSecretKey(new byte[0])).isFalse();
    }

    @Test
    void refusesTextsThatHoldNoPublicKey() {
        for (byte[] text : List.of(
                bytes(""),
                bytes("-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n-----END PGP PUBLIC KEY BLOCK-----\n"),
                SIGNATURE,
                KEY.secret(),
                new Armor(Armor.PUBLIC_KEY, new byte[] {(byte) 0xCD, 1, 'x'}).text())) {
            assertThatThrownBy(() -> PublicKeys.of(List.of(KEY.published(), text)))
                    .isInstanceOf(KeyException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "nistp256"})
    void verifiesWhatGnuPgHasSigned(String name) throws Exception {
        Path folder = Path.of("src", "test", "resources", "signing", "gpg");
        PublicKeys keys = PublicKeys.of(List.of(Files.readAllBytes(folder.resolve(name + ".pub.asc"))));

        assertThat(keys.verify(
                        Files.readAllBytes(folder.resolve("document.json")),
                        Files.readAllBytes(folder.resolve(name + ".sig.asc"))))
                .isPresent();
        assertThat(keys.verifyInTheClear(Files.readAllBytes(folder.resolve(name + ".clear.asc"))))
                .isPresent();
        assertThat(keys.verifyInTheClear(Files.readAllBytes(folder.resolve("ed25519.clear.asc")))
                        .isPresent())
                .isEqualTo(name.equals("ed25519"));
    }
}
