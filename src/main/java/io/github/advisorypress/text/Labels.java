package io.github.advisorypress.text;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.TextField;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of one language, by key: kinds, statuses, headings, sentences with places for values. A key that has no
 * word is a defect of the labels and is refused, never shown as blank.
 */
public final class Labels {
    /** The first of the characters for private use, which no label has. */
    private static final char FIRST_MARK = '\uE000';

    private final LanguageTag language;
    private final Map<String, String> words;

    public Labels(LanguageTag language, Map<String, String> words) {
        this.language = language;
        this.words = Collections.unmodifiableMap(new TreeMap<>(words));
    }

    public LanguageTag language() {
        return language;
    }

    public Set<String> keys() {
        return words.keySet();
    }

    /** The word or whole sentence for a key; throws {@link IllegalArgumentException} if there is none. */
    public String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("There is no label “" + key + "” in " + language);
        }
        return word;
    }

    /** The sentence for a key with the values put in their places; values are text and are not formatted. */
    public String sentence(String key, String... values) {
        return new MessageFormat(word(key), language.locale()).format(values);
    }

    /**
     * The values that stand in the places of a sentence, as {@link #sentence} put them there; nothing where the text is
     * not this sentence. A value ends where the words that follow it stand first.
     */
    public Optional<List<String>> valuesOf(String key, String text) {
        var form = new MessageFormat(word(key), language.locale());
        int places = form.getFormatsByArgumentIndex().length;
        String[] marks = new String[places];
        for (int i = 0; i < places; i++) {
            marks[i] = String.valueOf((char) (FIRST_MARK + i));
        }
        String[] values = new String[places];
        Arrays.fill(values, "");
        String marked = form.format(marks);
        int at = 0;
        int open = -1;
        int from = 0;
        while (from <= marked.length()) {
            int end = nextMark(marked, from, places);
            String words = marked.substring(from, end);
            boolean isLast = end == marked.length();
            int found = open < 0 ? 0 : isLast ? text.length() - words.length() : text.indexOf(words, at);
            if (found < at || !text.startsWith(words, found)) {
                return Optional.empty();
            }
            if (open >= 0) {
                values[open] = text.substring(at, found);
            }
            at = found + words.length();
            open = isLast ? open : marked.charAt(end) - FIRST_MARK;
            from = end + 1;
        }
        return sentence(key, values).equals(text) ? Optional.of(List.of(values)) : Optional.empty();
    }

    private static int nextMark(String marked, int from, int places) {
        int end = from;
        while (end < marked.length()
                && (marked.charAt(end) < FIRST_MARK || marked.charAt(end) >= FIRST_MARK + places)) {
            end++;
        }
        return end;
    }

    /** The heading of a part of the long text, as pages show it. */
    public String heading(TextField field) {
        return word("section." + field.word());
    }

    /** Every heading that authors may write for a part of the long text, the shown one first. */
    public List<String> headings(TextField field) {
        List<String> headings = new ArrayList<>();
        headings.add(heading(field));
        String also = words.get("section." + field.word() + ".also");
        if (also != null) {
            for (String name : also.split("\\|", -1)) {
                headings.add(name.strip());
            }
        }
        return headings;
    }

    /** The part of the long text that a heading opens, compared without regard to case. */
    public Optional<TextField> field(String heading) {
        for (TextField field : TextField.values()) {
            if (headings(field).stream().anyMatch(name -> name.equalsIgnoreCase(heading.strip()))) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
