package io.github.advisorypress.output.site.jbake;

import java.io.File;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/**
 * JBake's content store without its database: a map. It answers every query that JBake and its templates ask as JBake's
 * own store does, newest first; documents of the same date stand in the order of their addresses.
 */
final class MemoryContentStore extends ContentStore {
    private static final Comparator<DocumentModel> NEWEST_FIRST = Comparator.comparing(
                    DocumentModel::getDate, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(DocumentModel::getSourceuri);

    private final Map<String, DocumentModel> documents = new LinkedHashMap<>();

    MemoryContentStore() {
        super("memory", "documents");
    }

    @Override
    public void startup() {}

    @Override
    public void close() {}

    @Override
    public void shutdown() {}

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public void drop() {
        documents.clear();
    }

    @Override
    public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {
        if (needed) {
            drop();
        }
    }

    @Override
    public void addDocument(DocumentModel document) {
        if (documents.putIfAbsent(document.getSourceuri(), document) != null) {
            throw new IllegalStateException("Two documents have the address " + document.getSourceuri());
        }
    }

    @Override
    public void deleteContent(String uri) {
        documents.remove(uri);
    }

    @Override
    public void deleteAllByDocType(String type) {
        documents.values().removeIf(document -> type.equals(document.getType()));
    }

    @Override
    public void markContentAsRendered(DocumentModel document) {
        document.setRendered(true);
    }

    @Override
    public DocumentList<DocumentModel> getDocumentByUri(String uri) {
        DocumentList<DocumentModel> found = new DocumentList<>();
        DocumentModel document = documents.get(uri);
        if (document != null) {
            found.add(document);
        }
        return found;
    }

    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String uri) {
        return getDocumentByUri(uri);
    }

    @Override
    public long getDocumentCount(String type) {
        return documents.values().stream().filter(ofType(type)).count();
    }

    @Override
    public long getPublishedCount(String type) {
        return documents.values().stream().filter(published(type)).count();
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type) {
        return select(ofType(type), false);
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type, boolean applyPaging) {
        return select(ofType(type), applyPaging);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedContent(String type) {
        return select(published(type), false);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts() {
        return getPublishedContent("post");
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
        return select(published("post"), applyPaging);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPages() {
        return getPublishedContent("page");
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
        return select(published("post").and(tagged(tag)), false);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
        return select(isPublished().and(tagged(tag)), false);
    }

    @Override
    public DocumentList<DocumentModel> getUnrenderedContent() {
        return select(document -> !document.getRendered(), false);
    }

    @Override
    public Set<String> getTags() {
        return tags(published("post"));
    }

    @Override
    public Set<String> getAllTags() {
        return tags(isPublished());
    }

    private Set<String> tags(Predicate<DocumentModel> wanted) {
        Set<String> tags = new TreeSet<>();
        documents.values().stream().filter(wanted).forEach(document -> Collections.addAll(tags, tagsOf(document)));
        return tags;
    }

    private DocumentList<DocumentModel> select(Predicate<DocumentModel> wanted, boolean applyPaging) {
        boolean paged = applyPaging && getStart() >= 0 && getLimit() >= 0;
        DocumentList<DocumentModel> selected = new DocumentList<>();
        documents.values().stream()
                .filter(wanted)
                .sorted(NEWEST_FIRST)
                .skip(paged ? getStart() : 0)
                .limit(paged ? getLimit() : Long.MAX_VALUE)
                .forEach(selected::add);
        return selected;
    }

    private static Predicate<DocumentModel> ofType(String type) {
        return document -> type.equals(document.getType());
    }

    private static Predicate<DocumentModel> isPublished() {
        return document -> ModelAttributes.Status.PUBLISHED.equals(document.getStatus());
    }

    private static Predicate<DocumentModel> published(String type) {
        return ofType(type).and(isPublished());
    }

    private static Predicate<DocumentModel> tagged(String tag) {
        return document -> {
            for (String each : tagsOf(document)) {
                if (each.equals(tag)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static String[] tagsOf(DocumentModel document) {
        return document.containsKey(ModelAttributes.TAGS) ? document.getTags() : new String[0];
    }
}
