package io.github.advisorypress.text;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** Where a line of a paragraph ends between Chinese characters, which are written without a space between them. */
final class Wide {

    private static final String MARKUP = "*_`[]() \t\n\r>";
    private static final String AMBIGUOUS = "“”‘’—…·";

    private Wide() {}

    /** Whether a line end joins what stands on its sides without a space. */
    static boolean joinsWithoutSpace(Node lineBreak) {
        BasedSequence document = lineBreak.getDocument().getChars();
        int before = before(document, lineBreak.getStartOffset());
        int after = after(document, lineBreak.getNext());
        return (isWide(before) && (isWide(after) || isAmbiguous(after))) || (isAmbiguous(before) && isWide(after));
    }

    private static int before(BasedSequence document, int offset) {
        int index = offset - 1;
        while (index >= 0 && MARKUP.indexOf(document.charAt(index)) >= 0) {
            index--;
        }
        return index < 0 ? ' ' : Character.codePointBefore(document, index + 1);
    }

    private static int after(BasedSequence document, @Nullable Node next) {
        int index = next == null ? document.length() : next.getStartOffset();
        while (index < document.length() && MARKUP.indexOf(document.charAt(index)) >= 0) {
            index++;
        }
        return index >= document.length() ? ' ' : Character.codePointAt(document, index);
    }

    private static boolean isWide(int codePoint) {
        return Character.isIdeographic(codePoint)
                || (codePoint >= 0x3000 && codePoint <= 0x30FF)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60);
    }

    private static boolean isAmbiguous(int codePoint) {
        return AMBIGUOUS.indexOf(codePoint) >= 0;
    }
}
