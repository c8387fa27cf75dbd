package io.github.advisorypress.record;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceLines;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.json.JsonDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The folder of the record and what stands in it: real files and folders. Links are refused wherever they point; what
 * begins with a dot was left by a run that was interrupted, and is nothing.
 */
final class RecordTree implements SourceLines {
    /** How many bytes a file of JSON may have that is read as a whole: 32 MiB. */
    static final int MOST_BYTES = 32 << 20;

    private static final int LONGEST_LINE = 10_000;

    private final Path root;
    private final String shownRoot;

    RecordTree(Path root) {
        this.root = root;
        this.shownRoot = printable(root.toString());
    }

    Path root() {
        return root;
    }

    /** Something in a folder. */
    record Entry(Path path, String name, boolean isFile, boolean isFolder) {}

    /** How a file or folder is shown to readers: below the root as it was given, with slashes. */
    String shown(Path path) {
        StringBuilder shown = new StringBuilder(shownRoot);
        if (!path.equals(root)) {
            for (Path part : root.relativize(path)) {
                shown.append('/').append(part.toString().replace('\\', '\uFFFD'));
            }
        }
        return printable(shown.toString());
    }

    private static String printable(String path) {
        StringBuilder printable = new StringBuilder(path.length());
        path.replace('\\', '/').codePoints().map(RecordMembers::visible).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** What stands in a folder, by name; what is neither file nor folder, and what cannot be read, is reported. */
    List<Entry> list(Path folder, Collection<Diagnostic> findings) {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path path : stream) {
                entry(path, findings).ifPresent(entries::add);
            }
        } catch (IOException | DirectoryIteratorException e) {
            findings.add(error("unreadable-file", folder, name(folder)));
        }
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    private Optional<Entry> entry(Path path, Collection<Diagnostic> findings) {
        String name = name(path);
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                findings.add(error("symbolic-link", path, RecordMembers.quotable(name)));
                return Optional.empty();
            }
            return name.startsWith(".")
                    ? Optional.empty()
                    : Optional.of(new Entry(path, name, attributes.isRegularFile(), attributes.isDirectory()));
        } catch (IOException e) {
            findings.add(error("unreadable-file", path, RecordMembers.quotable(name)));
            return Optional.empty();
        }
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    /** The bytes of a file of JSON; nothing, and a finding, where it is too large or cannot be read. */
    Optional<byte[]> bytes(Path file, Collection<Diagnostic> findings) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length <= MOST_BYTES) {
                return Optional.of(bytes);
            }
            findings.add(error("file-too-large", file, Long.toString(Files.size(file)), Integer.toString(MOST_BYTES)));
        } catch (IOException e) {
            findings.add(error("unreadable-file", file, name(file)));
        }
        return Optional.empty();
    }

    /** A file of JSON that is to be read. */
    JsonDocument document(Path file, byte[] bytes) {
        return JsonDocument.read(shown(file), bytes);
    }

    /** A finding about a file or folder as a whole. */
    Diagnostic error(String rule, Path place, String... arguments) {
        return new Diagnostic(rule, Level.ERROR, SourceSpan.startOf(shown(place)), FieldPath.ROOT, List.of(arguments));
    }

    /** That something stands where nobody recorded it. */
    Diagnostic unexpected(Entry entry) {
        return error("unexpected-record-file", entry.path(), RecordMembers.quotable(entry.name()));
    }

    @Override
    public Optional<String> line(String file, int line) {
        return path(file)
                .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                .flatMap(path -> bytes(path, new ArrayList<>()))
                .flatMap(bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .skip(line - 1L)
                        .findFirst())
                .filter(words -> words.length() <= LONGEST_LINE);
    }

    private Optional<Path> path(String shown) {
        String below = shown.startsWith(shownRoot + "/") ? shown.substring(shownRoot.length() + 1) : "";
        try {
            Path path = root.resolve(below).normalize();
            return !below.isEmpty() && path.startsWith(root.normalize()) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
