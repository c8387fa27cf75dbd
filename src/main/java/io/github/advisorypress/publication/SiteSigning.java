package io.github.advisorypress.publication;

import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.provider.Manifest;
import io.github.advisorypress.provider.ProviderFiles;
import io.github.advisorypress.signing.PublicKey;
import io.github.advisorypress.signing.PublicKeys;
import io.github.advisorypress.signing.Signer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Completes a site that was generated without the secret key. It needs neither the content nor the record, so that it
 * can run where the key is and nothing else. Every file is replaced as a whole and the manifest comes last: a run that
 * is killed leaves a site that says itself to be unsigned, and the next run goes on. Signing twice changes nothing.
 */
public final class SiteSigning {
    private final UnsignedTree tree;
    private final Instant at;

    /**
     * The signing of a site.
     *
     * @param site its folder
     * @param at the moment at which the key has to be valid
     */
    public SiteSigning(Path site, Instant at) {
        this.tree = UnsignedTree.read(site);
        this.at = at;
    }

    /**
     * The files to sign now, by path. {@code security.txt} is signed in the clear, all others are signed detached;
     * {@code manifest.json} comes when the signatures of all others are there, since it lists them.
     */
    public List<String> awaiting() {
        if (!tree.awaiting().isEmpty()) {
            return tree.awaiting();
        }
        return tree.manifestAwaits() ? List.of(Manifest.PATH) : List.of();
    }

