package io.github.advisorypress.publication;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.outside.GitBaseline;
import io.github.advisorypress.outside.GitBaseline.Difference;
import io.github.advisorypress.outside.GitBaseline.Kind;
import io.github.advisorypress.outside.GitException;
import io.github.advisorypress.record.RecordedRelease;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the record with a commit of git: what was published may not be touched. A revision that was not due yet may
 * be, and so may the notes about pages. Outside of git there is nothing to compare with.
 */
final class RecordBaseline {
    static final String CHANGED = "published-file-changed";
    static final String REMOVED = "published-file-removed";

    private static final String BULLETIN = "bulletin.json";
    private static final int SHORT_COMMIT = 12;
    private static final int PARTS = 4;

    private RecordBaseline() {}

    static List<Diagnostic> compare(Path record, String ref, Instant at) {
        try {
            GitBaseline baseline = GitBaseline.compare(record, ref);
            Map<String, Boolean> published = new HashMap<>();
            List<Diagnostic> findings = new ArrayList<>();
            for (Difference difference : baseline.differences()) {
                String[] parts = difference.path().split("/", -1);
                if (parts.length < PARTS) {
                    continue;
                }
                String folder = String.join("/", parts[0], parts[1], parts[2]);
                if (!published.containsKey(folder)) {
                    published.put(folder, isPublished(baseline, folder, at));
                }
                if (Boolean.TRUE.equals(published.get(folder))) {
                    findings.add(finding(record, difference, baseline.commit()));
                }
            }
            return findings;
        } catch (GitException e) {
            throw new OperationException("Cannot compare " + record + " with “" + ref + "”: " + e.getMessage(), e);
        }
    }

    /** What cannot be read counts as published: nobody may touch it in passing. */
    private static boolean isPublished(GitBaseline baseline, String folder, Instant at) throws GitException {
        return baseline.bytes(folder + "/" + BULLETIN)
                .flatMap(RecordedRelease::of)
                .map(release -> !release.isAfter(at))
                .orElse(true);
    }

    private static Diagnostic finding(Path record, Difference difference, String commit) {
        String file = record.toString().replace('\\', '/') + "/" + difference.path();
        return new Diagnostic(
                difference.kind() == Kind.CHANGED ? CHANGED : REMOVED,
                Level.ERROR,
                SourceSpan.startOf(file),
                FieldPath.ROOT,
                List.of(file, commit.substring(0, Math.min(SHORT_COMMIT, commit.length()))));
    }
}
