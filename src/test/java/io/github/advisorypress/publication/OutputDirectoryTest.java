package io.github.advisorypress.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.provider.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {
    @TempDir
    private Path folder;

    @Test
    void replacesTheWholeSiteOfAnEarlierRun() throws IOException {
        Path site = folder.resolve("out/site");
        publish(site, "old.html");
        publish(site, "en/new.html");

        assertThat(Trees.digests(site)).containsOnlyKeys(Manifest.MARK, "en/new.html");
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**.{new,old}");
    }

    @Test
    void refusesAFolderThatHoldsSomebodysFiles() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear customer");

        assertThatThrownBy(() -> new OutputDirectory(folder))
                .isInstanceOf(OperationException.class)
                .hasMessageContaining("holds files that no earlier run made");
        assertThat(letter).hasContent("Dear customer");
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("site"), "");

        assertThatThrownBy(() -> new OutputDirectory(file)).isInstanceOf(OperationException.class);
    }

    @Test
    void leavesTheOldSiteAsItWasWhenARunFails() throws IOException {
        Path site = folder.resolve("site");
        publish(site, "index.html");
        var before = Trees.digests(site);

        try (OutputDirectory directory = new OutputDirectory(site)) {
            directory.write(OutputFile.text("other.html", "half a site"));
        }

        assertThat(Trees.digests(site)).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void takesEachPathOnceWithoutRegardToCase() {
        try (OutputDirectory directory = new OutputDirectory(folder.resolve("site"))) {
            directory.write(OutputFile.text("advisories/A/index.html", ""));

            assertThatThrownBy(() -> directory.write(OutputFile.text("advisories/a/index.html", "")))
                    .hasMessageContaining("advisories/a/index.html");
        }
    }

    private static void publish(Path site, String path) {
        try (OutputDirectory directory = new OutputDirectory(site)) {
            directory.write(OutputFile.text(path, "text"));
            directory.publish();
        }
    }

    @Test
    void tellsASecondRunThatAnotherIsWriting() {
        Path site = folder.resolve("site");
        try (OutputDirectory first = new OutputDirectory(site)) {
            first.write(OutputFile.text("index.html", "first"));

            assertThatThrownBy(() -> new OutputDirectory(site))
                    .isInstanceOf(OperationException.class)
                    .hasMessageContaining("Another run is writing the site");
            first.publish();
        }
        assertThat(site.resolve("index.html")).hasContent("first");

        try (OutputDirectory third = new OutputDirectory(site)) {
            assertThat(third.size()).isZero();
        }
    }

    @Test
    void bringsBackTheOldSiteWhereARunWasKilledBetweenItsTwoMoves() throws IOException {
        Path site = folder.resolve("site");
        publish(site, "index.html");
        var before = Trees.digests(site);
        Files.move(site, folder.resolve(".site.old"));
        Files.createDirectories(folder.resolve(".site.new/half"));

        try (OutputDirectory next = new OutputDirectory(site)) {
            next.write(OutputFile.text("other.html", "half a site"));
        }

        assertThat(Trees.digests(site)).isEqualTo(before);
    }
}
