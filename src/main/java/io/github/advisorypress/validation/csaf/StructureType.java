package io.github.advisorypress.validation.csaf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.advisorypress.json.JsonElement;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a value of a document may be. */
interface StructureType {
    void check(JsonElement value, StructureDefects defects);

    /** A string that is not empty. */
    static StructureType text() {
        return (value, defects) -> {
            if (isOf("string", value, defects) && value.node().textValue().isEmpty()) {
                defects.add("csaf-empty-value", value, name(value));
            }
        };
    }

    /** A string of a certain form, shown to the reader by an example. */
    static StructureType form(String example, Predicate<String> form) {
        return (value, defects) -> {
            if (isOf("string", value, defects) && !form.test(value.node().textValue())) {
                defects.add(
                        "csaf-malformed-value",
                        value,
                        name(value),
                        Excerpt.of(value.node().textValue()),
                        example);
            }
        };
    }

    /** One of some strings. */
    static StructureType choice(String... allowed) {
        Set<String> values = new HashSet<>(List.of(allowed));
        String shown = String.join(", ", allowed);
        return (value, defects) -> {
            if (isOf("string", value, defects) && !values.contains(value.node().textValue())) {
                defects.add(
                        "csaf-unknown-value",
                        value,
                        name(value),
                        Excerpt.of(value.node().textValue()),
                        shown);
            }
        };
    }

    /** A number within bounds, both included. */
    static StructureType number(int least, int most) {
        BigDecimal lowest = BigDecimal.valueOf(least);
        BigDecimal highest = BigDecimal.valueOf(most);
        return (value, defects) -> {
            if (isOf("number", value, defects)) {
                JsonNode number = value.node();
                // A tree that was not read from text may hold numbers that are none.
                boolean isWithin = Double.isFinite(number.doubleValue())
                        && number.decimalValue().compareTo(lowest) >= 0
                        && number.decimalValue().compareTo(highest) <= 0;
                if (!isWithin) {
                    defects.add(
                            "csaf-malformed-value",
                            value,
                            name(value),
                            Excerpt.of(value.node().toString()),
                            least + "–" + most);
                }
            }
        };
    }

    /** An array with at least one item. */
    static StructureType list(StructureType item) {
        return array(item, 1, false);
    }

    /** An array with at least one item and none twice. */
    static StructureType set(StructureType item) {
        return array(item, 1, true);
    }

    /** An array with at least so many items and none twice. */
    static StructureType set(StructureType item, int least) {
        return array(item, least, true);
    }

    private static StructureType array(StructureType item, int least, boolean unique) {
        return (value, defects) -> {
            if (!isOf("array", value, defects)) {
                return;
            }
            tooFew(value, least, defects);
            Set<String> seen = new HashSet<>();
            for (JsonElement element : value.items()) {
                item.check(element, defects);
                if (unique && !seen.add(identity(element.node()))) {
                    defects.add(
                            "csaf-duplicate-item",
                            element,
                            name(value),
                            Excerpt.of(element.text().orElse("{…}")));
                }
            }
        };
    }

    /**
     * What tells a value from all others. A string, since a set of strings stays fast whatever hash values a hostile
     * document provokes.
     */
    private static String identity(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        if (!value.isObject()) {
            return "\0" + value;
        }
        Map<String, String> members = new TreeMap<>();
        value.properties().forEach(member -> members.put(member.getKey(), identity(member.getValue())));
        StringBuilder identity = new StringBuilder("\0");
        members.forEach((name, text) -> identity.append(name.length())
                .append(':')
                .append(name)
                .append(text.length())
                .append(':')
                .append(text));
        return identity.toString();
    }

    /** A type that stands in itself. */
    static StructureType later(Supplier<StructureType> type) {
        return (value, defects) -> type.get().check(value, defects);
    }

    /** An object, described member by member. */
    static ObjectMembers object() {
        return new ObjectMembers();
    }

    /** The members of an object; those that are not named are unknown. */
    final class ObjectMembers {
        private final Map<String, StructureType> members = new LinkedHashMap<>();
        private final Set<String> required = new HashSet<>();
        private int least;
        private int most = Integer.MAX_VALUE;

        private ObjectMembers() {}

        ObjectMembers required(String name, StructureType type) {
            required.add(name);
            return optional(name, type);
        }

        ObjectMembers optional(String name, StructureType type) {
            members.put(name, type);
            return this;
        }

        /** The object has at least so many members, known or not. */
        ObjectMembers atLeast(int count) {
            least = count;
            return this;
        }

        /** The object has at most so many members, known or not. */
        ObjectMembers atMost(int count) {
            most = count;
            return this;
        }

        StructureType type() {
            Map<String, StructureType> known = new HashMap<>(members);
            List<String> needed =
                    members.keySet().stream().filter(required::contains).toList();
            int fewest = least;
            int highest = most;
            return (value, defects) -> {
                if (!isOf("object", value, defects)) {
                    return;
                }
                for (JsonElement member : value.members()) {
                    StructureType type = known.get(member.segment());
                    if (type == null) {
                        defects.addUnknown(member);
                    } else {
                        type.check(member, defects);
                    }
                }
                for (String name : needed) {
                    if (!value.has(name)) {
                        defects.add("csaf-missing-member", value.at(name), name);
                    }
                }
                tooFew(value, fewest, defects);
                if (value.node().size() > highest) {
                    defects.add("csaf-too-many-entries", value, name(value), count(value), Integer.toString(highest));
                }
            };
        }
    }

    private static void tooFew(JsonElement value, int least, StructureDefects defects) {
        if (value.node().size() < least) {
            defects.add("csaf-too-few-entries", value, name(value), count(value), Integer.toString(least));
        }
    }

    private static String count(JsonElement value) {
        return Integer.toString(value.node().size());
    }

    private static boolean isOf(String type, JsonElement value, StructureDefects defects) {
        String found = kind(value);
        if (!found.equals(type)) {
            defects.add("csaf-wrong-type", value, name(value), found, type);
            return false;
        }
        return true;
    }

    /** The kind of a value as JSON names it. */
    static String kind(JsonElement value) {
        return switch (value.node().getNodeType()) {
            case STRING -> "string";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> value.node().getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }

    /** What a message calls a value: its key; of an item in an array, the array's key and the index. */
    private static String name(JsonElement value) {
        String segment = value.segment();
        return value.parent()
                .filter(parent -> parent.node().isArray())
                .map(parent -> parent.segment() + "[" + segment + "]")
                .orElse(segment.isEmpty() ? "$" : segment);
    }
}
