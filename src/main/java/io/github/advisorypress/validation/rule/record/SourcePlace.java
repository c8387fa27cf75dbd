package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.comparison.Change;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Reference;
import io.github.advisorypress.model.Relation;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.model.Vulnerability;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Where in the sources of an advisory a change stands. Changes name the items of a list by what tells them apart, so
 * that their order is no matter; sources know them by their places.
 */
final class SourcePlace {
    private static final String TEXT = "text";
    private static final String VULNERABILITIES = "vulnerabilities";

    /** What an advisory says that stands in no field of its own sources. */
    private static final Set<String> ELSEWHERE = Set.of("products", "vendor");

    private SourcePlace() {}

    /** The field of a change, as findings name fields; for one that is gone, what it stood in. */
    static FieldPath of(Change change, Advisory draft) {
        List<String> names = FieldPath.parse(change.field()).segments();
        LanguageTag language = change.language();
        if (names.isEmpty() || ELSEWHERE.contains(names.get(0))) {
            return FieldPath.of("title");
        }
        if (names.get(0).equals(TEXT)) {
            return language == null ? FieldPath.of("title") : text(language, names.subList(1, names.size()));
        }
        FieldPath path = fact(names, draft);
        return language == null ? path : path.child(language.value());
    }

    /** The path of a change as a message shows it: with the language that it is about. */
    static String name(Change change) {
        LanguageTag language = change.language();
        return language == null
                ? change.field()
                : FieldPath.parse(change.field()).child(language.value()).toString();
    }

    /** The vulnerability of this key; all of them if it is gone. */
    static FieldPath vulnerability(String key, Advisory draft) {
        return item(VULNERABILITIES, key, draft.vulnerabilities(), Vulnerability::key);
    }

    private static FieldPath text(LanguageTag language, List<String> names) {
        List<String> path = new ArrayList<>(List.of(TEXT, language.value()));
        if (names.size() > 1 && TextField.of(names.get(0)).isEmpty()) {
            path.add(VULNERABILITIES);
        }
        path.addAll(names);
        return new FieldPath(path);
    }

    private static FieldPath fact(List<String> names, Advisory draft) {
        if (names.size() < 2) {
            return new FieldPath(names);
        }
        String name = names.get(1);
        FieldPath item =
                switch (names.get(0)) {
                    case VULNERABILITIES -> vulnerability(name, draft);
                    case "revision_history" ->
                        item(
                                names.get(0),
                                name,
                                draft.revisionHistory(),
                                (Revision revision) -> Integer.toString(revision.number()));
                    case "references" -> item(names.get(0), name, draft.references(), Reference::url);
                    case "related" ->
                        item(names.get(0), name, draft.related(), (Relation relation) -> relation.id()
                                .value());
                    default -> FieldPath.of(names.get(0), name);
                };
        return below(item, names.subList(2, names.size()));
    }

    /** Items that share a name are numbered, which is no place in a list: the list is near enough. */
    private static FieldPath below(FieldPath item, List<String> names) {
        FieldPath path = item;
        for (String name : names) {
            if (name.chars().allMatch(Character::isDigit)) {
                return path;
            }
            path = path.child(name);
        }
        return path;
    }

    private static <T> FieldPath item(String list, String name, List<T> items, Function<T, String> names) {
        for (int i = 0; i < items.size(); i++) {
            if (names.apply(items.get(i)).equals(name)) {
                return FieldPath.of(list, i);
            }
        }
        return FieldPath.of(list);
    }
}
