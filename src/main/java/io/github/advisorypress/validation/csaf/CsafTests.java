package io.github.advisorypress.validation.csaf;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.NearestName;
import io.github.advisorypress.validation.csaf.informative.InformativeTests;
import io.github.advisorypress.validation.csaf.mandatory.MandatoryTests;
import io.github.advisorypress.validation.csaf.optional.OptionalTests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The 74 tests of CSAF 2.0. */
public final class CsafTests {
    private static final List<CsafTest> ALL = all(UrlStatus.NONE, Spelling.NONE);

    private CsafTests() {}

    /** Every test, in the order of the standard; those that need the outside world find nothing. */
    public static List<CsafTest> all() {
        return ALL;
    }

    /** The test of this ID or clause, {@code csaf-missing-tlp-label} or {@code 6.2.10}. */
    public static Optional<CsafTest> named(String idOrClause) {
        return all().stream()
                .filter(test -> test.id().equals(idOrClause) || test.clause().equals(idOrClause))
                .findFirst();
    }

    /** The clause of every test by its ID. */
    public static Map<String, String> clauses() {
        Map<String, String> clauses = new TreeMap<>();
        all().forEach(test -> clauses.put(test.id(), test.clause()));
        return clauses;
    }

    /** The ID or clause that a name was probably meant to be. */
    public static String nearest(String name) {
        return NearestName.of(name, levels().keySet()).orElse(name);
    }

    /** The level of every test, by its ID and by its clause. */
    public static Map<String, Level> levels() {
        Map<String, Level> levels = new TreeMap<>();
        for (CsafTest test : all()) {
            levels.put(test.id(), test.level());
            levels.put(test.clause(), test.level());
        }
        return levels;
    }

    /** Every test, in the order of the standard; three of them look beyond the document by these. */
    public static List<CsafTest> all(UrlStatus urls, Spelling spelling) {
        return Stream.of(MandatoryTests.all(), OptionalTests.all(), InformativeTests.all(urls, spelling))
                .flatMap(List::stream)
                .toList();
    }
}
