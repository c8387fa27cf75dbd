package io.github.advisorypress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.output.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole output files to compare with, under {@code src/test/resources/golden}; {@code -Dgolden.update=true} rewrites
 * them.
 */
public final class Goldens {
    private static final Path ROOT = Path.of("src/test/resources/golden");

    private Goldens() {}

    /** Holds files against those of the golden folder of this name: the same ones with the same content. */
    public static void compare(String name, List<OutputFile> files) {
        Path folder = ROOT.resolve(name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                update(folder, files);
            }
            List<String> paths = new ArrayList<>();
            for (OutputFile file : files) {
                paths.add(file.path());
                assertThat(new String(file.content(), StandardCharsets.UTF_8))
                        .as(file.path())
                        .isEqualTo(Files.readString(folder.resolve(file.path())));
            }
            assertThat(paths).containsExactlyInAnyOrderElementsOf(listed(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void update(Path folder, List<OutputFile> files) throws IOException {
        for (String path : listed(folder)) {
            Files.delete(folder.resolve(path));
        }
        for (OutputFile file : files) {
            Path target = folder.resolve(file.path());
            Files.createDirectories(target.getParent());
            Files.write(target, file.content());
        }
    }

    private static List<String> listed(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
