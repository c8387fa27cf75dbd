package io.github.advisorypress.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.cli.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed at any moment leaves the old site, or the new one, and nothing between. */
class KilledRunTest {
    private static final int KILLS = 8;

    @TempDir
    private Path folder;

    @Test
    void leavesAWholeSiteWheneverItIsKilled() throws IOException, InterruptedException {
        Path site = folder.resolve("site");
        long start = System.nanoTime();
        assertThat(generate(site, "2026-11-22").waitFor()).isZero();
        long whole = System.nanoTime() - start;
        SortedMap<String, String> old = Trees.digests(site);
        assertThat(generate(folder.resolve("other"), "2027-03-01").waitFor()).isZero();
        SortedMap<String, String> fresh = Trees.digests(folder.resolve("other"));
        assertThat(fresh).isNotEqualTo(old);

        for (int kill = 1; kill <= KILLS; kill++) {
            Process run = generate(site, "2027-03-01");
            run.waitFor(whole * kill / KILLS, TimeUnit.NANOSECONDS);
            run.destroyForcibly().waitFor();

            assertThat(Trees.digests(whole(site)))
                    .as("killed after %d/%d of a run", kill, KILLS)
                    .isIn(old, fresh);
        }
        assertThat(generate(site, "2027-03-01").waitFor()).isZero();
        assertThat(Trees.digests(site)).isEqualTo(fresh);
        assertThat(folder).isDirectoryNotContaining("glob:**.{new,old}");
    }

    /** Between two moves the old site stands beside its place, from where the next run brings it back. */
    private static Path whole(Path site) {
        return Files.exists(site) ? site : site.resolveSibling(".site.old");
    }

    private static Process generate(Path site, String at) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "generate",
                        "--record",
                        site.resolveSibling("no-record").toString(),
                        "--at",
                        at,
                        "--output",
                        site.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(new File(site + ".log")))
                .start();
    }
}
