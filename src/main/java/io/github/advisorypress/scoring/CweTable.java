package io.github.advisorypress.scoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The weaknesses of one version of the CWE list, with their exact names; its categories and views are not weaknesses.
 */
public final class CweTable {

    private static final String FILE = "cwe.tsv";

    private final String listVersion;
    private final Map<String, Weakness> weaknesses;

    private CweTable(String listVersion, Map<String, Weakness> weaknesses) {
        this.listVersion = listVersion;
        this.weaknesses = Collections.unmodifiableMap(weaknesses);
    }

    /** What the CWE list says of mapping a real vulnerability to a weakness. */
    public enum Usage {
        ALLOWED,
        ALLOWED_WITH_REVIEW,
        DISCOURAGED,
        PROHIBITED,
        DEPRECATED
    }

    private record Weakness(String name, Usage usage) {}

    /** The table that the publisher carries. */
    public static CweTable bundled() {
        try (InputStream stream = CweTable.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("Bug in the publisher: there is no file " + FILE);
            }
            return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + FILE, e);
        }
    }

    private static CweTable read(BufferedReader lines) throws IOException {
        String version = "";
        Map<String, Weakness> weaknesses = new LinkedHashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("version")) {
                version = cells[1];
            } else {
                String usage = cells[2].toUpperCase(Locale.ROOT).replace('-', '_');
                weaknesses.put(cells[0], new Weakness(cells[1], Usage.valueOf(usage)));
            }
        }
        return new CweTable(version, weaknesses);
    }

    /** The version of the CWE list, such as {@code 4.17}. */
    public String listVersion() {
        return listVersion;
    }

    /** Every weakness of the list, written {@code CWE-79}, by ascending number. */
    public Set<String> ids() {
        return weaknesses.keySet();
    }

    /** The exact English name of a weakness, as CSAF 2.0 test 6.1.11 asks for it; empty if the list has none. */
    public Optional<String> name(String cweId) {
        return weakness(cweId).map(Weakness::name);
    }

    /** Whether the list allows the weakness for a real vulnerability; empty if it has no such weakness. */
    public Optional<Usage> usage(String cweId) {
        return weakness(cweId).map(Weakness::usage);
    }

    /** Whether the list asks for a more precise weakness instead. */
    public boolean isDiscouraged(String cweId) {
        return usage(cweId).filter(Usage.DISCOURAGED::equals).isPresent();
    }

    private Optional<Weakness> weakness(String cweId) {
        return Optional.ofNullable(weaknesses.get(cweId));
    }
}
