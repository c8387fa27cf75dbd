package io.github.advisorypress.validation.csaf.informative;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import io.github.advisorypress.validation.csaf.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds words that the dictionary of the document’s language does not have. */
final class SpellingMistake implements CsafTest {
    /** Stands for every word of a document whose language has no dictionary. */
    private static final String ALL_WORDS = "*";

    private static final Pattern HYPHEN = Pattern.compile("-");

    private final Spelling spelling;

    SpellingMistake(Spelling spelling) {
        this.spelling = spelling;
    }

    @Override
    public String id() {
        return "csaf-spelling-mistake";
    }

    @Override
    public String clause() {
        return "6.3.8";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        JsonElement lang = document.document().at("lang");
        String language = lang.text().orElse("");
        // CSAF 2.0, 6.3.8: nothing is tested where the document does not set its language. Without dictionaries nothing
        // would be found either, and not to look for it is far cheaper.
        if (language.isEmpty() || spelling == Spelling.NONE) {
            return;
        }
        Optional<Spelling.Dictionary> dictionary = spelling.dictionary(language);
        if (dictionary.isEmpty()) {
            // CSAF 2.0, 6.3.8: a language that is not supported does not pass either. It is one finding, not one a
            // word.
            findings.report(lang.path(), ALL_WORDS, Excerpt.of(language));
            return;
        }
        CsafTexts texts = new CsafTexts(document);
        Vocabulary vocabulary = new Vocabulary(names(texts), dictionary.get());
        for (JsonElement text : texts.texts()) {
            ProseWords.of(text.text().orElse("")).stream()
                    .filter(word -> !vocabulary.knows(word))
                    .forEach(word -> findings.report(text.path(), Excerpt.of(word), Excerpt.of(language)));
        }
    }

    private static Set<String> names(CsafTexts texts) {
        Set<String> words = new HashSet<>();
        for (JsonElement name : texts.names()) {
            for (String word : ProseWords.of(name.text().orElse(""))) {
                words.add(Vocabulary.folded(word));
                HYPHEN.splitAsStream(word).map(Vocabulary::folded).forEach(words::add);
            }
        }
        return words;
    }

    /** The names in a document and the dictionary of its language. */
    private record Vocabulary(Set<String> names, Spelling.Dictionary dictionary, Map<String, Boolean> asked) {
        Vocabulary(Set<String> names, Spelling.Dictionary dictionary) {
            this(names, dictionary, new HashMap<>());
        }

        static String folded(String word) {
            return straight(word).toLowerCase(Locale.ROOT);
        }

        boolean knows(String word) {
            return asked.computeIfAbsent(word, this::find);
        }

        private boolean find(String word) {
            boolean isCompound = word.indexOf('-') >= 0 && word.length() <= ProseWords.LONGEST;
            return (isCompound && has(word))
                    || HYPHEN.splitAsStream(word).allMatch(part -> !ProseWords.isJudged(part) || has(part));
        }

        private boolean has(String word) {
            return names.contains(folded(word)) || dictionary.knows(straight(word));
        }

        private static String straight(String word) {
            return word.replace('’', '\'');
        }
    }
}
