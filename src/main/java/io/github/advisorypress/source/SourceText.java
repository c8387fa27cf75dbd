package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of one source file with LF line ends and without a byte order mark, and what is wrong with its bytes. A
 * character that no format may carry is replaced by U+FFFD, so that columns stay true. A file that is too large or not
 * UTF-8 has no text.
 */
public final class SourceText {

    /** How many bytes a YAML or Markdown file may have where nothing else is said: 1 MiB. */
    public static final int DEFAULT_LIMIT = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    static final int REPLACEMENT = 0xFFFD;
    private static final int MOST_CONTROL_CHARACTERS = 20;

    private final String file;
    private final @Nullable String text;
    private final List<String> lines;
    private final List<Diagnostic> findings;

    private SourceText(String file, @Nullable String text, List<Diagnostic> findings) {
        this.file = file;
        this.text = text;
        this.lines = text == null ? List.of() : List.of(text.split("\n", -1));
        this.findings = List.copyOf(findings);
    }

    /** Reads a file's bytes; the file is named as it is shown to the reader. */
    public static SourceText read(String file, byte[] bytes, int limit) {
        if (bytes.length > limit) {
            return unreadable(
                    file,
                    error(
                            "file-too-large",
                            SourceSpan.startOf(file),
                            Integer.toString(bytes.length),
                            Integer.toString(limit)));
        }
        var decoded = CharBuffer.allocate(bytes.length);
        var undecoded = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(undecoded, decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            return unreadable(file, invalidByte(file, text, bytes[undecoded.position()]));
        }
        var findings = new ArrayList<Diagnostic>();
        String clean = withoutControlCharacters(
                file, withLineFeeds(file, withoutByteOrderMark(file, text, findings), findings), findings);
        return new SourceText(file, clean, findings);
    }

    /** The file as it is shown to the reader. */
    public String file() {
        return file;
    }

    /** The text; nothing where the file is too large or not UTF-8. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** A line without its end; lines count from one. */
    public Optional<String> line(int line) {
        return line >= 1 && line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
    }

    /** The lines without their ends, in order. */
    public List<String> lines() {
        return lines;
    }

    /** What is wrong with the file's bytes. */
    public List<Diagnostic> findings() {
        return findings;
    }

    private static SourceText unreadable(String file, Diagnostic why) {
        return new SourceText(file, null, List.of(why));
    }

    private static Diagnostic invalidByte(String file, String before, byte invalid) {
        String start = before.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? before.substring(1) : before;
        String normal = start.replace("\r\n", "\n").replace('\r', '\n');
        int lineStart = normal.lastIndexOf('\n') + 1;
        int line = 1 + (int) normal.chars().filter(c -> c == '\n').count();
        var span = new SourceSpan(file, line, 1 + normal.codePointCount(lineStart, normal.length()), 1);
        return error("invalid-utf-8", span, String.format(Locale.ROOT, "%02X", invalid));
    }

    private static String withoutByteOrderMark(String file, String text, List<Diagnostic> findings) {
        if (text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK) {
            return text;
        }
        findings.add(error("byte-order-mark", SourceSpan.startOf(file)));
        return text.substring(1);
    }

    private static String withLineFeeds(String file, String text, List<Diagnostic> findings) {
        int first = text.indexOf('\r');
        if (first < 0) {
            return text;
        }
        int line = 1
                + (int) text.substring(0, first).chars().filter(c -> c == '\n').count();
        int column = 1 + text.codePointCount(text.lastIndexOf('\n', first) + 1, first);
        // A warning, because a checkout that converts line ends is no mistake in the content.
        findings.add(new Diagnostic(
                "crlf-line-ends",
                Level.WARNING,
                new SourceSpan(file, line, column, 1),
                FieldPath.ROOT,
                List.of(Integer.toString(line))));
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String withoutControlCharacters(String file, String text, List<Diagnostic> findings) {
        if (text.codePoints().allMatch(SourceText::isAllowed)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        int line = 1;
        int column = 1;
        int found = 0;
        for (int codePoint : text.codePoints().toArray()) {
            boolean allowed = isAllowed(codePoint);
            if (!allowed && found < MOST_CONTROL_CHARACTERS) {
                found++;
                findings.add(error("control-character", new SourceSpan(file, line, column, 1), name(codePoint)));
            }
            clean.appendCodePoint(allowed ? codePoint : REPLACEMENT);
            column = codePoint == '\n' ? 1 : column + 1;
            line = codePoint == '\n' ? line + 1 : line;
        }
        return clean.toString();
    }

    /**
     * Whether a text may hold a character: not the controls but tab and line feed, not what breaks lines in some
     * programs only, not what turns the direction of the text around, nor what is no character.
     */
    static boolean isAllowed(int codePoint) {
        if (codePoint == '\t' || codePoint == '\n') {
            return true;
        }
        boolean turnsDirection =
                (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        boolean breaksLine = codePoint == 0x2028 || codePoint == 0x2029;
        boolean isNoCharacter = (codePoint & 0xFFFE) == 0xFFFE
                || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF)
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
        return !Character.isISOControl(codePoint)
                && !turnsDirection
                && !breaksLine
                && !isNoCharacter
                && codePoint != BYTE_ORDER_MARK;
    }

    /** A character as Unicode names it by number. */
    static String name(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    private static Diagnostic error(String rule, SourceSpan span, String... arguments) {
        return new Diagnostic(rule, Level.ERROR, span, FieldPath.ROOT, List.of(arguments));
    }
}
