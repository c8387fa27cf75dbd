package io.github.advisorypress.record;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.Identifier;
import io.github.advisorypress.model.RecordedContent;
import io.github.advisorypress.model.RecordedPage;
import io.github.advisorypress.model.RecordedState;
import io.github.advisorypress.record.RecordTree.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** Reads a whole record, one bulletin a task. */
final class RecordReader {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final RecordTree tree;
    private final ExecutorService executor;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<Future<BulletinFolder.Contents>> bulletins = new ArrayList<>();
    private List<RecordedPage> pages = List.of();

    RecordReader(RecordTree tree, ExecutorService executor) {
        this.tree = tree;
        this.executor = executor;
    }

    PublishedRecord read() {
        for (Entry entry : tree.list(tree.root(), findings)) {
            if (entry.isFolder() && YEAR.matcher(entry.name()).matches()) {
                year(entry);
            } else if (entry.isFile() && entry.name().equals(PagesFile.NAME)) {
                pages = tree.bytes(entry.path(), findings)
                        .map(bytes -> PagesFile.read(tree.document(entry.path(), bytes), findings))
                        .orElse(List.of());
            } else {
                findings.add(tree.unexpected(entry));
            }
        }
        return record();
    }

    private void year(Entry year) {
        for (Entry entry : tree.list(year.path(), findings)) {
            if (entry.isFolder() && Identifier.isValid(entry.name())) {
                bulletins.add(executor.submit(() -> new BulletinFolder(tree, year.name(), entry).read()));
            } else {
                findings.add(tree.unexpected(entry));
            }
        }
    }

    private PublishedRecord record() {
        Map<AdvisoryId, List<RecordedRevision>> revisions = new TreeMap<>();
        Map<String, Entry> seen = new HashMap<>();
        for (Future<BulletinFolder.Contents> bulletin : bulletins) {
            BulletinFolder.Contents contents = finish(bulletin);
            findings.addAll(contents.findings());
            Entry folder = contents.folder();
            Entry other = seen.putIfAbsent(folder.name().toLowerCase(Locale.ROOT), folder);
            if (other != null) {
                findings.add(tree.error(
                        "bulletin-recorded-twice", folder.path(), tree.shown(folder.path()), tree.shown(other.path())));
            }
            if (!contents.revisions().isEmpty()) {
                revisions.putIfAbsent(new AdvisoryId(folder.name()), contents.revisions());
            }
        }
        return new PublishedRecord(revisions, content(revisions), findings, tree);
    }

    private RecordedContent content(Map<AdvisoryId, List<RecordedRevision>> revisions) {
        Map<AdvisoryId, List<RecordedState>> states = new TreeMap<>();
        revisions.forEach((id, each) ->
                states.put(id, each.stream().map(RecordedRevision::state).toList()));
        return RecordedContent.of(states, pages);
    }

    private static BulletinFolder.Contents finish(Future<BulletinFolder.Contents> bulletin) {
        try {
            return bulletin.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the published record was read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Bug in the publisher: a recorded bulletin could not be read", e.getCause());
        }
    }
}
