package io.github.advisorypress.outside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a commit of git keeps of the published record, against what stands there now. Only what the commit keeps is
 * looked at: whatever was added since is no difference, nor is another state of the pages of prose.
 */
public final class GitBaseline {
    /** The one file of a record that changes. */
    private static final String PAGES = "pages.json";

    private static final int AT_A_TIME = 65_536;
    private static final int LONGEST_REF = 250;
    private static final int SHA_1_DIGITS = 40;

    private final GitCommand git;
    private final Path folder;
    private final @Nullable Absence absence;
    private final String commit;
    private final SortedMap<String, String> blobs;
    private final List<Difference> differences;

    private GitBaseline(
            GitCommand git,
            Path folder,
            @Nullable Absence absence,
            String commit,
            SortedMap<String, String> blobs,
            List<Difference> differences) {
        this.git = git;
        this.folder = folder;
        this.absence = absence;
        this.commit = commit;
        this.blobs = blobs;
        this.differences = List.copyOf(differences);
    }

    /** Why there is nothing to compare with. */
    public enum Absence {
        /** The command git is not installed. */
        NO_GIT,
        /** The folder stands in no work tree of a repository. */
        NO_REPOSITORY,
        /** The repository has no commit yet. */
        NO_COMMIT
    }

    /** How a file differs from the commit. */
    public enum Kind {
        /** The file is gone, or something that is no file stands in its place. */
        MISSING,
        /** The file has other bytes. */
        CHANGED
    }

    /**
     * A file that is not as the commit keeps it.
     *
     * @param path below the folder, with slashes
     */
    public record Difference(String path, Kind kind) {}

    /**
     * Compares a folder with a commit. A folder that is gone differs in all its files.
     *
     * @param folder where the record stands, or stood
     * @param ref anything that names a commit, such as {@code HEAD} or {@code origin/main}; a repository without the
     *     commit gives an exception, since nothing must pass for unchanged that could not be compared
     */
    public static GitBaseline compare(Path folder, String ref) throws GitException {
        return compare("git", folder, ref);
    }

    /** Compares by the program of this name. */
    static GitBaseline compare(String program, Path folder, String ref) throws GitException {
        requireName(ref);
        Path wanted = folder.toAbsolutePath().normalize();
        Path standing = standing(wanted);
        var git = new GitCommand(program, standing);
        Optional<GitCommand.Answer> prefix = git.ask("rev-parse", "--show-prefix", "--is-inside-work-tree");
        if (prefix.isEmpty()) {
            return absent(git, folder, Absence.NO_GIT);
        }
        if (!prefix.get().isGood()) {
            if (prefix.get().complaint().contains("not a git repository")) {
                return absent(git, folder, Absence.NO_REPOSITORY);
            }
            throw failure("find the repository of " + folder, prefix.get());
        }
        String answer = prefix.get().line();
        if (!answer.endsWith("\ntrue")) {
            return absent(git, folder, Absence.NO_REPOSITORY);
        }
        Optional<String> commit = commit(git, folder, ref);
        if (commit.isEmpty()) {
            return absent(git, folder, Absence.NO_COMMIT);
        }
        String below = answer.substring(0, answer.length() - "\ntrue".length()) + slashes(standing.relativize(wanted));
        SortedMap<String, String> blobs = blobs(git, folder, commit.get(), below);
        return new GitBaseline(git, folder, null, commit.get(), blobs, differences(wanted, blobs));
    }

    private static GitBaseline absent(GitCommand git, Path folder, Absence absence) {
        return new GitBaseline(git, folder, absence, "", new TreeMap<>(), List.of());
    }

    private static void requireName(String ref) throws GitException {
        boolean isName = !ref.isBlank()
                && ref.length() <= LONGEST_REF
                && !ref.startsWith("-")
                && ref.codePoints().noneMatch(c -> c <= ' ' || c == 0x7F || c == ':');
        if (!isName) {
            throw new GitException("“" + ref.strip() + "” cannot name a commit of git");
        }
    }

    /** The folder itself where it is a real one, else the nearest real folder that it would stand in. */
    private static Path standing(Path folder) {
        Path standing = folder;
        while (!Files.isDirectory(standing, LinkOption.NOFOLLOW_LINKS)) {
            Path parent = standing.getParent();
            if (parent == null) {
                return standing;
            }
            standing = parent;
        }
        return standing;
    }

    private static String slashes(Path relative) {
        StringBuilder slashes = new StringBuilder();
        for (Path part : relative) {
            if (!part.toString().isEmpty()) {
                slashes.append(part).append('/');
            }
        }
        return slashes.toString();
    }

