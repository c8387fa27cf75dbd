package io.github.advisorypress.record;

import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.HashAlgorithm;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.RecordedPage;
import io.github.advisorypress.model.RecordedState;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the published record. A folder appears whole or not at all; none that is there is touched. One writer at a
 * time: what an interrupted one left behind is cleared away by the first addition of the next one.
 */
public final class RecordWriter {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern NEW = Pattern.compile("[.][0-9]+[.]new");
    private static final Pattern OLD = Pattern.compile("[.][0-9]+[.]old");

    private final Path record;
    private boolean isCleared;

    public RecordWriter(Path record) {
        this.record = record;
    }

    /**
     * A CSAF document to be recorded.
     *
     * @param path where it stands in the site
     * @param signature its armored detached signature; empty where there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // documents are passed on by reference and never compared
    public record NewDocument(LanguageTag language, String path, byte[] content, byte[] signature) {
        private String file() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /**
     * Adds one revision, as the successor of the newest recorded one before it, and returns its folder. A replaced
     * revision breaks the chain to recorded revisions after it; these have to be replaced next, oldest first. Throws
     * {@link FileAlreadyExistsException} where the revision is recorded already and must not be replaced.
     *
     * @param documents in the order of the site's languages, the prevailing one first
     * @param sources the SHA-256 of each source file, by its path in the advisory's folder
     * @param replace whether a folder of the same revision, which was never published, gives way
     */
    public Path add(RecordedState state, List<NewDocument> documents, Map<String, String> sources, boolean replace)
            throws IOException {
        clear();
        Path bulletin = folder(state.bulletin());
        Path folder = bulletin.resolve(Integer.toString(state.number()));
        boolean isThere = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        if (isThere && !replace) {
            throw new FileAlreadyExistsException(folder.toString(), null, "this revision is recorded already");
        }
        List<BulletinFile.Document> stated = new ArrayList<>();
        for (NewDocument document : documents) {
            if (!BulletinFile.isFile(document.file())) {
                throw new IOException("A recorded document cannot have the name " + document.file());
            }
            stated.add(new BulletinFile.Document(
                    document.language(),
                    document.path(),
                    document.file(),
                    HashAlgorithm.SHA256.of(document.content())));
        }
        var file = new BulletinFile(state, stated, sources, previous(bulletin, state.number()));
        Path fresh = bulletin.resolve("." + state.number() + ".new");
        if (Files.exists(fresh, LinkOption.NOFOLLOW_LINKS)) {
            delete(fresh);
        }
        Files.createDirectories(fresh);
        write(fresh.resolve(BulletinFile.NAME), file.bytes());
        for (NewDocument document : documents) {
            write(fresh.resolve(document.file()), document.content());
            if (document.signature().length > 0) {
                write(fresh.resolve(document.file() + BulletinFolder.SIGNATURE), document.signature());
            }
        }
        if (isThere) {
            replace(folder, fresh, bulletin.resolve("." + state.number() + ".old"));
        } else {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private Path folder(Bulletin bulletin) {
        int year = bulletin.advisory().initialRelease().atOffset(ZoneOffset.UTC).getYear();
        return record.resolve(Integer.toString(year)).resolve(bulletin.id().value());
    }

    private static void replace(Path folder, Path fresh, Path old) throws IOException {
        Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static BulletinFile.@Nullable Previous previous(Path bulletin, int number) throws IOException {
        Integer before = numbers(bulletin).lower(number);
        return before == null
                ? null
                : new BulletinFile.Previous(
                        before,
                        HashAlgorithm.SHA256.of(Files.readAllBytes(
                                bulletin.resolve(before.toString()).resolve(BulletinFile.NAME))));
    }

    private static NavigableSet<Integer> numbers(Path bulletin) throws IOException {
        NavigableSet<Integer> numbers = new TreeSet<>();
        for (Path entry : entries(bulletin)) {
            String name = String.valueOf(entry.getFileName());
            if (NUMBER.matcher(name).matches()) {
                numbers.add(Integer.valueOf(name));
            }
        }
        return numbers;
    }

    /** Notes the state of all pages of prose in {@code pages.json}; returns whether the file changed. */
    public boolean note(List<ProsePage> pages) throws IOException {
        clear();
        byte[] content = PagesFile.bytes(pages.stream().map(RecordedPage::of).toList());
        Path file = record.resolve(PagesFile.NAME);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Arrays.equals(Files.readAllBytes(file), content)) {
            return false;
        }
        Path fresh = record.resolve("." + PagesFile.NAME + ".new");
        Files.createDirectories(record);
        write(fresh, content);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    /** Removes what an interrupted run left, and puts back a folder that it was about to replace. */
    private void clear() throws IOException {
        if (isCleared) {
            return;
        }
        Files.deleteIfExists(record.resolve("." + PagesFile.NAME + ".new"));
        // The folder itself may be a link: it was named.
        for (Path year : entries(Files.isDirectory(record) ? record.toRealPath() : record)) {
            for (Path bulletin : entries(year)) {
                for (Path entry : entries(bulletin)) {
                    clear(bulletin, entry);
                }
            }
        }
        isCleared = true;
    }

    private static void clear(Path bulletin, Path entry) throws IOException {
        String name = String.valueOf(entry.getFileName());
        if (NEW.matcher(name).matches()) {
            delete(entry);
        } else if (OLD.matcher(name).matches()) {
            Path folder = bulletin.resolve(name.substring(1, name.length() - ".old".length()));
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                delete(entry);
            } else {
                Files.move(entry, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** What stands in a real folder; nothing where there is none. */
    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(entries::add);
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        return entries;
    }

    private static void delete(Path folder) throws IOException {
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
