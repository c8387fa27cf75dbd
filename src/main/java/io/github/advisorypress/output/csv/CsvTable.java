package io.github.advisorypress.output.csv;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import io.github.advisorypress.output.OutputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One table in the making: RFC 4180 with CRLF line ends, in UTF-8 with a byte order mark, by which spreadsheets know
 * the encoding. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** First characters of formulas, also as East Asian input methods write them. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final OutputStreamWriter text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    private final ICSVWriter rows;

    CsvTable(List<String> header) {
        try {
            text.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not begin a table", e);
        }
        rows = new CSVWriterBuilder(text).withLineEnd("\r\n").build();
        add(header);
    }

    void add(List<String> cells) {
        String[] row = cells.stream().map(CsvTable::defused).toArray(String[]::new);
        rows.writeNext(row, false);
    }

    /** The cell as text: a spreadsheet takes what follows an apostrophe literally. */
    private static String defused(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    OutputFile file(String path) {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write the table " + path, e);
        }
        return new OutputFile(path, bytes.toByteArray());
    }
}
