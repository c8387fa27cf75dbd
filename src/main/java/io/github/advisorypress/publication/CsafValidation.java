package io.github.advisorypress.publication;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.SourceLines;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.csaf.CsafValidator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Validates CSAF documents in files and folders, on all cores. Throws {@link OperationException} where something cannot
 * be read; what is wrong with the documents are findings.
 */
public final class CsafValidation {
    /** What stands for the standard input, where a file could stand. */
    public static final Path STANDARD_INPUT = Path.of("-");

    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    /** What no other kind of JSON that lies beside CSAF has; CycloneDX has vulnerabilities as well. */
    private static final List<String> CSAF_MEMBERS = List.of("document", "product_tree");

    private final CsafValidator validator;
    private final Progress progress;

    public CsafValidation(CsafValidator validator, Progress progress) {
        this.validator = validator;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param findings in the order of {@link Diagnostic}
     * @param documents the documents that were validated, as findings name them, by name
     * @param others how many JSON files of folders are no CSAF documents and were left out
     * @param lines the lines that the findings point at
     */
    public record Result(List<Diagnostic> findings, List<String> documents, int others, SourceLines lines) {
        public Result {
            findings = List.copyOf(findings);
            documents = List.copyOf(documents);
        }
    }

    private record Validated(String file, boolean isCsaf, List<Diagnostic> findings) {}

    /**
     * Validates files, and of folders every file in them whose name ends in {@code .json} and that holds a CSAF
     * document or broken JSON. Links in folders are not followed.
     *
     * @param standardInput read where {@link #STANDARD_INPUT} is asked for
     */
    public Result validate(List<Path> paths, InputStream standardInput) {
        Set<Path> named = new LinkedHashSet<>();
        Set<Path> found = new LinkedHashSet<>();
        for (Path path : paths) {
            if (path.equals(STANDARD_INPUT)) {
                named.add(path);
            } else if (Files.isDirectory(path)) {
                found.addAll(documents(path));
            } else if (Files.exists(path)) {
                named.add(path);
            } else {
                throw new OperationException("There is no file or folder " + path);
            }
        }
        found.removeAll(named);
        List<Validated> validated = new ArrayList<>();
        DocumentLines lines = new DocumentLines();
        progress.begin(Progress.Stage.VALIDATE, named.size() + found.size());
        for (Path path : named) {
            // What comes through a pipe cannot be read anew for its lines.
            if (!isFile(path)) {
                byte[] bytes = path.equals(STANDARD_INPUT) ? read(standardInput) : read(path);
                lines.put(shown(path), bytes);
                validated.add(validate(JsonDocument.read(shown(path), bytes), true));
            }
        }
        validated.addAll(
                validateAll(named.stream().filter(CsafValidation::isFile).toList(), true));
        validated.addAll(validateAll(found, false));
        progress.end(Progress.Stage.VALIDATE);
        List<Validated> documents = validated.stream().filter(Validated::isCsaf).toList();
        return new Result(
                documents.stream()
                        .flatMap(one -> one.findings().stream())
                        .sorted()
                        .toList(),
                documents.stream().map(Validated::file).sorted().distinct().toList(),
                validated.size() - documents.size(),
                lines);
    }

    private static boolean isFile(Path path) {
        return !path.equals(STANDARD_INPUT) && Files.isRegularFile(path);
    }

    private List<Validated> validateAll(Collection<Path> files, boolean areNamed) {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Validated>> parts = files.stream()
                    .map(file -> executor.submit(() -> validate(JsonDocument.read(shown(file), read(file)), areNamed)))
                    .toList();
            return parts.stream().map(SiteFiles::finish).toList();
        } finally {
            executor.shutdownNow();
        }
    }

    private Validated validate(JsonDocument document, boolean isNamed) {
        boolean isCsaf =
                isNamed || document.root().map(CsafValidation::looksLikeCsaf).orElse(true);
        List<Diagnostic> findings = isCsaf ? validator.validate(document) : List.of();
        progress.advance(Progress.Stage.VALIDATE, isCsaf ? 1 : 0);
        return new Validated(document.file(), isCsaf, findings);
    }

    private static boolean looksLikeCsaf(JsonElement root) {
        return CSAF_MEMBERS.stream().anyMatch(root::has);
    }

    private static List<Path> documents(Path folder) {
        try {
            // The folder itself may be a link: it was named.
            Path real = folder.toRealPath();
            try (Stream<Path> files = Files.walk(real)) {
                return files.filter(
                                file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".json"))
                        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .map(file -> folder.resolve(real.relativize(file)))
                        .sorted()
                        .toList();
            }
        } catch (IOException | UncheckedIOException e) {
            throw new OperationException("Cannot list the files in " + folder, e);
        }
    }

    private static byte[] read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream);
        } catch (IOException e) {
            throw new OperationException("Cannot read " + file, e);
        }
    }

    /** One byte more than is allowed is enough to know that it is too much. */
    private static byte[] read(InputStream stream) {
        try {
            return stream.readNBytes(JsonDocument.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new OperationException("Cannot read the standard input", e);
        }
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
