package io.github.advisorypress.validation.rule.bilingual;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that a text states and that is the same in every language.
 *
 * @param value how it is compared
 * @param written how the text writes it
 * @param offset where it begins, in code points
 * @param length how long it is, in code points
 */
record Fact(String value, String written, int offset, int length) {

    /** Those that the others do not have, each once, in the order of the text. */
    static List<Fact> missing(List<Fact> facts, List<Fact> others) {
        Set<String> known = new HashSet<>();
        others.forEach(fact -> known.add(fact.value()));
        return facts.stream().filter(fact -> known.add(fact.value())).toList();
    }
}
