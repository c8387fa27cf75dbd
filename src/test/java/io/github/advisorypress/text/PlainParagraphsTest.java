package io.github.advisorypress.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainParagraphsTest {
    private static final List<String> PIECES = List.of(
            "a",
            "漏洞",
            " ",
            "\n",
            "\n\n",
            ".",
            ",",
            "，",
            "(",
            ")",
            "-",
            "#",
            "1",
            ":",
            ";",
            "/",
            "{",
            "}",
            "%",
            "$",
            "“",
            "”",
            "é",
            "\u3000",
            "\u200B",
            "?",
            "www.example.com",
            "http://a",
            "：",
            "*",
            "|",
            "~",
            "x ");

    @Test
    void giveTheSameHtmlAsTheParserForEveryParagraphOfThisRepository() throws IOException {
        int plain = 0;
        for (String text : texts()) {
            Optional<String> html = PlainParagraphs.html(text);
            html.ifPresent(fast -> assertThat(fast).as(text).isEqualTo(slow(text)));
            plain += html.isPresent() ? 1 : 0;
        }
        assertThat(plain).isGreaterThan(200);
    }

    @Test
    void giveTheSameHtmlAsTheParserForAnyText() {
        Random random = new Random(20_240_705);
        int plain = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            Optional<String> html = PlainParagraphs.html(text.toString());
            html.ifPresent(fast -> assertThat(fast).as(text.toString()).isEqualTo(slow(text.toString())));
            plain += html.isPresent() ? 1 : 0;
        }
        assertThat(plain).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*a*", "# a", "- a", "1. a", "a\nb", "<b>", "a & b", "[a](b)", "    code", "a  \nb", "a|b", "`a`"
            })
    void leaveAnyMarkupToTheParser(String text) {
        assertThat(PlainParagraphs.html(text)).isEmpty();
    }

    private static String slow(String text) {
        return MarkdownText.parse(text).html();
    }

    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .flatMap(file -> Stream.of(read(file).split("\n#+ [^\n]*\n", -1)))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
