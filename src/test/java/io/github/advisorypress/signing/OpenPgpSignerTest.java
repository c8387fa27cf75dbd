package io.github.advisorypress.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorypress.signing.KeyException.Problem;
import io.github.advisorypress.signing.SampleKey.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OpenPgpSignerTest {
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant CREATED = SampleKey.CREATED;
    private static final Duration YEAR = Duration.ofDays(365);
    private static final byte[] CONTENT = "{\"安全\": \"公告\"}\n".getBytes(StandardCharsets.UTF_8);

    private static OpenPgpSigner signer(byte[] key) throws KeyException {
        return OpenPgpSigner.of(key, new char[0], AT);
    }

    private static PGPSignature parse(byte[] armored) throws IOException, PGPException {
        Armor armor = Armor.only(Armor.SIGNATURE, armored).orElseThrow();
        return new PGPSignature(new BCPGInputStream(new ByteArrayInputStream(armor.data())));
    }

    private static byte[] join(byte[]... texts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(texts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ED25519", "P256", "P384", "P521", "RSA_3072"})
    void signsWithKeysOfEveryUsualKind(Kind kind) throws KeyException {
        SampleKey key = SampleKey.of(kind, CREATED, null);
        OpenPgpSigner signer = signer(key.secret());

        byte[] signature = signer.sign(CONTENT, AT);

        PublicKeys published = PublicKeys.of(List.of(key.published()));
        assertThat(published.verify(CONTENT, signature)).contains(signer.key());
        assertThat(published.verify(new byte[0], signature)).isEmpty();
        assertThat(signer(key.secret()).sign(CONTENT, AT)).isEqualTo(signature);
        assertThat(signer.key().fingerprint()).isEqualTo(key.fingerprint());
    }

    @Test
    void saysWhoSignedAndWhenInTheSignedPart() throws Exception {
        SampleKey key = SampleKey.ed25519();

        PGPSignature signature = parse(signer(key.secret()).sign(CONTENT, AT));

        assertThat(signature.getHashAlgorithm()).isEqualTo(HashAlgorithmTags.SHA512);
        assertThat(signature.getHashedSubPackets().getSignatureCreationTime()).isEqualTo(AT.toString());
        assertThat(signature.getHashedSubPackets().getIssuerKeyID())
                .isEqualTo(key.ring().getPublicKey().getKeyID());
        assertThat(signature.getHashedSubPackets().getIssuerFingerprint().getFingerprint())
                .isEqualTo(key.ring().getPublicKey().getFingerprint());
        assertThat(signature.getUnhashedSubPackets().size()).isZero();
    }

    @Test
    void neverSignsBeforeTheKeyWasMade() throws Exception {
        PGPSignature signature = parse(signer(SampleKey.ed25519().secret()).sign(CONTENT, CREATED.minusSeconds(1)));

        assertThat(signature.getCreationTime()).isEqualTo(CREATED.toString());
    }

    @Test
    void writesArmorWithoutHeadersAndWithLf() throws KeyException {
        String signature =
                new String(signer(SampleKey.ed25519().secret()).sign(CONTENT, AT), StandardCharsets.US_ASCII);

        assertThat(signature)
                .startsWith("-----BEGIN PGP SIGNATURE-----\n\n")
                .endsWith("\n-----END PGP SIGNATURE-----\n")
                .doesNotContain(":")
                .doesNotContain("\r");
        assertThat(signature.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(64));
    }

    @Test
    void unlocksASecretWithItsPassphrase() throws KeyException {
        SampleKey key = SampleKey.locked("口令 with spaces");

        OpenPgpSigner signer = OpenPgpSigner.of(key.secret(), "口令 with spaces".toCharArray(), AT);

        assertThat(signer.key().fingerprint()).isEqualTo(key.fingerprint());
    }

    @Test
    void unlocksASecretThatIsLockedByOcb() throws KeyException {
        SampleKey key = SampleKey.ed25519().lockedByOcb("口令");

        assertThat(OpenPgpSigner.of(key.secret(), "口令".toCharArray(), AT).key().fingerprint())
                .isEqualTo(key.fingerprint());
        assertThatThrownBy(() -> OpenPgpSigner.of(key.secret(), "other".toCharArray(), AT))
                .isInstanceOf(KeyException.class)
                .extracting("problem")
                .isEqualTo(Problem.WRONG_PASSPHRASE);
    }

    @Test
    void wipesThePassphraseWhateverComesOfIt() throws KeyException {
        byte[] key = SampleKey.locked("right").secret();
        char[] right = "right".toCharArray();
        char[] wrong = "wrong".toCharArray();
        char[] unread = "unread".toCharArray();

        OpenPgpSigner.of(key, right, AT);
        assertThatThrownBy(() -> OpenPgpSigner.of(key, wrong, AT)).isInstanceOf(KeyException.class);
        assertThatThrownBy(() -> OpenPgpSigner.of(new byte[0], unread, AT)).isInstanceOf(KeyException.class);

        for (char[] passphrase : List.of(right, wrong, unread)) {
            assertThat(passphrase).containsOnly('\0');
        }
    }

    @Test
    void tellsAWrongPassphraseFromAMissingOne() {
        byte[] key = SampleKey.locked("hunter2").secret();

        assertProblem(Problem.WRONG_PASSPHRASE, key, "hunter3");
        assertProblem(Problem.MISSING_PASSPHRASE, key, "");
    }

    @Test
    void keepsSecretsOutOfWhatItSays() throws KeyException {
        SampleKey key = SampleKey.locked("hunter2");
        String secret = new String(key.secret(), StandardCharsets.US_ASCII)
                .lines()
                .toList()
                .get(3);

        assertThat(OpenPgpSigner.of(key.secret(), "hunter2".toCharArray(), AT).toString())
                .isEqualTo("OpenPgpSigner " + key.fingerprint());
        assertThatThrownBy(() -> OpenPgpSigner.of(key.secret(), "hunter3".toCharArray(), AT))
                .hasNoCause()
                .hasMessageNotContaining("hunter")
                .hasMessageNotContaining(secret);
    }

    @Test
    void takesTheNewestSigningSubkey() throws KeyException {
        SampleKey key = SampleKey.certifying(CREATED, null)
                .subkey(Kind.ED25519, CREATED.plusSeconds(10), null)
                .subkey(Kind.P256, CREATED.plusSeconds(20), null)
                .encryptionSubkey(CREATED.plusSeconds(30));

        OpenPgpSigner signer = signer(key.secret());

        assertThat(signer.key().algorithm()).isEqualTo("NIST P-256");
        assertThat(signer.key().created()).isEqualTo(CREATED.plusSeconds(20));
        assertThat(signer.key().fingerprint()).isEqualTo(key.fingerprint());
        assertThat(PublicKeys.of(List.of(key.published())).verify(CONTENT, signer.sign(CONTENT, AT)))
                .isPresent();
    }

    @Test
    void passesOverSubkeysThatAreExpiredOrRevoked() throws KeyException {
        SampleKey key = SampleKey.ed25519()
                .subkey(Kind.P256, CREATED.plusSeconds(10), null)
                .subkey(Kind.P384, CREATED.plusSeconds(20), Duration.ofDays(30))
                .subkey(Kind.P521, CREATED.plusSeconds(30), null)
                .subkeyRevoked(CREATED.plusSeconds(40));

        assertThat(signer(key.secret()).key().algorithm()).isEqualTo("NIST P-256");
    }

    @Test
    void endsWithThePrimaryKeyWhereASubkeyLivesLonger() throws KeyException {
        SampleKey key = SampleKey.of(Kind.ED25519, CREATED, Duration.ofDays(600))
                .subkey(Kind.ED25519, CREATED.plusSeconds(1), Duration.ofDays(900));

        assertThat(signer(key.secret()).key().expires()).isEqualTo(CREATED.plus(Duration.ofDays(600)));
    }

    @Test
    void refusesAKeyThatExpired() {
        SampleKey key = SampleKey.of(Kind.ED25519, CREATED, YEAR);

        assertProblem(Problem.EXPIRED, key.secret(), "").hasMessageContaining("2026-01-01T00:00:00Z");
    }

    @Test
    void takesTheExpiryFromTheNewestSelfSignature() throws KeyException {
        SampleKey longer =
                SampleKey.of(Kind.ED25519, CREATED, YEAR).renewed(CREATED.plusSeconds(60), YEAR.multipliedBy(2));
        SampleKey shorter = SampleKey.ed25519().renewed(CREATED.plusSeconds(60), YEAR);

        assertThat(signer(longer.secret()).key().expires()).isEqualTo(CREATED.plus(YEAR.multipliedBy(2)));
        assertProblem(Problem.EXPIRED, shorter.secret(), "");
    }

    @Test
    void refusesAKeyThatWasRevoked() {
        assertProblem(
                Problem.REVOKED,
                SampleKey.ed25519().revoked(CREATED.plusSeconds(60)).secret(),
                "");
    }

    @Test
    void refusesWeakKeys() {
        assertProblem(Problem.WEAK, SampleKey.of(Kind.RSA_2048, CREATED, null).secret(), "")
                .hasMessageContaining("RSA 2048");
        assertProblem(Problem.WEAK, SampleKey.selfSignedBySha1().secret(), "").hasMessageContaining("SHA-1");
        assertProblem(
                Problem.WEAK,
                SampleKey.of(Kind.RSA_2048, CREATED, null)
                        .subkey(Kind.ED25519, CREATED.plusSeconds(1), null)
                        .secret(),
                "");
    }

    @Test
    void acceptsASelfSignatureBySha1ThatWasRenewed() throws KeyException {
        assertThat(signer(SampleKey.selfSignedBySha1()
                                .renewed(CREATED.plusSeconds(60), null)
                                .secret())
                        .key()
                        .algorithm())
                .isEqualTo("Ed25519");
    }

    @Test
    void takesTheNewestOfSeveralKeyrings() throws KeyException {
        SampleKey older = SampleKey.ed25519();
        SampleKey newer = SampleKey.of(Kind.P256, CREATED.plusSeconds(60), null);

        assertThat(signer(join(newer.secret(), "\n\n".getBytes(StandardCharsets.US_ASCII), older.secret()))
                        .key()
                        .fingerprint())
                .isEqualTo(newer.fingerprint());
        assertThat(signer(join(older.published(), older.secret())).key().fingerprint())
                .isEqualTo(older.fingerprint());
    }

    @Test
    void saysThatAKeyCannotBeUsedForSigning() {
        SampleKey key = SampleKey.ed25519();

        assertProblem(Problem.NO_SECRET_KEY, key.published(), "");
        assertProblem(
                Problem.NO_SIGNING_KEY, SampleKey.certifying(CREATED, null).secret(), "");
        assertProblem(Problem.UNREADABLE, "no key".getBytes(StandardCharsets.US_ASCII), "");
        assertProblem(Problem.UNREADABLE, new byte[PublicKeys.LONGEST + 1], "");
        byte[] secret = key.secret();
        assertProblem(Problem.UNREADABLE, Arrays.copyOf(secret, secret.length - 60), "");
    }

    @Test
    void failsOnlyByAKeyExceptionHoweverAKeyIsDamaged() {
        byte[] key = SampleKey.ed25519().subkey(Kind.P256, CREATED, null).secret();
        Armor armor;
        try {
            armor = Armor.blocks(key).get(0);
        } catch (MalformedException e) {
            throw new AssertionError(e);
        }
        for (int i = 0; i < armor.data().length; i++) {
            byte[] damaged = armor.data().clone();
            damaged[i] ^= 0x55;
            try {
                OpenPgpSigner.of(new Armor(Armor.SECRET_KEY, damaged).text(), new char[0], AT);
            } catch (KeyException e) {
                assertThat(e.problem()).isNotNull();
            }
        }
    }

    @Test
    void signsInTheClear() throws KeyException {
        SampleKey key = SampleKey.ed25519();
        String text = "Contact: https://psirt.capebay.example\t \r\n- dash\n-----BEGIN X\n联系方式\n\nlast";

        byte[] signed = signer(key.secret()).signInTheClear(text.getBytes(StandardCharsets.UTF_8), AT);

        assertThat(new String(signed, StandardCharsets.UTF_8))
                .startsWith("""
                        -----BEGIN PGP SIGNED MESSAGE-----
                        Hash: SHA512

                        Contact: https://psirt.capebay.example
                        - - dash
                        - -----BEGIN X
                        联系方式

                        last
                        -----BEGIN PGP SIGNATURE-----

                        """)
                .endsWith("-----END PGP SIGNATURE-----\n");
        assertThat(PublicKeys.of(List.of(key.published())).verifyInTheClear(signed))
                .isPresent();
        assertThat(PublicKeys.textInTheClear(signed))
                .hasValueSatisfying(read -> assertThat(new String(read, StandardCharsets.UTF_8))
                        .isEqualTo("Contact: https://psirt.capebay.example\n- dash\n-----BEGIN X\n联系方式\n\nlast\n"));
    }

    @Test
    void signsFromSeveralThreads() throws Exception {
        OpenPgpSigner signer = signer(SampleKey.ed25519().secret());
        byte[] expected = signer.sign(CONTENT, AT);
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> signatures = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                signatures.add(executor.submit(() -> signer.sign(CONTENT, AT)));
            }
            for (Future<byte[]> signature : signatures) {
                assertThat(result(signature)).isEqualTo(expected);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static byte[] result(Future<byte[]> future) throws InterruptedException, ExecutionException {
        return future.get();
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertProblem(
            Problem problem, byte[] key, String passphrase) {
        return assertThatThrownBy(() -> OpenPgpSigner.of(key, passphrase.toCharArray(), AT))
                .isInstanceOfSatisfying(
                        KeyException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
