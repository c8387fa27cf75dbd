package io.github.advisorypress.validation.csaf.mandatory;

/** A whole number of any length, as its digits; counting on costs no more than reading it. */
record VersionNumber(String digits) implements Comparable<VersionNumber> {
    static final VersionNumber ONE = new VersionNumber("1");

    VersionNumber successor() {
        int last = digits.length() - 1;
        while (last >= 0 && digits.charAt(last) == '9') {
            last--;
        }
        String zeros = "0".repeat(digits.length() - 1 - last);
        return new VersionNumber(last < 0 ? "1" + zeros : upTo(last, 1) + zeros);
    }

    /** The number before; zero has none. */
    VersionNumber predecessor() {
        int last = digits.length() - 1;
        while (digits.charAt(last) == '0') {
            last--;
        }
        String text = upTo(last, -1) + "9".repeat(digits.length() - 1 - last);
        return new VersionNumber(text.length() > 1 && text.charAt(0) == '0' ? text.substring(1) : text);
    }

    private String upTo(int last, int step) {
        return digits.substring(0, last) + (char) (digits.charAt(last) + step);
    }

    @Override
    public int compareTo(VersionNumber other) {
        int order = Integer.compare(digits.length(), other.digits.length());
        return order == 0 ? digits.compareTo(other.digits) : order;
    }
}
