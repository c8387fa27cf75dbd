package io.github.advisorypress.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingPlaceTest {
    private static final List<String> PIECES = List.of(
            "## ",
            "### ",
            "#### ",
            "# ",
            "#",
            "概述",
            "Summary",
            "CVE-2024-6387",
            "text",
            " ",
            "\n",
            "\n",
            "\n\n",
            "- ",
            "1. ",
            "> ",
            "=",
            "-",
            "---\n",
            "===\n",
            "  ",
            "    ",
            "|",
            ":",
            "(",
            "*",
            "[a](b)",
            "`",
            "&amp;",
            "\\",
            "😀",
            "\u3000");

    @Test
    void splitsEveryTextOfThisRepositoryAsTheParserDoes() throws IOException {
        List<String> texts = texts();

        assertThat(texts).hasSizeGreaterThan(40).allSatisfy(text -> {
            assertThat(HeadingPlace.in(text)).isPresent();
            assertThat(MarkdownSections.split(text)).isEqualTo(MarkdownSections.parsed(text));
        });
    }

    @Test
    void splitsAnyTextAsTheParserDoes() {
        Random random = new Random(20_211_210);
        int simple = 0;
        for (int i = 0; i < 30_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(16); j >= 0; j--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String source = text.toString();
            simple += HeadingPlace.in(source).isPresent() ? 1 : 0;

            assertThat(MarkdownSections.split(source)).as(source).isEqualTo(MarkdownSections.parsed(source));
        }
        assertThat(simple).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\n## a\n```",
                "<div>\n## a\n</div>",
                "a\n---",
                "- a\n  ## b",
                "## *a*",
                "## a ##",
                "##a",
                "\t## a"
            })
    void leavesWhateverMayHideAHeadingToTheParser(String text) {
        assertThat(HeadingPlace.in(text)).isEmpty();
    }

    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content/advisories"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(HeadingPlaceTest::withoutFrontMatter)
                    .toList();
        }
    }

    private static String withoutFrontMatter(Path file) {
        try {
            return Files.readString(file).replaceFirst("(?s)^---\n.*?\n---\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
