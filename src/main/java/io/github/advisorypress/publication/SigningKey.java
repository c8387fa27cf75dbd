package io.github.advisorypress.publication;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.outside.GitException;
import io.github.advisorypress.outside.GitTracking;
import io.github.advisorypress.signing.KeyException;
import io.github.advisorypress.signing.OpenPgpSigner;
import io.github.advisorypress.signing.PublicKey;
import io.github.advisorypress.signing.PublicKeys;
import io.github.advisorypress.signing.Signer;
import io.github.advisorypress.source.ContentTree;
import io.github.advisorypress.source.KeyFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs a site, from where its secret is kept: a file or a variable of the environment. What is wrong with
 * it are findings; none of them, and no exception, shows anything of a secret.
 */
public final class SigningKey {
    /** The variable that holds the armored key itself. */
    public static final String KEY = "ADVISORY_OPENPGP_KEY";

    /** The variable that names a file with the armored key. */
    public static final String KEY_FILE = "ADVISORY_OPENPGP_KEY_FILE";

    /** The variable that holds the passphrase. */
    public static final String PASSPHRASE = "ADVISORY_OPENPGP_PASSPHRASE";

    /** The variable that names a file with the passphrase. */
    public static final String PASSPHRASE_FILE = "ADVISORY_OPENPGP_PASSPHRASE_FILE";

    private static final int LONGEST_PASSPHRASE = 1 << 16;

    private final @Nullable Signer signer;
    private final List<Diagnostic> findings;

    private SigningKey(@Nullable Signer signer, List<Diagnostic> findings) {
        this.signer = signer;
        this.findings = List.copyOf(findings);
    }

    /** The key without regard to content; see {@link #from(Path, Path, Map, Instant, Path)}. */
    public static SigningKey from(
            @Nullable Path keyFile, @Nullable Path passphraseFile, Map<String, String> environment, Instant at) {
        return from(keyFile, passphraseFile, environment, at, null);
    }

    /**
     * The key that was asked for; no key where none was. What is asked for by name goes before the environment, and an
     * empty variable counts as none. Throws {@link OperationException} where a file cannot be read or where the
     * environment says the same thing twice.
     *
     * @param keyFile the armored secret key
     * @param passphraseFile its passphrase in UTF-8, of which one line end at the end does not count
     * @param at the moment at which the key has to be valid
     * @param content the folder in which a secret key may not stand
     */
    public static SigningKey from(
            @Nullable Path keyFile,
            @Nullable Path passphraseFile,
            Map<String, String> environment,
            Instant at,
            @Nullable Path content) {
        String given = keyFile == null ? said(environment, KEY, KEY_FILE) : "";
        Path file = file(keyFile, environment, KEY_FILE);
        if (given.isEmpty() && file == null) {
            return new SigningKey(null, List.of());
        }
        String place = given.isEmpty() && file != null ? file.toString().replace('\\', '/') : KEY;
        KeyFindings findings = new KeyFindings(place);
        if (given.isEmpty() && file != null && isUnderVersionControl(file, content)) {
            return new SigningKey(null, List.of(findings.inContent()));
        }
        byte[] key = given.isEmpty() && file != null
                ? read(file, "the signing key", PublicKeys.LONGEST)
                : given.getBytes(StandardCharsets.UTF_8);
        try {
            Signer signer = OpenPgpSigner.of(key, passphrase(passphraseFile, environment), at);
            return new SigningKey(
                    signer,
                    findings.of(signer.key(), Optional.empty(), at).stream().toList());
        } catch (KeyException e) {
            return new SigningKey(null, List.of(findings.of(e)));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * What is wrong with the key of a site that is signed later: the newest of the public keys in its content, those
     * that were revoked left aside as long as there is another.
     */
    public static List<Diagnostic> findings(ContentTree tree, Instant at) {
        Comparator<PublicKey> order =
                Comparator.comparing((PublicKey key) -> !key.revoked()).thenComparing(PublicKey::created);
        PublicKeys published = SiteKeys.of(tree);
        return published.all().stream()
                .max(order)
                .flatMap(newest -> tree.keys().stream()
                        .filter(file -> holds(file, newest))
                        .findFirst()
                        .flatMap(file -> new KeyFindings(file.file()).of(newest, published.weakness(newest), at)))
                .stream()
                .toList();
    }

    /** Signs with the key; absent where no key was given or findings say why it cannot be used. */
    public Optional<Signer> signer() {
        return Optional.ofNullable(signer);
    }

    /** What is wrong with the key. */
    public List<Diagnostic> findings() {
        return findings;
    }

    private static boolean holds(KeyFile file, PublicKey key) {
        try {
            return PublicKeys.of(List.of(file.content())).all().stream()
                    .anyMatch(held -> held.fingerprint().equals(key.fingerprint()));
        } catch (KeyException e) {
            return false;
        }
    }

    private static boolean isUnderVersionControl(Path file, @Nullable Path content) {
        try {
            return (content != null && file.toRealPath().startsWith(content.toRealPath())) || GitTracking.tracks(file);
        } catch (IOException e) {
            throw new OperationException("Cannot find the signing key " + file, e);
        } catch (GitException e) {
            throw new OperationException("Cannot ask git whether it tracks the signing key " + file, e);
        }
    }

    private static char[] passphrase(@Nullable Path named, Map<String, String> environment) {
        String given = named == null ? said(environment, PASSPHRASE, PASSPHRASE_FILE) : "";
        Path file = file(named, environment, PASSPHRASE_FILE);
        if (!given.isEmpty() || file == null) {
            return given.toCharArray();
        }
        byte[] bytes = read(file, "the passphrase", LONGEST_PASSPHRASE);
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        int length = decoded.length();
        if (length > 0 && decoded.get(length - 1) == '\n') {
            length -= length > 1 && decoded.get(length - 2) == '\r' ? 2 : 1;
        }
        char[] passphrase = new char[length];
        decoded.get(passphrase);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(decoded.array(), '\0');
        return passphrase;
    }

    /** What a variable holds; empty for an empty one, as a build without the secret has it. */
    private static String said(Map<String, String> environment, String variable, String fileVariable) {
        String said = environment.getOrDefault(variable, "");
        if (!said.isBlank() && !environment.getOrDefault(fileVariable, "").isBlank()) {
            throw new OperationException("Both " + variable + " and " + fileVariable + " are set; set one of them");
        }
        return said.isBlank() ? "" : said;
    }

    private static @Nullable Path file(@Nullable Path named, Map<String, String> environment, String variable) {
        String said = environment.getOrDefault(variable, "");
        return named == null && !said.isBlank() ? Path.of(said) : named;
    }

    private static byte[] read(Path file, String what, int longest) {
        try {
            if (Files.size(file) > longest) {
                throw new OperationException("The file of " + what + " is too long: " + file);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new OperationException("Cannot read " + what + " from " + file, e);
        }
    }
}