    /** The full name of the commit; empty in a repository that has none. */
    private static Optional<String> commit(GitCommand git, Path folder, String ref) throws GitException {
        GitCommand.Answer found = answer(git, folder, "rev-parse", "--verify", "--quiet", ref + "^{commit}");
        if (found.isGood()) {
            return Optional.of(found.line());
        }
        boolean hasHead =
                answer(git, folder, "rev-parse", "--verify", "--quiet", "HEAD").isGood();
        boolean hasRefs = answer(git, folder, "for-each-ref", "--count=1").output().length > 0;
        if (!hasHead && (ref.equals("HEAD") || !hasRefs)) {
            return Optional.empty();
        }
        throw new GitException("There is no commit “" + ref + "” in the repository of " + folder
                + "; fetch it first, or compare with another one");
    }

    /** The ID of each blob below a folder, by its path in it. */
    private static SortedMap<String, String> blobs(GitCommand git, Path folder, String commit, String below)
            throws GitException {
        GitCommand.Answer tree = answer(git, folder, "ls-tree", "-r", "-z", "--full-tree", commit);
        if (!tree.isGood()) {
            throw failure("list the files of the commit " + commit, tree);
        }
        SortedMap<String, String> blobs = new TreeMap<>();
        for (String entry : new String(tree.output(), StandardCharsets.UTF_8).split("\0", -1)) {
            int tab = entry.indexOf('\t');
            String path = entry.substring(tab + 1);
            // “100644 blob <id>”; a link or a module of another repository is nothing that was recorded.
            if (tab > 0 && entry.startsWith("100") && path.startsWith(below)) {
                blobs.put(path.substring(below.length()), entry.substring(entry.lastIndexOf(' ', tab) + 1, tab));
            }
        }
        return blobs;
    }

    private static GitCommand.Answer answer(GitCommand git, Path folder, String... arguments) throws GitException {
        return git.ask(arguments).orElseThrow(() -> new GitException("Cannot start git to ask it about " + folder));
    }

    private static GitException failure(String what, GitCommand.Answer answer) {
        return new GitException("Git cannot " + what + ": " + answer.complaint());
    }

    private static List<Difference> differences(Path folder, Map<String, String> blobs) throws GitException {
        List<Difference> differences = new ArrayList<>();
        for (Map.Entry<String, String> blob : blobs.entrySet()) {
            Optional<String> id = idOf(folder, blob.getKey(), blob.getValue().length());
            if (id.isEmpty()) {
                differences.add(new Difference(blob.getKey(), Kind.MISSING));
            } else if (!id.get().equals(blob.getValue()) && !blob.getKey().equals(PAGES)) {
                differences.add(new Difference(blob.getKey(), Kind.CHANGED));
            }
        }
        return differences;
    }

    /** The ID that git would give to a file; empty where no real file stands there. */
    private static Optional<String> idOf(Path folder, String path, int digits) throws GitException {
        try {
            Path file = folder;
            for (String part : path.split("/", -1)) {
                if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    return Optional.empty();
                }
                file = file.resolve(part);
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            return Optional.of(blobId(file, digits));
        } catch (InvalidPathException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new GitException("Cannot read " + folder + "/" + path + " to compare it with git", e);
        }
    }

    private static String blobId(Path file, int digits) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        MessageDigest digest = digest(digits == SHA_1_DIGITS ? "SHA-1" : "SHA-256");
        digest.update(("blob " + attributes.size() + "\0").getBytes(StandardCharsets.US_ASCII));
        byte[] bytes = new byte[AT_A_TIME];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int read = stream.read(bytes); read >= 0; read = stream.read(bytes)) {
                digest.update(bytes, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }

    /** Why nothing could be compared; empty where it was. */
    public Optional<Absence> absence() {
        return Optional.ofNullable(absence);
    }

    /** The full name of the commit that was compared with; empty where there is none. */
    public String commit() {
        return commit;
    }

    /** The files that are gone or have other bytes, by path. */
    public List<Difference> differences() {
        return differences;
    }

    /** The paths of all files that the commit keeps of the folder, sorted, with slashes. */
    public List<String> files() {
        return List.copyOf(blobs.keySet());
    }

    /** The bytes of a file as the commit keeps them; empty where it keeps no such file. */
    public Optional<byte[]> bytes(String path) throws GitException {
        String blob = blobs.get(path);
        if (blob == null) {
            return Optional.empty();
        }
        GitCommand.Answer content = answer(git, folder, "cat-file", "blob", blob);
        if (!content.isGood()) {
            throw failure("read " + path + " of the commit " + commit, content);
        }
        return Optional.of(content.output());
    }
}
