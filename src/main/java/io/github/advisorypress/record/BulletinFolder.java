package io.github.advisorypress.record;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.HashAlgorithm;
import io.github.advisorypress.record.RecordTree.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the recorded revisions of one bulletin and checks that they are as they were recorded. */
final class BulletinFolder {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    /** What the name of a signature adds to that of its document. */
    static final String SIGNATURE = ".asc";

    private final RecordTree tree;
    private final String year;
    private final Entry folder;
    private final List<Diagnostic> findings = new ArrayList<>();

    /** @param year the name of the folder that this one stands in */
    BulletinFolder(RecordTree tree, String year, Entry folder) {
        this.tree = tree;
        this.year = year;
        this.folder = folder;
    }

    /** What was read, oldest first, and what is wrong with it. */
    record Contents(Entry folder, List<RecordedRevision> revisions, List<Diagnostic> findings) {}

    /**
     * A folder of a revision; what could not be read is absent.
     *
     * @param files what stands in it, by name
     * @param digest of the bytes of its {@code bulletin.json}
     */
    private record Read(
            int number,
            Entry folder,
            Map<String, Entry> files,
            @Nullable String digest,
            @Nullable JsonDocument document,
            @Nullable BulletinFile file) {}

    Contents read() {
        NavigableMap<Integer, Read> all = new TreeMap<>();
        List<RecordedRevision> revisions = new ArrayList<>();
        for (Entry entry : tree.list(folder.path(), findings)) {
            if (entry.isFolder() && NUMBER.matcher(entry.name()).matches()) {
                int number = Integer.parseInt(entry.name());
                all.put(number, revision(number, entry));
            } else {
                findings.add(tree.unexpected(entry));
            }
        }
        for (Read read : all.values()) {
            if (read.file != null && read.document != null) {
                checkChain(read, read.document, read.file, all);
                if (standsInItsPlace(read, read.document, read.file)) {
                    revisions.add(recorded(read, read.document, read.file));
                }
            }
        }
        return new Contents(folder, revisions, findings);
    }

    private Read revision(int number, Entry entry) {
        Map<String, Entry> entries = entries(entry);
        Entry bulletin = entries.get(BulletinFile.NAME);
        if (bulletin == null) {
            findings.add(tree.error("missing-recorded-bulletin", entry.path(), entry.name()));
            return new Read(number, entry, entries, null, null, null);
        }
        Optional<byte[]> bytes = tree.bytes(bulletin.path(), findings);
        if (bytes.isEmpty()) {
            return new Read(number, entry, entries, null, null, null);
        }
        JsonDocument document = tree.document(bulletin.path(), bytes.get());
        BulletinFile file = BulletinFile.read(document, findings).orElse(null);
        if (file != null) {
            reportUnexpected(entries, file);
        }
        return new Read(number, entry, entries, HashAlgorithm.SHA256.of(bytes.get()), document, file);
    }

    /** The files in a folder by name; what is no file is reported. */
    private Map<String, Entry> entries(Entry revision) {
        Map<String, Entry> files = new TreeMap<>();
        for (Entry entry : tree.list(revision.path(), findings)) {
            if (entry.isFile()) {
                files.put(entry.name(), entry);
            } else {
                findings.add(tree.unexpected(entry));
            }
        }
        return files;
    }

    private void reportUnexpected(Map<String, Entry> entries, BulletinFile file) {
        Set<String> known = new HashSet<>(Set.of(BulletinFile.NAME));
        for (BulletinFile.Document document : file.documents()) {
            known.add(document.file());
            known.add(document.file() + SIGNATURE);
        }
        entries.values().stream()
                .filter(entry -> !known.contains(entry.name()))
                .forEach(entry -> findings.add(tree.unexpected(entry)));
    }

    private void checkChain(Read read, JsonDocument document, BulletinFile file, NavigableMap<Integer, Read> all) {
        BulletinFile.Previous previous = file.previous();
        Map.Entry<Integer, Read> before = all.lowerEntry(read.number);
        Read named = previous == null ? null : all.get(previous.revision());
        if (previous != null && named == null) {
            report(
                    document,
                    FieldPath.of("previous", "revision"),
                    "recorded-revision-missing",
                    Integer.toString(previous.revision()),
                    read.folder.name());
        } else if (previous != null && named != null) {
            String digest = named.digest;
            if (digest != null && !digest.equals(previous.sha256())) {
                report(
                        document,
                        FieldPath.of("previous", "sha256"),
                        "recorded-bulletin-changed",
                        named.folder.name(),
                        read.folder.name(),
                        previous.sha256(),
                        digest);
            }
        }
        if (before != null && (previous == null || before.getKey() > previous.revision())) {
            report(
                    document,
                    FieldPath.of("previous", "revision"),
                    "recorded-revision-inserted",
                    before.getValue().folder.name(),
                    read.folder.name());
        }
    }

    private boolean standsInItsPlace(Read read, JsonDocument document, BulletinFile file) {
        Advisory advisory = file.state().bulletin().advisory();
        String trueYear = Integer.toString(
                advisory.initialRelease().atOffset(ZoneOffset.UTC).getYear());
        int newest = advisory.revisionHistory().size() - 1;
        boolean stands = isNamed(year, trueYear, document, FieldPath.of("bulletin", "revision_history", 0, "date"));
        stands &= isNamed(folder.name(), advisory.id().value(), document, FieldPath.of("bulletin", "id"));
        stands &= isNamed(
                read.folder.name(),
                Integer.toString(file.state().number()),
                document,
                FieldPath.of("bulletin", "revision_history", newest, "number"));
        return stands;
    }

    private boolean isNamed(String name, String stated, JsonDocument document, FieldPath place) {
        if (!name.equals(stated)) {
            report(document, place, "recorded-folder-mismatch", stated, name);
        }
        return name.equals(stated);
    }

    private RecordedRevision recorded(Read read, JsonDocument document, BulletinFile file) {
        List<RecordedDocument> documents = new ArrayList<>();
        for (int i = 0; i < file.documents().size(); i++) {
            BulletinFile.Document stated = file.documents().get(i);
            Path path = read.folder.path().resolve(stated.file());
            FieldPath place = FieldPath.of("documents", i);
            if (read.files.containsKey(stated.file())) {
                checkDigest(document, place.child("sha256"), path, stated);
            } else {
                report(document, place.child("file"), "recorded-document-missing", stated.file());
            }
            Entry signature = read.files.get(stated.file() + SIGNATURE);
            documents.add(new RecordedDocument(
                    stated.language(),
                    stated.path(),
                    path,
                    stated.sha256(),
                    signature == null ? null : signature.path()));
        }
        return new RecordedRevision(file.state(), read.folder.path(), documents);
    }

    private void checkDigest(JsonDocument document, FieldPath place, Path path, BulletinFile.Document stated) {
        try (InputStream stream = Files.newInputStream(path)) {
            String digest = HashAlgorithm.SHA256.of(stream);
            if (!digest.equals(stated.sha256())) {
                report(document, place, "recorded-document-changed", stated.file(), stated.sha256(), digest);
            }
        } catch (IOException e) {
            findings.add(tree.error("unreadable-file", path, stated.file()));
        }
    }

    private void report(JsonDocument document, FieldPath place, String rule, String... arguments) {
        findings.add(new Diagnostic(rule, Level.ERROR, document.locate(place), place, List.of(arguments)));
    }
}
