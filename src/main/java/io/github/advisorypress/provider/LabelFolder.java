package io.github.advisorypress.provider;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Tlp;
import io.github.advisorypress.output.OutputFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The folder of the documents with one TLP label, and the two lists of them that the directory-based distribution has
 * (CSAF 2.0, 7.1.11 to 7.1.13).
 */
final class LabelFolder {
    private static final Comparator<ProviderDocument> NEWEST_FIRST =
            Comparator.comparing(LabelFolder::updated).reversed().thenComparing(ProviderDocument::path);

    private final Tlp tlp;
    private final List<ProviderDocument> documents;

    /** The folder of a label with these documents, which have it, in any order. */
    LabelFolder(Tlp tlp, List<ProviderDocument> documents) {
        this.tlp = tlp;
        this.documents = documents.stream().sorted(NEWEST_FIRST).toList();
    }

    Tlp tlp() {
        return tlp;
    }

    /** Where it stands, with a slash at its end. */
    String path() {
        return Addresses.csafFolder(tlp);
    }

    /** Where its ROLIE feed stands. */
    String feed() {
        return path() + "csaf-feed-tlp-" + tlp.folder() + ".json";
    }

    /** Where its ROLIE category document stands; csaf_checker looks for it under this name beside the feed. */
    String categories() {
        return path() + "category-" + tlp.folder() + ".json";
    }

    /** The documents, the one last released first, of the same instant by path. */
    List<ProviderDocument> documents() {
        return documents;
    }

    /** When the newest document was released. */
    Optional<Instant> newest() {
        return documents.stream().findFirst().map(LabelFolder::updated);
    }

    /** {@code index.txt}: the path of each document within the folder, a line each, sorted. */
    OutputFile index() {
        return OutputFile.text(
                path() + "index.txt",
                documents.stream()
                        .map(document -> within(document) + "\n")
                        .sorted()
                        .collect(Collectors.joining()));
    }

    /** {@code changes.csv}: the path of each document and when it was last released, both quoted, newest first. */
    OutputFile changes() {
        String path = path() + "changes.csv";
        var text = new StringWriter();
        try (ICSVWriter rows = new CSVWriterBuilder(text).withLineEnd("\n").build()) {
            for (ProviderDocument document : documents) {
                rows.writeNext(new String[] {within(document), updated(document).toString()}, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + path, e);
        }
        return OutputFile.text(path, text.toString());
    }

    private String within(ProviderDocument document) {
        return document.path().substring(path().length());
    }

    private static Instant updated(ProviderDocument document) {
        Advisory advisory = document.bulletin().advisory();
        return advisory.currentRelease();
    }
}
