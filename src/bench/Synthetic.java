import io.github.advisorypress.model.AdvisoryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes a content folder with any number of advisories, by giving copies of real ones new IDs: {@code java -cp
 * target/advisory.jar src/bench/Synthetic.java CONTENT NEW-CONTENT NUMBER}.
 */
final class Synthetic {
    private Synthetic() {}

    public static void main(String[] arguments) throws IOException {
        Path content = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        int number = Integer.parseInt(arguments[2]);
        copy(content.resolve("site.yaml"), target.resolve("site.yaml"));
        copy(content.resolve("products.yaml"), target.resolve("products.yaml"));
        copyTree(content.resolve("pages"), target.resolve("pages"));
        List<Path> originals = originals(content.resolve("advisories"));
        for (int i = 0; i < number; i++) {
            Path original = originals.get(i % originals.size());
            String[] parts = original.getFileName().toString().split("-", -1);
            AdvisoryId id = new AdvisoryId(
                    String.format(Locale.ROOT, "%s-%s-%s-%06d", parts[0], parts[1], parts[2], i + 100_000));
            Path folder = target.resolve("advisories")
                    .resolve(original.getParent().getFileName())
                    .resolve(id.value());
            copyTree(original, folder);
            Path facts = folder.resolve("advisory.yaml");
            Files.writeString(
                    facts,
                    Files.readString(facts)
                            .replaceFirst("(?m)^id: .*$", "id: " + id)
                            .replaceFirst("(?m)^aliases: .*\\n", ""));
        }
    }

    /** Advisories that stand alone: related to no other and without a waiting revision. */
    private static List<Path> originals(Path advisories) throws IOException {
        try (Stream<Path> files = Files.walk(advisories, 3)) {
            return files.filter(file -> file.endsWith("advisory.yaml"))
                    .filter(Synthetic::standsAlone)
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    private static boolean standsAlone(Path facts) {
        try {
            return !Files.readString(facts).contains("\nrelated:")
                    && !Files.exists(facts.resolveSibling("next"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }
}
