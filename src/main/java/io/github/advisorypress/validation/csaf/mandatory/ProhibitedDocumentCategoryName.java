package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Finds a document category that can be taken for a profile of CSAF but is not its value. */
final class ProhibitedDocumentCategoryName implements CsafTest {
    @Override
    public String id() {
        return "csaf-prohibited-document-category-name";
    }

    @Override
    public String clause() {
        return "6.1.26";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        String category = document.category();
        if (Arrays.stream(Profile.values()).noneMatch(profile -> profile.holdsFor(document))) {
            reserved(category)
                    .ifPresent(name ->
                            findings.report(document.document().at("category").path(), Excerpt.of(category), name));
        }
    }

    /** What CSAF reserves and the category resembles. */
    private static Optional<String> reserved(String category) {
        // CSAF 2.0, 6.1.26: the names and the values of the other profiles; nothing else may have their prefix
        boolean hasPrefix = category.regionMatches(true, 0, Profile.PREFIX, 0, Profile.PREFIX.length());
        String letters = letters(category);
        return Arrays.stream(Profile.values())
                .filter(profile -> hasPrefix || profile != Profile.BASE)
                .filter(profile ->
                        letters.equals(letters(profile.category())) || letters.equals(letters(profile.bareName())))
                .map(Profile::category)
                .findFirst()
                .or(() -> hasPrefix ? Optional.of(Profile.PREFIX) : Optional.empty());
    }

    private static String letters(String name) {
        var letters = new StringBuilder(name.length());
        name.codePoints().filter(character -> !isSeparator(character)).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isSeparator(int character) {
        return isDash(character) || isWhiteSpace(character) || isUnderscore(character);
    }

    /** Whether the character has the Unicode property Dash. */
    private static boolean isDash(int character) {
        return Character.getType(character) == Character.DASH_PUNCTUATION
                || character == 0x2053
                || character == 0x207B
                || character == 0x208B
                || character == 0x2212;
    }

    /** Whether the character has the Unicode property White_Space, or is one that Java counts in addition. */
    private static boolean isWhiteSpace(int character) {
        return Character.isSpaceChar(character) || Character.isWhitespace(character) || character == 0x85;
    }

    /** Whether the character is the underscore or joins words as it does, be it full-width or combining. */
    private static boolean isUnderscore(int character) {
        return Character.getType(character) == Character.CONNECTOR_PUNCTUATION || character == 0x332;
    }
}
