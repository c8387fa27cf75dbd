package io.github.advisorypress.output.feed;

/** Text that XML 1.0 can carry. */
final class XmlText {
    private XmlText() {}

    /** The text without the characters that no XML document may hold, not even escaped. */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isAllowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
