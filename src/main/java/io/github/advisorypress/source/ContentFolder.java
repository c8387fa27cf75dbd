package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.model.HashAlgorithm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The folder that all content stands under. Whatever it hands out stands there really: links are refused and reported
 * wherever they point.
 */
final class ContentFolder {
    /** The folder of public keys. */
    static final String KEYS = "keys";

    private final Path root;
    private final String shownRoot;
    private final Set<String> filesRead = new ConcurrentSkipListSet<>();

    /** The content under a root that is shown to readers as it is given here. */
    ContentFolder(Path root) {
        this.root = root;
        this.shownRoot = printable(root.toString());
    }

    Path root() {
        return root;
    }

    /** Something in a folder. */
    record Entry(Path path, String name, boolean isFile, boolean isFolder) {}

    /** The SHA-256 of each file in a folder and its folder of images, by the path in it, sorted. */
    Map<String, String> digests(Path folder) {
        Map<String, String> digests = new TreeMap<>();
        for (Entry entry : list(folder, new ArrayList<>())) {
            List<Entry> files = !entry.isFolder()
                    ? List.of(entry)
                    : entry.name().equals(AdvisorySource.IMAGES) ? list(entry.path(), new ArrayList<>()) : List.of();
            for (Entry file : files) {
                if (!file.isFolder()) {
                    digests.put(folder.relativize(file.path()).toString().replace('\\', '/'), sha256(file.path()));
                }
            }
        }
        return digests;
    }

    private static String sha256(Path file) {
        try {
            return HashAlgorithm.SHA256.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** How a file or folder is shown to readers: below the root as it was given, with slashes. */
    String shown(Path path) {
        if (path.equals(root)) {
            return shownRoot;
        }
        var shown = new StringBuilder(shownRoot);
        for (Path part : root.relativize(path)) {
            shown.append('/').append(part.toString().replace('\\', '\uFFFD'));
        }
        return printable(shown.toString());
    }

    /** The path of what is shown so; nothing for what does not stand under the root. */
    Optional<Path> path(String shown) {
        String below = shown.startsWith(shownRoot + "/") ? shown.substring(shownRoot.length() + 1) : "";
        try {
            Path path = root.resolve(below).normalize();
            return !below.isEmpty() && path.startsWith(root.normalize()) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String printable(String path) {
        return path.codePoints()
                .map(c -> c == '\\' ? '/' : c)
                .map(c -> SourceText.isAllowed(c) && c != '\t' && c != '\n' ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * What stands in a folder, by name, without what begins with a dot. Links and names in a form that other file
     * systems write differently are reported; links are left out.
     */
    List<Entry> list(Path folder, Collection<Diagnostic> findings) {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path path : stream) {
                entry(path, findings).ifPresent(entries::add);
            }
        } catch (IOException | DirectoryIteratorException e) {
            findings.add(error("unreadable-file", folder, shown(folder)));
        }
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    private Optional<Entry> entry(Path path, Collection<Diagnostic> findings) {
        Path last = path.getFileName();
        String name = last == null ? "" : last.toString();
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                findings.add(error("symbolic-link", path, name));
                return Optional.empty();
            }
            if (name.startsWith(".")) {
                return Optional.empty();
            }
            if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
                findings.add(error("decomposed-file-name", path, Normalizer.normalize(name, Normalizer.Form.NFC)));
            }
            return Optional.of(new Entry(path, name, attributes.isRegularFile(), attributes.isDirectory()));
        } catch (IOException e) {
            findings.add(error("unreadable-file", path, name));
            return Optional.empty();
        }
    }

    /** The bytes of a regular file; nothing, and a finding, where it is too large or cannot be read. */
    Optional<byte[]> bytes(Path file, Collection<Diagnostic> findings) {
        return bytes(file, SourceText.DEFAULT_LIMIT, findings);
    }

    /** The bytes of a regular file that may have so many. */
    Optional<byte[]> bytes(Path file, int limit, Collection<Diagnostic> findings) {
        filesRead.add(shown(file));
        try {
            long size = Files.size(file);
            if (size > limit) {
                findings.add(error("file-too-large", file, Long.toString(size), Integer.toString(limit)));
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            Path name = file.getFileName();
            findings.add(error("unreadable-file", file, name == null ? "" : name.toString()));
            return Optional.empty();
        }
    }

    /** Every file whose bytes were asked for, as it is shown, sorted. */
    List<String> filesRead() {
        return List.copyOf(filesRead);
    }

    /** A finding about a file or folder as a whole. */
    Diagnostic error(String rule, Path place, String... arguments) {
        return new Diagnostic(rule, Level.ERROR, SourceSpan.startOf(shown(place)), FieldPath.ROOT, List.of(arguments));
    }

    /** That something stands where it is not known, with what is known there. */
    Diagnostic unexpected(Entry entry, Collection<String> known) {
        return error("unexpected-file", entry.path(), entry.name(), Nearest.quoted(entry.name(), known));
    }
}
