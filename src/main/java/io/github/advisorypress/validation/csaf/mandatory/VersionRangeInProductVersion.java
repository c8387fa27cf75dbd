package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds branches for one version whose names are version ranges. */
final class VersionRangeInProductVersion implements CsafTest {
    // CSAF 2.0, 6.1.31: the name has none of these operators, and none of these words once it is in lower case. The
    // clause calls all of them strings; the official tests, in which after-eight is a version, mean whole words.
    private static final Pattern OPERATOR = Pattern.compile("[<>]=?");
    private static final Set<String> WORDS = Set.of("after", "all", "before", "earlier", "later", "prior", "versions");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    @Override
    public String id() {
        return "csaf-version-range-in-product-version";
    }

    @Override
    public String clause() {
        return "6.1.31";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement branch : document.branches()) {
            if (branch.text("category").filter("product_version"::equals).isPresent()) {
                String name = branch.text("name").orElse("");
                sign(name).ifPresent(sign -> findings.report(branch.at("name").path(), Excerpt.of(name), sign));
            }
        }
    }

    /** What makes a name a range: an operator anywhere in it, or else one of the words. */
    private static Optional<String> sign(String name) {
        Matcher operator = OPERATOR.matcher(name);
        return operator.find()
                ? Optional.of(operator.group())
                : Arrays.stream(SPACE.split(name.toLowerCase(Locale.ROOT)))
                        .filter(WORDS::contains)
                        .findFirst();
    }
}
