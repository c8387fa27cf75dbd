package io.github.advisorypress.validation.csaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of type {@code version_t}: by integer or by semantic versioning, with numbers of any length. The order is
 * that of Semantic Versioning 2.0.0, so it leaves build metadata aside; equal are only versions with the same text.
 */
public final class CsafVersion implements Comparable<CsafVersion> {
    private static final String ZERO = "0";

    private final String text;
    private final List<String> numbers;
    private final List<String> preRelease;
    private final boolean buildMetadata;

    private CsafVersion(String text, List<String> numbers, List<String> preRelease, boolean buildMetadata) {
        this.text = text;
        this.numbers = numbers;
        this.preRelease = preRelease;
        this.buildMetadata = buildMetadata;
    }

    /** The version that the text writes; nothing unless all of the text is a {@code version_t}. */
    public static Optional<CsafVersion> parse(String text) {
        return Optional.ofNullable(read(text));
    }

    private static @Nullable CsafVersion read(String text) {
        int plus = text.indexOf('+');
        String withoutBuild = plus < 0 ? text : text.substring(0, plus);
        int hyphen = withoutBuild.indexOf('-');
        List<String> numbers = parts(hyphen < 0 ? withoutBuild : withoutBuild.substring(0, hyphen));
        if (!numbers.stream().allMatch(CsafVersion::isNumber)) {
            return null;
        }
        if (numbers.size() == 1) {
            return plus < 0 && hyphen < 0 ? new CsafVersion(text, numbers, List.of(), false) : null;
        }
        List<String> preRelease = hyphen < 0 ? List.of() : parts(withoutBuild.substring(hyphen + 1));
        List<String> build = plus < 0 ? List.of() : parts(text.substring(plus + 1));
        boolean written = numbers.size() == 3
                && preRelease.stream().allMatch(CsafVersion::isPreReleaseIdentifier)
                && build.stream().allMatch(CsafVersion::isIdentifier);
        return written ? new CsafVersion(text, numbers, preRelease, plus >= 0) : null;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int point = text.indexOf('.'); point >= 0; point = text.indexOf('.', start)) {
            parts.add(text.substring(start, point));
            start = point + 1;
        }
        parts.add(text.substring(start));
        return List.copyOf(parts);
    }

    private static boolean isNumber(String part) {
        return isAllDigits(part) && (part.length() == 1 || part.charAt(0) != '0');
    }

    private static boolean isPreReleaseIdentifier(String part) {
        return isIdentifier(part) && (!isAllDigits(part) || isNumber(part));
    }

    private static boolean isIdentifier(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (!isIdentifierCharacter(part.charAt(i))) {
                return false;
            }
        }
        return !part.isEmpty();
    }

    private static boolean isIdentifierCharacter(char character) {
        return isDigit(character)
                || (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z')
                || character == '-';
    }

    private static boolean isAllDigits(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (!isDigit(part.charAt(i))) {
                return false;
            }
        }
        return !part.isEmpty();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Whether this is a version by integer versioning, not by semantic versioning. */
    public boolean isInteger() {
        return numbers.size() == 1;
    }

    /** The digits of the major version, or of the whole integer. */
    public String major() {
        return numbers.get(0);
    }

    /** Whether this is {@code 0} or {@code 0.y.z}, which stand for the time before the first release. */
    public boolean isBeforeFirstRelease() {
        return major().equals(ZERO);
    }

    /** Whether there is a pre-release part. */
    public boolean hasPreRelease() {
        return !preRelease.isEmpty();
    }

    /** Whether there is build metadata. */
    public boolean hasBuildMetadata() {
        return buildMetadata;
    }

    /** The text up to the build metadata. */
    public String withoutBuildMetadata() {
        return buildMetadata ? text.substring(0, text.indexOf('+')) : text;
    }

    /** The text up to the pre-release part and the build metadata. */
    public String withoutPreRelease() {
        return String.join(".", numbers);
    }

    /** Orders by precedence; an integer stands where the major version with {@code .0.0} stands. */
    @Override
    public int compareTo(CsafVersion other) {
        for (int i = 0; i < 3; i++) {
            int order = compareNumbers(number(i), other.number(i));
            if (order != 0) {
                return order;
            }
        }
        // CSAF 2.0, 3.1.11.2, rule 11: a pre-release comes before the version that it leads to.
        if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
            return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
        }
        return comparePreReleases(preRelease, other.preRelease);
    }

    private String number(int index) {
        return index < numbers.size() ? numbers.get(index) : ZERO;
    }

    private static int comparePreReleases(List<String> ours, List<String> theirs) {
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            int order = compareIdentifiers(ours.get(i), theirs.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(ours.size(), theirs.size());
    }

    private static int compareIdentifiers(String ours, String theirs) {
        boolean numeric = isAllDigits(ours);
        if (numeric != isAllDigits(theirs)) {
            return numeric ? -1 : 1;
        }
        return numeric ? compareNumbers(ours, theirs) : ours.compareTo(theirs);
    }

    /** Compares digits without leading zeros, of which the longer are the greater. */
    private static int compareNumbers(String ours, String theirs) {
        int order = Integer.compare(ours.length(), theirs.length());
        return order == 0 ? ours.compareTo(theirs) : order;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CsafVersion other && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The version as it is written. */
    @Override
    public String toString() {
        return text;
    }
}
