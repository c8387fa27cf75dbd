package io.github.advisorypress.output.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that says what one revision of a bulletin changed.
 *
 * @param id of the bulletin
 * @param title of the bulletin as of this revision
 * @param facts about the revision itself
 * @param remarks what there is to say of the comparison as a whole
 * @param groups the changed facts and short texts; none if nothing of that sort changed
 * @param texts the changed long texts
 * @param bulletin leads to the bulletin
 */
public record RevisionPage(
        Frame frame,
        String id,
        Text title,
        String heading,
        List<AdvisoryPage.Fact> facts,
        List<String> remarks,
        List<ChangeGroup> groups,
        List<ChangedText> texts,
        Link bulletin,
        @Nullable Link previous,
        @Nullable Link next) {

    /**
     * What changed of one thing.
     *
     * @param subject the bulletin or a vulnerability, where that has to be said
     */
    public record ChangeGroup(@Nullable String subject, List<ChangeRow> rows) {}

    /**
     * One change.
     *
     * @param before absent where it is new
     * @param after absent where it is gone
     */
    public record ChangeRow(
            String term, @Nullable Text before, @Nullable Text after) {}

    /**
     * A long text that changed.
     *
     * @param lang its language where that is not the page's
     */
    public record ChangedText(String heading, @Nullable String lang, List<Line> lines) {}

    /**
     * A line of a changed text.
     *
     * @param skipped whether unchanged text was left out in its place
     */
    public record Line(boolean skipped, List<Part> parts) {}

    /**
     * A part of a line.
     *
     * @param kind what became of it: {@code equal}, {@code removed} or {@code added}
     */
    public record Part(String kind, String text) {}
}
