package io.github.advisorypress.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

final class MarkdownSectionsTest {

    @Test
    void splitsATextAtItsHeadings() {
        var split = MarkdownSections.split("\n## 概述\n\n攻击者可以\n执行代码。\n\n## `Impact` of *it* ##\nBad.\n");

        assertThat(split.preamble()).isEmpty();
        assertThat(split.sections())
                .extracting(Section::heading, Section::level, Section::headingLine, Section::headingColumn)
                .containsExactly(tuple("概述", 2, 2, 4), tuple("Impact of it", 2, 7, 4));
        assertThat(split.sections().get(0).headingLength()).isEqualTo(2);
        assertThat(split.sections().get(0).body()).isEqualTo("\n攻击者可以\n执行代码。\n\n");
        assertThat(split.sections().get(0).bodyLine()).isEqualTo(3);
        assertThat(split.sections().get(1).body()).isEqualTo("Bad.\n");
        assertThat(split.sections().get(1).bodyLine()).isEqualTo(8);
    }

    @Test
    void nestsThirdLevelHeadings() {
        var split = MarkdownSections.split("""
                ## CVE-2026-1234

                intro

                ### Summary
                one
                #### deeper
                two
                ### Impact

                ## Revision
                x
                """);

        Section vulnerability = split.sections().get(0);
        assertThat(split.sections()).extracting(Section::heading).containsExactly("CVE-2026-1234", "Revision");
        assertThat(vulnerability.introduction()).isEqualTo("\nintro\n\n");
        assertThat(vulnerability.body()).startsWith("\nintro\n\n### Summary\n").endsWith("### Impact\n\n");
        assertThat(vulnerability.sections())
                .extracting(Section::heading, Section::body, Section::bodyLine)
                .containsExactly(tuple("Summary", "one\n#### deeper\ntwo\n", 6), tuple("Impact", "\n", 10));
        assertThat(split.sections().get(1).introduction()).isEqualTo("x\n");
    }

    @Test
    void takesUnderlinedHeadingsForHeadings() {
        var split = MarkdownSections.split("Title\n=====\nSummary\n-------\ntext\n");

        assertThat(split.sections())
                .extracting(Section::heading, Section::level, Section::bodyLine, Section::body)
                .containsExactly(tuple("Title", 1, 3, ""), tuple("Summary", 2, 5, "text\n"));
    }

    @Test
    void takesSignsInsideCodeQuotationsAndListsForText() {
        var split = MarkdownSections.split("## A\n```\n## b\n```\n> ## c\n\n- ## d\n\n    ## e\n\n\\## f\n");

        assertThat(split.sections()).extracting(Section::heading).containsExactly("A");
    }

    @Test
    void keepsWhatStandsAboveTheFirstHeading() {
        var split = MarkdownSections.split("\n\nstray\ntext\n\n## A\n");

        assertThat(split.preamble()).isEqualTo("stray\ntext");
        assertThat(split.preambleLine()).isEqualTo(3);
        assertThat(MarkdownSections.split("no heading").preamble()).isEqualTo("no heading");
    }

    @Test
    void opensASectionForAThirdLevelHeadingWithoutASecondLevelOne() {
        var split = MarkdownSections.split("### A\nx\n### B\ny");

        assertThat(split.sections()).extracting(Section::level).containsExactly(3, 3);
        assertThat(split.sections()).extracting(Section::body).containsExactly("x\n", "y");
    }

    @Test
    void losesNothingOfTheText() {
        String text = "## A\none\n\n### B\ntwo\n## C\r\nthree\n##\nfour";
        var split = MarkdownSections.split(text);

        assertThat(split.sections())
                .extracting(Section::body)
                .containsExactly("one\n\n### B\ntwo\n", "three\n", "four");
        assertThat(split.sections().get(2).heading()).isEmpty();
    }

    @Test
    void saysWhereThereIsTooMuchMarkup() {
        var split = MarkdownSections.split("## A\n" + "> ".repeat(100) + "x");

        assertThat(split.sections()).isEmpty();
        assertThat(split.problems()).containsExactly(new Problem(Problem.TOO_DEEP, 2, 1, 1, ""));
    }
}
