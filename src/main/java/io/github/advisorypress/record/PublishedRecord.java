package io.github.advisorypress.record;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.SourceLines;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.RecordedContent;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * The published record of a repository, read. What is wrong with it (a file that is missing, that nobody recorded, or
 * whose digest is another) are findings; everything else is read all the same.
 *
 * @param revisions of each bulletin, oldest first, in the order of their IDs
 * @param findings sorted
 */
public record PublishedRecord(
        Map<AdvisoryId, List<RecordedRevision>> revisions,
        RecordedContent content,
        List<Diagnostic> findings,
        SourceLines lines) {
    /**
     * The names of all findings about the record itself; those about JSON, bytes, links and unreadable files are the
     * same as of other sources.
     */
    public static final List<String> RULES = List.of(
            "bulletin-recorded-twice",
            "missing-recorded-bulletin",
            "newer-record-format",
            "recorded-bulletin-changed",
            "recorded-document-changed",
            "recorded-document-missing",
            "recorded-folder-mismatch",
            "recorded-revision-inserted",
            "recorded-revision-missing",
            "unexpected-record-file",
            "unreadable-recorded-bulletin",
            "unreadable-recorded-pages");

    /** What stands in for a record that does not exist. */
    public static final PublishedRecord NONE =
            new PublishedRecord(Map.of(), RecordedContent.NONE, List.of(), SourceLines.NONE);

    /** A record that nothing was added to yet. */
    public static final PublishedRecord EMPTY =
            new PublishedRecord(Map.of(), RecordedContent.of(Map.of(), List.of()), List.of(), SourceLines.NONE);

    public PublishedRecord {
        Map<AdvisoryId, List<RecordedRevision>> copy = new LinkedHashMap<>();
        revisions.forEach((id, each) -> copy.put(id, List.copyOf(each)));
        revisions = Collections.unmodifiableMap(copy);
        findings = findings.stream().sorted().toList();
    }

    /**
     * Reads a record; {@link #NONE} where there is no such folder. Must not be called from a thread of the executor.
     *
     * @param folder shown in findings as it is given here
     */
    public static PublishedRecord read(Path folder, ExecutorService executor) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        RecordTree tree = new RecordTree(folder);
        if (!Files.isDirectory(folder)) {
            Path name = folder.getFileName();
            Diagnostic finding = tree.error("file-and-folder-confused", folder, name == null ? "" : name.toString());
            return new PublishedRecord(
                    Map.of(), RecordedContent.of(Map.of(), List.of()), List.of(finding), SourceLines.NONE);
        }
        return new RecordReader(tree, executor).read();
    }
}
