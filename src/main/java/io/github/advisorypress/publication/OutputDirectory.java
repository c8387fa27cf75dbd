package io.github.advisorypress.publication;

import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.provider.Manifest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a site is written to. Files go to a folder beside it; {@link #publish} puts that one in its place, so
 * that a run that fails changes nothing. One run at a time: while one has the target, another fails at once. Safe for
 * several threads until it is published.
 */
public final class OutputDirectory implements AutoCloseable {
    private static final String MARK_TEXT = "Made by Advisory Press. The next run replaces this whole folder.\n";

    private final Path target;
    private final Path staging;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Set<String> paths = ConcurrentHashMap.newKeySet();
    private final Map<String, Manifest.Entry> entries = new ConcurrentSkipListMap<>();
    private final Path old;
    private final FileChannel lock;

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
        this.staging = parent.resolve("." + this.target.getFileName() + ".new");
        this.old = parent.resolve("." + this.target.getFileName() + ".old");
        this.lock = lock(parent.resolve("." + this.target.getFileName() + ".lock"));
        boolean isPrepared = false;
        try {
            recover();
            requireReplaceable();
            delete(staging);
            Files.createDirectory(staging);
            Files.writeString(staging.resolve(Manifest.MARK), MARK_TEXT);
            isPrepared = true;
        } catch (IOException e) {
            throw new OperationException("Cannot prepare the folder " + staging + " for the new site", e);
        } finally {
            if (!isPrepared) {
                unlock();
            }
        }
    }

    /** The system gives the lock back when a run ends, however it ends; the empty file stays. */
    private FileChannel lock(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean isOurs = false;
            try {
                isOurs = channel.tryLock() != null;
            } catch (OverlappingFileLockException e) {
                // Another run within this very process; it is told like any other.
                isOurs = false;
            } finally {
                if (!isOurs) {
                    channel.close();
                }
            }
            if (!isOurs) {
                throw new OperationException(
                        "Another run is writing the site to " + target + "; wait until it is done");
            }
            return channel;
        } catch (IOException e) {
            throw new OperationException("Cannot lock " + file, e);
        }
    }

    private void unlock() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new OperationException("Cannot give back the lock of " + target, e);
        }
    }

    /** A run that was killed between the two moves of {@link #publish} left the old site whole beside its place. */
    private void recover() throws IOException {
        if (Files.exists(old, LinkOption.NOFOLLOW_LINKS) && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void requireReplaceable() {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new OperationException("Cannot write the site to " + target + ": it is not a folder");
        }
        try (Stream<Path> entries = Files.list(target)) {
            if (entries.findAny().isPresent() && !Files.isRegularFile(target.resolve(Manifest.MARK))) {
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
            entries.put(file.path(), Manifest.Entry.of(file));
        } catch (IOException e) {
            throw new OperationException("Cannot write " + path, e);
        }
    }

    /** How many files were written so far. */
    public int size() {
        return paths.size();
    }

    /** The files that were written so far, by path. */
    List<Manifest.Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Puts the new site in the place of the old one. */
    public void publish() {
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
        } finally {
            unlock();
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
