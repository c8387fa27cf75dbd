package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.text.Labels;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

/** A copy of the sample content that a test may change, and the readers for it. */
public final class SampleContent {
    /** The sample as it stands among the tests; nobody changes it. */
    public static final Path ORIGINAL = Path.of("src/test/resources/content/sample");

    static final String SA = "advisories/2024/CB-SA-2024-0002/";
    static final String SN = "advisories/2024/CB-SN-2024-0001/";

    private final Path root;

    private SampleContent(Path root) {
        this.root = root;
    }

    /** A copy in a folder, which is then the root of content. */
    public static SampleContent in(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(ORIGINAL)) {
            for (Path path : paths.sorted().toList()) {
                Path copy = root.resolve(ORIGINAL.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
        return new SampleContent(root);
    }

    Path path(String file) {
        return root.resolve(file);
    }

    String text(String file) throws IOException {
        return Files.readString(path(file));
    }

    SampleContent write(String file, String text) throws IOException {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    SampleContent write(String file, byte[] bytes) throws IOException {
        Path path = path(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
        return this;
    }

    /** Replaces the one place where a text stands. */
    SampleContent change(String file, String from, String to) throws IOException {
        String before = text(file);
        if (before.indexOf(from) < 0 || before.indexOf(from) != before.lastIndexOf(from)) {
            throw new IllegalArgumentException("Stands not exactly once in " + file + ": " + from);
        }
        return write(file, before.replace(from, to));
    }

    ContentTree read() {
        return read(root);
    }

    List<Diagnostic> findings() {
        return read().findings();
    }

    /** Findings as {@code file:line:column+length rule arguments}, the file below the root. */
    List<String> found() {
        return findings().stream().map(this::shown).toList();
    }

    String shown(Diagnostic finding) {
        String file = finding.span().file().replace(root.toString().replace('\\', '/'), "");
        return "%s:%d:%d+%d %s %s"
                .formatted(
                        file.startsWith("/") ? file.substring(1) : file,
                        finding.span().line(),
                        finding.span().column(),
                        finding.span().length(),
                        finding.rule(),
                        finding.arguments());
    }

    /** Reads any content with the words of this repository. */
    public static ContentTree read(Path root) {
        return read(root, ForkJoinPool.commonPool());
    }

    static ContentTree read(Path root, ExecutorService executor) {
        return new ContentReader(SampleContent::labels, executor).read(root, () -> {});
    }

    /** The words of a site’s languages, as this repository’s templates have them. */
    public static Map<LanguageTag, Labels> labels(Site site) {
        Map<LanguageTag, Labels> labels = new LinkedHashMap<>();
        site.languages().forEach(language -> labels.put(language, labels(language)));
        return labels;
    }

    private static Labels labels(LanguageTag language) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("templates/labels/" + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return new Labels(language, words);
    }
}
