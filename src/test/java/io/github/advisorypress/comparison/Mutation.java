package io.github.advisorypress.comparison;

import io.github.advisorypress.Advisories;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A value that differs from another in one place only.
 *
 * @param path the place
 */
record Mutation(String path, Object value) {
    /** Every way to change a value in one place: another word, nothing, something where there was nothing. */
    static List<Mutation> of(Object value) {
        return new Walk(false).of("", value, value.getClass());
    }

    /** Every way to turn round one list in it. */
    static List<Mutation> reversals(Object value) {
        return new Walk(true).of("", value, value.getClass());
    }

    private record Walk(boolean reversing) {
        List<Mutation> of(String path, Object value, Type type) {
            if (value instanceof Record record) {
                return ofRecord(path, record);
            } else if (value instanceof List<?> list) {
                return ofList(path, list, argument(type, 0));
            } else if (value instanceof Map<?, ?> map) {
                return ofMap(path, map, argument(type, 1));
            } else if (reversing) {
                return List.of();
            } else if (value instanceof Localized<?> words) {
                return ofWords(path, words);
            }
            return List.of(new Mutation(path, another(value)));
        }

        private List<Mutation> ofRecord(String path, Record record) {
            List<Mutation> mutations = new ArrayList<>();
            RecordComponent[] components = record.getClass().getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                String below = path + "/" + components[i].getName();
                Object present = value(record, components[i]);
                List<@Nullable Object> others = new ArrayList<>();
                List<String> paths = new ArrayList<>();
                if (present != null) {
                    for (Mutation mutation : of(below, present, components[i].getGenericType())) {
                        others.add(mutation.value());
                        paths.add(mutation.path());
                    }
                }
                if (!reversing && mayBeAbsent(components[i])) {
                    others.add(present == null ? sample(components[i].getType()) : null);
                    paths.add(below);
                }
                for (int j = 0; j < others.size(); j++) {
                    Object changed = with(record, components, i, others.get(j));
                    if (changed != null) {
                        mutations.add(new Mutation(paths.get(j), changed));
                    }
                }
            }
            return mutations;
        }

        private List<Mutation> ofList(String path, List<?> list, Type type) {
            List<Mutation> mutations = new ArrayList<>();
            if (reversing) {
                if (list.size() > 1 && !path.endsWith("/revisionHistory")) {
                    List<Object> reversed = new ArrayList<>(list);
                    Collections.reverse(reversed);
                    mutations.add(new Mutation(path, reversed));
                }
            }
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                if (!reversing) {
                    mutations.add(new Mutation(path + "/" + i, edited(list, copy -> copy.remove(at))));
                }
                for (Mutation item : of(path + "/" + i, list.get(i), type)) {
                    mutations.add(new Mutation(item.path(), edited(list, copy -> copy.set(at, item.value()))));
                }
            }
            return mutations;
        }

        private List<Mutation> ofMap(String path, Map<?, ?> map, Type type) {
            List<Mutation> mutations = new ArrayList<>();
            map.forEach((key, value) -> {
                Map<Object, Object> without = new LinkedHashMap<>(map);
                without.remove(key);
                if (!reversing) {
                    mutations.add(new Mutation(path + "/" + key, without));
                }
                for (Mutation item : of(path + "/" + key, value, type)) {
                    Map<Object, Object> changed = new LinkedHashMap<>(map);
                    changed.put(key, item.value());
                    mutations.add(new Mutation(item.path(), changed));
                }
            });
            return mutations;
        }
    }

    private static List<Mutation> ofWords(String path, Localized<?> words) {
        List<Mutation> mutations = new ArrayList<>();
        if (words.languages().isEmpty()) {
            mutations.add(new Mutation(path, words.map(Mutation::another)));
        }
        for (LanguageTag language : words.languages()) {
            Map<LanguageTag, Object> changed = new LinkedHashMap<>();
            Map<LanguageTag, Object> without = new LinkedHashMap<>();
            for (LanguageTag each : words.languages()) {
                Object said = words.in(each).orElseThrow();
                changed.put(each, each.equals(language) ? another(said) : said);
                if (!each.equals(language)) {
                    without.put(each, said);
                }
            }
            mutations.add(new Mutation(path + "/" + language, Localized.of(changed)));
            mutations.add(new Mutation(path + "/" + language, Localized.of(without)));
        }
        return mutations;
    }

    private static List<Object> edited(List<?> list, Consumer<List<Object>> edit) {
        List<Object> copy = new ArrayList<>(list);
        edit.accept(copy);
        return copy;
    }

    private static Object another(Object value) {
        if (value instanceof String text) {
            return text + "x";
        } else if (value instanceof Integer number) {
            return number + 7;
        } else if (value instanceof Boolean claim) {
            return !claim;
        } else if (value instanceof Instant moment) {
            return moment.plusSeconds(1);
        } else if (value instanceof LocalDate day) {
            return day.plusDays(1);
        } else if (value instanceof Enum<?> constant) {
            List<?> all = List.of(constant.getDeclaringClass().getEnumConstants());
            return all.get((all.indexOf(constant) + 1) % all.size());
        }
        throw new IllegalArgumentException("There is no other value than " + value);
    }

    /** A value of a type, where there was none. */
    private static Object sample(Class<?> type) {
        if (type == String.class) {
            return "x";
        } else if (type == Instant.class) {
            return Instant.parse("2024-07-05T02:00:00Z");
        } else if (type == LocalDate.class) {
            return LocalDate.parse("2024-07-05");
        } else if (type == Localized.class) {
            return Advisories.both("甲", "A");
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getType() == List.class ? List.of() : sample(components[i].getType());
        }
        try {
            return constructor(type, components).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getAccessor().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The record with another value in one place; nothing if it refuses that value. */
    private static @Nullable Object with(
            Record record, RecordComponent[] components, int place, @Nullable Object other) {
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = i == place ? other : value(record, components[i]);
        }
        try {
            return constructor(record.getClass(), components).newInstance(values);
        } catch (InvocationTargetException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components)
            throws NoSuchMethodException {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
        }
        return type.getDeclaredConstructor(types);
    }

    private static Type argument(Type type, int place) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[place]
                : Object.class;
    }
}
