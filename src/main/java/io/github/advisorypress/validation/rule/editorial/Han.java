package io.github.advisorypress.validation.rule.editorial;

/** Patterns around Chinese characters. */
final class Han {
    /** One Chinese character. */
    static final String CHARACTER = "[\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF]";
    /** Marks of emphasis, which the page does not show. */
    static final String MARKS = "[*~]{0,3}";

    private Han() {}
}
