package io.github.advisorypress.comparison;

import java.util.ArrayList;
import java.util.List;

/** Makes the paths of fields and takes them apart. */
final class Field {
    /** Where long texts stand. */
    static final String TEXT = "/text";

    private Field() {}

    /** The path of these names, from the bulletin downwards. */
    static String of(String... names) {
        return below("", names);
    }

    /** The path of these names below another path. */
    static String below(String path, String... names) {
        var below = new StringBuilder(path);
        for (String name : names) {
            below.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return below.toString();
    }

    /** The names of a path, from the bulletin downwards. */
    static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.substring(1).split("/", -1)) {
            names.add(name.replace("~1", "/").replace("~0", "~"));
        }
        return names;
    }
}
