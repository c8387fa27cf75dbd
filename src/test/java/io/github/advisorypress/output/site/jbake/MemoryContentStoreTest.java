package io.github.advisorypress.output.site.jbake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jbake.template.model.PublishedContentExtractor;
import org.jbake.template.model.PublishedPostsExtractor;
import org.jbake.template.model.TagPostsExtractor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What JBake's documentation promises of the data model of its templates holds with the store in memory too. */
final class MemoryContentStoreTest {
    private final MemoryContentStore store = new MemoryContentStore();

    @BeforeEach
    void fill() {
        add("post", "old.html", "published", "2024-01-01", "java");
        add("post", "new.html", "published", "2025-01-01", "java", "csaf");
        add("post", "draft.html", "draft", "2026-01-01", "secret");
        add("page", "about.html", "published", "2023-01-01");
        add("page", "b.html", "published", "2022-01-01");
        add("page", "a.html", "published", "2022-01-01");
    }

    @SuppressWarnings("JavaUtilDate") // JBake's own type
    private void add(String type, String uri, String status, String date, String... tags) {
        DocumentModel document = DocumentModel.createDefaultDocumentModel();
        document.setType(type);
        document.setUri(uri);
        document.setSourceUri(uri);
        document.setStatus(status);
        document.setDate(Date.from(Instant.parse(date + "T00:00:00Z")));
        if (tags.length > 0) {
            document.setTags(tags);
        }
        store.addDocument(document);
    }

    private static List<String> uris(DocumentList<DocumentModel> documents) {
        return documents.stream().map(DocumentModel::getUri).toList();
    }

    @Test
    void publishedPostsAreThePublishedOnesNewestFirst() {
        assertThat(uris(store.getPublishedPosts())).containsExactly("new.html", "old.html");
    }

    @Test
    void documentsOfTheSameDateAlwaysStandInTheSameOrder() {
        assertThat(uris(store.getPublishedPages())).containsExactly("about.html", "a.html", "b.html");
    }

    @Test
    void draftsAreInTheStoreButNotPublished() {
        assertThat(store.getDocumentCount("post")).isEqualTo(3);
        assertThat(store.getPublishedCount("post")).isEqualTo(2);
        assertThat(uris(store.getAllContent("post"))).containsExactly("draft.html", "new.html", "old.html");
    }

    @Test
    @SuppressWarnings("unchecked") // JBake's extractors give raw lists
    void jbakesOwnExtractorsFindWhatTheyFindInItsDatabase() {
        assertThat(uris(new PublishedPostsExtractor().get(store, new HashMap<>(), "published_posts")))
                .containsExactly("new.html", "old.html");
        assertThat(uris(new PublishedContentExtractor().get(store, new HashMap<>(), "published_content")))
                .containsExactlyInAnyOrder("new.html", "old.html", "about.html", "a.html", "b.html");
        var model = new HashMap<String, Object>();
        model.put("tag", "java");
        assertThat(uris(new TagPostsExtractor().get(store, model, "tag_posts")))
                .containsExactly("new.html", "old.html");
    }

    @Test
    void tagsAreThoseOfPublishedDocuments() {
        assertThat(store.getTags()).containsExactly("csaf", "java");
        assertThat(store.getAllTags()).containsExactly("csaf", "java");
        assertThat(uris(store.getPublishedPostsByTag("csaf"))).containsExactly("new.html");
        assertThat(uris(store.getPublishedDocumentsByTag("java"))).containsExactly("new.html", "old.html");
    }

    @Test
    void pagesThroughPosts() {
        store.setStart(1);
        store.setLimit(1);

        assertThat(uris(store.getPublishedPosts(true))).containsExactly("old.html");
        assertThat(uris(store.getPublishedPosts(false))).hasSize(2);
    }

    @Test
    void rendersWhatIsNotRenderedYet() {
        DocumentModel document = store.getDocumentByUri("new.html").get(0);

        store.markContentAsRendered(document);

        assertThat(uris(store.getUnrenderedContent())).hasSize(5).doesNotContain("new.html");
    }

    @Test
    void forgetsWhatIsDeleted() {
        store.deleteContent("new.html");
        store.deleteAllByDocType("page");

        assertThat(store.getDocumentByUri("new.html")).isEmpty();
        assertThat(store.getPublishedPages()).isEmpty();
        assertThat(uris(store.getPublishedPosts())).containsExactly("old.html");
    }

    @Test
    void holdsOneDocumentForEachAddress() {
        assertThatThrownBy(() -> add("page", "about.html", "published", "2020-01-01"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("about.html");
    }
}