    /**
     * Signs whatever awaits a signature. A document’s signature says it was made when the document was released, any
     * other when the newest document was. Throws {@link OperationException} for a key that the site does not publish.
     */
    public SigningResult sign(Signer signer) {
        if (awaiting().isEmpty()) {
            return new SigningResult(List.of(), List.of(), List.of(), List.of());
        }
        requirePublished(signer.key());
        List<String> tampered = tree.tampered();
        if (!tampered.isEmpty()) {
            return new SigningResult(List.of(), tampered, List.of(), awaiting());
        }
        Map<String, Instant> releases = tree.releases();
        Instant newest = UnsignedTree.newest(releases);
        List<OutputFile> signed = tree.awaiting().parallelStream()
                .map(path -> signed(path, signer, releases.getOrDefault(path, newest)))
                .toList();
        signed.forEach(tree::write);
        OutputFile manifest = tree.with(signed, List.of()).file();
        // The signature goes first: a manifest that awaits nothing and has no signature would look complete.
        tree.write(detached(manifest, signer, newest));
        tree.write(manifest);
        return new SigningResult(
                Stream.concat(tree.awaiting().stream(), Stream.of(Manifest.PATH))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * Takes signatures that were made elsewhere: {@code <path>.asc} for each path of {@link #awaiting}, of
     * {@code security.txt} the text signed in the clear. Only what verifies is taken.
     */
    public SigningResult take(Path signatures) {
        if (!Files.isDirectory(signatures)) {
            throw new OperationException("There is no folder of signatures at " + signatures);
        }
        List<String> tampered = tree.tampered();
        if (!tampered.isEmpty()) {
            return new SigningResult(List.of(), tampered, List.of(), awaiting());
        }
        Taking taking = new Taking(signatures);
        if (!tree.awaiting().isEmpty()) {
            tree.awaiting().forEach(taking::take);
            taking.files.forEach(tree::write);
        }
        Manifest manifest = tree.with(taking.files, List.copyOf(taking.missing));
        if (!taking.files.isEmpty()) {
            tree.write(manifest.file());
        }
        boolean isManifestNext = taking.missing.isEmpty() && (!taking.files.isEmpty() || tree.manifestAwaits());
        if (isManifestNext) {
            taking.takeManifest(manifest.file());
        }
        taking.refuseStrangers();
        return new SigningResult(taking.signed, List.of(), List.copyOf(taking.refused), List.copyOf(taking.missing));
    }

    /** Signatures from a folder. */
    private final class Taking {
        private final Path folder;
        private final List<OutputFile> files = new ArrayList<>();
        private final List<String> signed = new ArrayList<>();
        private final TreeSet<String> refused = new TreeSet<>();
        private final TreeSet<String> missing = new TreeSet<>();

        Taking(Path folder) {
            this.folder = folder;
        }

        void take(String path) {
            Optional<byte[]> signature = read(path);
            byte[] content = tree.unsigned(path);
            boolean isInTheClear = path.equals(ProviderFiles.SECURITY_TXT);
            Optional<PublicKey> key = signature.flatMap(bytes -> isInTheClear
                    ? tree.keys().verifyInTheClear(bytes).filter(found -> PublicKeys.isInTheClear(bytes, content))
                    : tree.keys().verify(content, bytes));
            if (signature.isPresent() && key.filter(this::isGood).isPresent()) {
                files.add(new OutputFile(isInTheClear ? path : path + ProviderFiles.SIGNATURE, signature.get()));
                signed.add(path);
                return;
            }
            if (signature.isPresent()) {
                refused.add(path + ProviderFiles.SIGNATURE);
            }
            missing.add(path);
        }

        /** The signature of the manifest as it is now; one of an earlier form of it is refused like any other. */
        void takeManifest(OutputFile manifest) {
            Optional<byte[]> signature = read(Manifest.PATH);
            boolean isSigned = signature
                    .flatMap(bytes -> tree.keys().verify(manifest.content(), bytes))
                    .filter(this::isGood)
                    .isPresent();
            if (isSigned) {
                tree.write(new OutputFile(Manifest.PATH + ProviderFiles.SIGNATURE, signature.orElseThrow()));
                signed.add(Manifest.PATH);
            } else {
                missing.add(Manifest.PATH);
            }
        }

        /** What nothing awaits is a mistake, unless it was taken before. */
        void refuseStrangers() {
            for (String name : names()) {
                String path = name.substring(0, name.length() - ProviderFiles.SIGNATURE.length());
                String place = path.equals(ProviderFiles.SECURITY_TXT) ? path : name;
                boolean isTaken = tree.optional(place)
                        .filter(content -> Arrays.equals(content, read(path).orElseThrow()))
                        .isPresent();
                if (!isTaken) {
                    refused.add(name);
                }
            }
        }

        private boolean isGood(PublicKey key) {
            return key.isValidAt(at) && tree.keys().weakness(key).isEmpty();
        }

        private Optional<byte[]> read(String path) {
            Path file = folder.resolve(path + ProviderFiles.SIGNATURE);
            try {
                return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException e) {
                throw new OperationException("Cannot read " + file, e);
            }
        }

        private List<String> names() {
            try (Stream<Path> all = Files.walk(folder)) {
                return all.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> name.endsWith(ProviderFiles.SIGNATURE))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new OperationException("Cannot look into " + folder, e);
            }
        }
    }

    private void requirePublished(PublicKey key) {
        boolean isPublished = tree.keys().all().stream()
                .anyMatch(published -> published.fingerprint().equals(key.fingerprint()));
        if (!isPublished) {
            throw new OperationException("The site does not publish the key " + key.fingerprint()
                    + " that signs; put its public part into the folder keys of the content and generate again");
        }
    }

    private OutputFile signed(String path, Signer signer, Instant time) {
        OutputFile file = new OutputFile(path, tree.unsigned(path));
        if (!path.equals(ProviderFiles.SECURITY_TXT)) {
            return detached(file, signer, time);
        }
        byte[] text = signer.signInTheClear(file.content(), time);
        requireVerified(path, tree.keys().verifyInTheClear(text), signer);
        return new OutputFile(path, text);
    }

    private OutputFile detached(OutputFile file, Signer signer, Instant time) {
        byte[] signature = signer.sign(file.content(), time);
        requireVerified(file.path(), tree.keys().verify(file.content(), signature), signer);
        return new OutputFile(file.path() + ProviderFiles.SIGNATURE, signature);
    }

    /** What customers have is the published key, which may be an older export without the newest subkey. */
    private static void requireVerified(String path, Optional<PublicKey> maker, Signer signer) {
        if (maker.isEmpty()) {
            throw new OperationException("The signature of " + path + " does not verify with the published key "
                    + signer.key().fingerprint() + "; export the public key again and generate again");
        }
    }
}
