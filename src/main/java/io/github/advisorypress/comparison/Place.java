package io.github.advisorypress.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path, taken apart.
 *
 * @param vulnerability the key of the vulnerability that the field belongs to; empty for a field of the bulletin
 * @param names the names below the vulnerability or the bulletin, without numbers
 * @param number tells an item from others of its name
 */
record Place(
        String field,
        String vulnerability,
        List<String> names,
        @Nullable String number) {
    private static final String STATUS = "product_status";

    static Place of(String field) {
        List<String> names = Field.names(field);
        String vulnerability = "";
        if (names.get(0).equals("vulnerabilities") && names.size() > 1) {
            vulnerability = names.get(1);
            names = names.subList(names.size() > 2 && isNumber(names.get(2)) ? 3 : 2, names.size());
        } else if (names.get(0).equals("text") && names.size() > 2) {
            vulnerability = names.get(1);
            names = names.subList(2, names.size());
        }
        List<String> rest = new ArrayList<>();
        String number = null;
        for (int i = 0; i < names.size(); i++) {
            boolean isItem = i == 2 || (i == 1 && names.get(0).equals("scores"));
            if (isItem && isNumber(names.get(i)) && !names.get(0).equals(STATUS)) {
                number = names.get(i);
            } else {
                rest.add(names.get(i));
            }
        }
        return new Place(field, vulnerability, List.copyOf(rest), number);
    }

    private static boolean isNumber(String name) {
        return !name.isEmpty() && name.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    boolean isOfVulnerability() {
        return field.startsWith("/vulnerabilities/") || !vulnerability.isEmpty();
    }

    boolean isStatusOfAProduct() {
        return names.size() == 2 && names.get(0).equals(STATUS);
    }

    /** Whether it is the category of an item. */
    boolean isCategory() {
        return names.size() > 2 && names.get(names.size() - 1).equals("category");
    }

    /** What sort of value stands there: the first name, after that of a list the last one. */
    String sort() {
        if (names.size() < 2) {
            return names.isEmpty() ? "" : names.get(0);
        }
        boolean isItem = names.size() == 2
                && List.of("flags", "threats", "remediations", "related").contains(names.get(0));
        boolean isKindOfRemedy = names.get(0).equals("remediations") && isCategory();
        return isItem || isKindOfRemedy || names.get(0).equals(STATUS) ? names.get(0) : names.get(names.size() - 1);
    }
}
