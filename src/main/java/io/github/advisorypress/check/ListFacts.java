package io.github.advisorypress.check;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import io.github.advisorypress.validation.csaf.DateTime;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@code index.txt} or a {@code changes.csv} as it came.
 *
 * @param response how it came, without its content
 * @param defects lines that are none
 */
record ListFacts(Response response, List<Line> lines, List<Defect> defects) {
    private static final int MOST_DEFECTS = 1000;
    private static final int MOST_CHARACTERS_SHOWN = 200;

    ListFacts {
        lines = List.copyOf(lines);
        defects = List.copyOf(defects);
    }

    /**
     * A line.
     *
     * @param number counted from one
     * @param url what it names, as an absolute URL
     * @param time when that changed, in {@code changes.csv} only
     */
    record Line(int number, String url, @Nullable DateTime time) {}

    /** Something wrong in a line; the key is that of its words. */
    record Defect(int number, String key, String text) {}

    static ListFacts index(String directory, Response response) {
        List<Line> lines = new ArrayList<>();
        List<Defect> defects = new ArrayList<>();
        if (response.isFound()) {
            int number = 0;
            for (String text : text(response).lines().toList()) {
                number++;
                add(new Line(number, directory + text, null), text, lines, defects);
            }
        }
        return new ListFacts(response.emptied(), lines, defects);
    }

    static ListFacts changes(String directory, Response response) {
        List<Line> lines = new ArrayList<>();
        List<Defect> defects = new ArrayList<>();
        if (!response.isFound()) {
            return new ListFacts(response.emptied(), lines, defects);
        }
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text(response)))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            int number = 1;
            for (String[] row = reader.readNext(); row != null; row = reader.readNext()) {
                addChange(number, row, directory, lines, defects);
                number = (int) reader.getLinesRead() + 1;
            }
        } catch (IOException | CsvValidationException e) {
            addDefect(
                    new Defect(lines.size() + 1, "changes-malformed", shown(String.valueOf(e.getMessage()))), defects);
        }
        return new ListFacts(response.emptied(), lines, defects);
    }

    private static void addChange(int number, String[] row, String directory, List<Line> lines, List<Defect> defects) {
        if (row.length != 2) {
            addDefect(new Defect(number, "changes-columns", Integer.toString(row.length)), defects);
        }
        if (row.length < 2) {
            return;
        }
        DateTime time = DateTime.parse(row[1]).orElse(null);
        if (time == null) {
            addDefect(new Defect(number, "changes-time", shown(row[1])), defects);
        }
        add(new Line(number, directory + row[0], time), row[0], lines, defects);
    }

    private static void add(Line line, String text, List<Line> lines, List<Defect> defects) {
        if (isPath(text)) {
            lines.add(line);
        } else {
            addDefect(new Defect(line.number(), "not-a-relative-path", shown(text)), defects);
        }
    }

    private static void addDefect(Defect defect, List<Defect> defects) {
        if (defects.size() < MOST_DEFECTS) {
            defects.add(defect);
        }
    }

    /** Whether it is a path from the directory downwards, written in the one way in which lists can be compared. */
    private static boolean isPath(String text) {
        boolean hasDots = List.of(text.split("/", -1)).stream()
                .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        return !hasDots && text.chars().allMatch(c -> c > ' ' && c < 0x7F && "\\:?#\"<>^`{|}".indexOf(c) < 0);
    }

    private static String shown(String text) {
        return text.length() <= MOST_CHARACTERS_SHOWN ? text : text.substring(0, MOST_CHARACTERS_SHOWN) + "…";
    }

    private static String text(Response response) {
        return new String(response.content(), StandardCharsets.UTF_8);
    }

    String url() {
        return response.url();
    }
}
