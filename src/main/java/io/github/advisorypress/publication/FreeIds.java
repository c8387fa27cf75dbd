package io.github.advisorypress.publication;

import io.github.advisorypress.model.Kind;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.source.SiteReader;
import io.github.advisorypress.source.SourceText;
import io.github.advisorypress.source.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses tracking IDs that are free. Each is drawn at random from the current block of twenty numbers, and a new block
 * is begun once half of one is used: so there are always gaps, and a gap says neither that a bulletin waits nor how
 * many do.
 */
public final class FreeIds {
    private static final int BLOCK = 20;
    private static final String NUMBER = "{number}";
    private static final String FORM = "%04d";
    /** More digits than a tracking ID has room for say nothing about the current block. */
    private static final int MOST_DIGITS = 9;

    private final String template;
    private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final RandomGenerator random;

    /**
     * The IDs that no folder of this content and of its record has.
     *
     * @param record the published record; absent where there is none
     * @param random has to be one that nobody can foresee
     */
    public FreeIds(Path content, @Nullable Path record, RandomGenerator random) {
        this.template = site(content).advisoryId();
        this.random = random;
        addFolders(content.resolve("advisories"));
        if (record != null) {
            addFolders(record);
        }
    }

    /** So many free IDs of a kind in a year, in the order of their numbers. Nothing is written. */
    public List<String> draw(Kind kind, int year, int count) {
        String filled =
                template.replace("{kind}", kind.name()).replace("{year}", String.format(Locale.ROOT, FORM, year));
        Set<Long> used = usedNumbers(filled);
        Set<Long> drawn = new TreeSet<>();
        while (drawn.size() < count) {
            long number = draw(used);
            used.add(number);
            if (!taken.contains(id(filled, number))) {
                drawn.add(number);
            }
        }
        return drawn.stream().map(number -> id(filled, number)).toList();
    }

    private long draw(Set<Long> used) {
        long newest = used.stream().mapToLong(number -> number).max().orElse(1);
        long first = (newest - 1) / BLOCK * BLOCK + 1;
        List<Long> free = free(first, used);
        if (free.size() <= BLOCK / 2) {
            free = free(first + BLOCK, used);
        }
        return free.get(random.nextInt(free.size()));
    }

    private static List<Long> free(long first, Set<Long> used) {
        return IntStream.range(0, BLOCK)
                .mapToObj(i -> first + i)
                .filter(number -> !used.contains(number))
                .toList();
    }

    private Set<Long> usedNumbers(String filled) {
        Pattern form = Pattern.compile(
                Stream.of(filled.split(Pattern.quote(NUMBER), -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("([0-9]{4," + MOST_DIGITS + "})")),
                Pattern.CASE_INSENSITIVE);
        Set<Long> used = new TreeSet<>();
        for (String id : taken) {
            Matcher matcher = form.matcher(id);
            if (matcher.matches() && Long.parseLong(matcher.group(1)) > 0) {
                used.add(Long.parseLong(matcher.group(1)));
            }
        }
        return used;
    }

    private static String id(String filled, long number) {
        return filled.replace(NUMBER, String.format(Locale.ROOT, FORM, number));
    }

    /** The names of the folders in the folders of years. */
    private void addFolders(Path folder) {
        for (Path year : folders(folder)) {
            folders(year).forEach(advisory -> taken.add(String.valueOf(advisory.getFileName())));
        }
    }

    private static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return new ArrayList<>(children.filter(Files::isDirectory).toList());
        } catch (IOException e) {
            throw new OperationException("Cannot list " + folder, e);
        }
    }

    private static Site site(Path content) {
        Path file = content.resolve("site.yaml");
        try {
            if (Files.size(file) > SourceText.DEFAULT_LIMIT) {
                throw new OperationException("The settings in " + file + " are too large");
            }
            return new SiteReader()
                    .read(YamlTree.read(file.toString(), Files.readAllBytes(file)))
                    .value()
                    .orElseThrow(() -> new OperationException(
                            "The settings in " + file + " cannot be read; “advisory validate” says why"));
        } catch (IOException e) {
            throw new OperationException("Cannot read " + file, e);
        }
    }
}
