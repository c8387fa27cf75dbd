package io.github.advisorypress.publication;

import io.github.advisorypress.output.OutputFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a site is written to. Files go to a folder beside it; {@link #publish} puts that one in its place in
 * one step, so that a run that fails changes nothing. Safe for several threads until then.
 */
public final class OutputDirectory implements AutoCloseable {
    /** The file that says of a folder that it may be replaced. */
    static final String MARK = ".advisory-press";

    private static final String MARK_TEXT = "Made by Advisory Press. The next run replaces this whole folder.\n";

    private final Path target;
    private final Path staging;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Set<String> paths = ConcurrentHashMap.newKeySet();

    /**
     * Begins a new site for a target that does not exist yet, is empty or was made by an earlier run; throws
     * {@link OperationException} for any other, since it would be replaced.
     */
    public OutputDirectory(Path target) {
        this.target = target.toAbsolutePath().normalize();
        Path parent = this.target.getParent();
        if (parent == null) {
            throw new OperationException("Cannot write the site to " + target + ": it has no parent folder");
        }
        requireReplaceable();
        this.staging = parent.resolve("." + this.target.getFileName() + ".new");
        try {
            Files.createDirectories(parent);
            delete(staging);
            Files.createDirectory(staging);
        } catch (IOException e) {
            throw new OperationException("Cannot prepare the folder " + staging + " for the new site", e);
        }
        write(OutputFile.text(MARK, MARK_TEXT));
    }

    private void requireReplaceable() {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new OperationException("Cannot write the site to " + target + ": it is not a folder");
        }
        try (Stream<Path> entries = Files.list(target)) {
            if (entries.findAny().isPresent() && !Files.isRegularFile(target.resolve(MARK))) {
                throw new OperationException("Will not replace " + target
                        + ": it holds files that no earlier run made; name an empty or a new folder");
            }
        } catch (IOException e) {
            throw new OperationException("Cannot look into " + target, e);
        }
    }

    /** Writes one file of the new site; each path once, also without regard to case. */
    public void write(OutputFile file) {
        if (!paths.add(file.path().toLowerCase(Locale.ROOT))) {
            throw new IllegalStateException("Two files of the site have the path " + file.path());
        }
        Path path = staging.resolve(file.path());
        try {
            Path folder = path.getParent();
            if (folder != null && !folders.contains(folder)) {
                Files.createDirectories(folder);
                folders.add(folder);
            }
            Files.write(path, file.content(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new OperationException("Cannot write " + path, e);
        }
    }

    /** How many files were written so far. */
    public int size() {
        return paths.size();
    }

    /** Puts the new site in the place of the old one. */
    public void publish() {
        Path old = staging.resolveSibling("." + target.getFileName() + ".old");
        try {
            delete(old);
            if (Files.exists(target)) {
                Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
        } catch (IOException e) {
            throw new OperationException("Cannot put the new site in the place of " + target, e);
        }
    }

    /** Throws away whatever was not published. */
    @Override
    public void close() {
        try {
            delete(staging);
        } catch (IOException e) {
            throw new OperationException("Cannot remove " + staging, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
