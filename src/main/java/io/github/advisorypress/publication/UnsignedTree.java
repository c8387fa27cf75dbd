package io.github.advisorypress.publication;

import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.provider.Manifest;
import io.github.advisorypress.provider.ProviderFiles;
import io.github.advisorypress.signing.KeyException;
import io.github.advisorypress.signing.PublicKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a site that waits for signatures, as its manifest lists them. */
final class UnsignedTree {
    private static final String KEYS = ".well-known/csaf/openpgp";
    private static final Pattern DOCUMENT = Pattern.compile("\\.well-known/csaf/.+/[0-9]{4}/[^/]+\\.json");

    /** Stands in the root while a file is written; a run that was killed may leave it. */
    private static final String UNFINISHED = ".advisory-press-unfinished";

    private final Path root;
    private final Manifest manifest;
    private final Map<String, Manifest.Entry> entries = new HashMap<>();
    private final PublicKeys keys;

    private UnsignedTree(Path root, Manifest manifest, PublicKeys keys) {
        this.root = root;
        this.manifest = manifest;
        this.keys = keys;
        manifest.files().forEach(entry -> entries.put(entry.path(), entry));
    }

    /** The site in a folder; throws {@link OperationException} where it has no manifest or its keys cannot be read. */
    static UnsignedTree read(Path root) {
        Path file = root.resolve(Manifest.PATH);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new OperationException(
                    "There is no " + Manifest.PATH + " in " + root + "; name the folder of a site that was generated");
        }
        try {
            return new UnsignedTree(root, Manifest.read(Files.readAllBytes(file)), keys(root.resolve(KEYS)));
        } catch (IOException | IllegalArgumentException e) {
            throw new OperationException("Cannot read " + file, e);
        }
    }

    private static PublicKeys keys(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return PublicKeys.NONE;
        }
        List<byte[]> armored = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ProviderFiles.SIGNATURE))
                    .sorted()
                    .toList()) {
                armored.add(Files.readAllBytes(file));
            }
        }
        try {
            return armored.isEmpty() ? PublicKeys.NONE : PublicKeys.of(armored);
        } catch (KeyException e) {
            throw new OperationException("Cannot read the public keys in " + folder, e);
        }
    }

    /** The public keys that the site publishes. */
    PublicKeys keys() {
        return keys;
    }

    /** The files that await a signature, without the manifest, which is signed when it names all others. */
    List<String> awaiting() {
        return manifest.awaitingSignature().stream()
                .filter(path -> !path.equals(Manifest.PATH))
                .toList();
    }

    /** Whether the manifest has to be signed: a site that publishes keys has nothing unsigned. */
    boolean manifestAwaits() {
        return !keys.all().isEmpty()
                && optional(Manifest.PATH + ProviderFiles.SIGNATURE)
                        .flatMap(signature -> keys.verify(bytes(Manifest.PATH), signature))
                        .isEmpty();
    }

    /**
     * What is not as the manifest says, by path: files that differ or are missing, and files that it does not know. It
     * is looked at before anything is signed, since nobody may have a signature for what the build did not make.
     */
    List<String> tampered() {
        Set<String> tampered = new TreeSet<>();
        manifest.files().parallelStream()
                .filter(entry -> !isSound(entry))
                .map(Manifest.Entry::path)
                .toList()
                .forEach(tampered::add);
        Set<String> known = new HashSet<>(entries.keySet());
        known.addAll(List.of(Manifest.PATH, Manifest.PATH + ProviderFiles.SIGNATURE, Manifest.MARK, UNFINISHED));
        for (String path : awaiting()) {
            known.add(path + ProviderFiles.SIGNATURE);
            if (!entries.containsKey(path)) {
                tampered.add(path);
            }
        }
        paths().stream().filter(path -> !known.contains(path)).forEach(tampered::add);
        return List.copyOf(tampered);
    }

    /** The content of a file that awaits a signature, without the signature that an earlier run has put into it. */
    byte[] unsigned(String path) {
        byte[] content = bytes(path);
        Manifest.Entry entry = entries.get(path);
        if (entry != null && entry.equals(Manifest.Entry.of(new OutputFile(path, content)))) {
            return content;
        }
        return text(path, content)
                .filter(text -> entry != null && entry.equals(Manifest.Entry.of(new OutputFile(path, text))))
                .orElseThrow(() -> new OperationException(root.resolve(path) + " was changed while it was signed"));
    }

    /** When each document was released, by path. */
    Map<String, Instant> releases() {
        Map<String, Instant> releases = new HashMap<>();
        manifest.files().parallelStream()
                .map(Manifest.Entry::path)
                .filter(path -> DOCUMENT.matcher(path).matches())
                .flatMap(path -> ReleaseDate.of(bytes(path)).map(date -> Map.entry(path, date)).stream())
                .toList()
                .forEach(release -> releases.put(release.getKey(), release.getValue()));
        return releases;
    }

    /** The newest of these; the epoch where there is none. */
    static Instant newest(Map<String, Instant> releases) {
        return releases.values().stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** The manifest that knows some more signed files, and what still awaits a signature then. */
    Manifest with(List<OutputFile> signed, List<String> awaiting) {
        Map<String, Manifest.Entry> all = new HashMap<>(entries);
        signed.forEach(file -> all.put(file.path(), Manifest.Entry.of(file)));
        return new Manifest(List.copyOf(all.values()), awaiting, manifest.baseUrl());
    }

    /** Puts one file in its place, whole or not at all. */
    void write(OutputFile file) {
        Path unfinished = root.resolve(UNFINISHED);
        try {
            Files.write(unfinished, file.content());
            Files.move(
                    unfinished,
                    root.resolve(file.path()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OperationException("Cannot write " + root.resolve(file.path()), e);
        }
    }

    /** The content of a file, if it is there. */
    Optional<byte[]> optional(String path) {
        return Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(bytes(path))
                : Optional.empty();
    }

    private boolean isSound(Manifest.Entry entry) {
        return optional(entry.path())
                .filter(content -> entry.equals(Manifest.Entry.of(new OutputFile(entry.path(), content)))
                        || text(entry.path(), content)
                                .filter(text -> entry.equals(Manifest.Entry.of(new OutputFile(entry.path(), text))))
                                .isPresent())
                .isPresent();
    }

    /** The text that a run which was killed has signed in the clear before the manifest could say so. */
    private Optional<byte[]> text(String path, byte[] content) {
        return path.equals(ProviderFiles.SECURITY_TXT)
                        && keys.verifyInTheClear(content).isPresent()
                ? PublicKeys.textInTheClear(content)
                : Optional.empty();
    }

    private byte[] bytes(String path) {
        try {
            return Files.readAllBytes(root.resolve(path));
        } catch (IOException e) {
            throw new OperationException("Cannot read " + root.resolve(path), e);
        }
    }

    /** Every path in the folder; a link counts as a file, so that nothing outside of it is signed. */
    private List<String> paths() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new OperationException("Cannot look into " + root, e);
        }
    }
}
