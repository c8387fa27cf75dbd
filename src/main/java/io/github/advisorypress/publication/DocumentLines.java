package io.github.advisorypress.publication;

import io.github.advisorypress.diagnostic.SourceLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lines of JSON documents: of those that were put in, and of files, read anew. Keeps the lines of the document that
 * was asked for last. A line that nobody would read, such as a whole document without line ends, is not given.
 */
final class DocumentLines implements SourceLines {
    private static final int LONGEST = 10_000;

    private final Map<String, byte[]> documents = new ConcurrentHashMap<>();
    private List<String> lines = List.of();
    private String file = "";

    /** Keeps a document that no file holds; from any thread. */
    void put(String name, byte[] bytes) {
        documents.put(name, bytes);
    }

    @Override
    public Optional<String> line(String name, int line) {
        if (!name.equals(file)) {
            file = name;
            lines = read(name);
        }
        return line <= lines.size() && lines.get(line - 1).length() <= LONGEST
                ? Optional.of(lines.get(line - 1))
                : Optional.empty();
    }

    private List<String> read(String name) {
        try {
            byte[] kept = documents.get(name);
            byte[] bytes = kept == null ? Files.readAllBytes(Path.of(name)) : kept;
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF")
                    ? text.substring(1).lines().toList()
                    : text.lines().toList();
        } catch (IOException e) {
            // The report goes without the line; its place is still told.
            return List.of();
        }
    }
}
