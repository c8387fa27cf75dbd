package io.github.advisorypress.validation.csaf;

import io.github.advisorypress.json.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** An item of {@code hashes} in the identification helper of a product: what identifies one file. */
public record FileHashes(JsonElement element) {

    /** Every such item of the document. */
    public static List<FileHashes> of(CsafDocument document) {
        List<FileHashes> found = new ArrayList<>();
        for (CsafProduct product : document.products()) {
            product.helper().items("hashes").forEach(item -> found.add(new FileHashes(item)));
        }
        return found;
    }

    /** The name of the file, fit for a message. */
    public String fileName() {
        return Excerpt.of(element.text("filename").orElse("–"));
    }

    /** {@code file_hashes}: one for each algorithm. */
    public JsonElement list() {
        return element.at("file_hashes");
    }

    /** The name of the algorithm of an item of the list, in lower case; empty if it has none. */
    public static String algorithm(JsonElement hash) {
        return hash.text("algorithm").orElse("").toLowerCase(Locale.ROOT);
    }

    /** Whether the file is identified by this algorithm alone, however often. */
    public boolean isOnly(String algorithm) {
        Set<String> algorithms = list().items().stream()
                .map(FileHashes::algorithm)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return algorithms.equals(Set.of(algorithm));
    }
}
