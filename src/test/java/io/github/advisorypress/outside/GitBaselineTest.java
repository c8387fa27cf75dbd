package io.github.advisorypress.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.advisorypress.outside.GitBaseline.Absence;
import io.github.advisorypress.outside.GitBaseline.Difference;
import io.github.advisorypress.outside.GitBaseline.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares folders with real repositories. */
final class GitBaselineTest {
    private static final String FILE = "2024/CB-SA-2024-0001/1/bulletin.json";

    @TempDir
    private Path temporary;

    private Path repository = Path.of("repository");

    @BeforeEach
    void choose() throws IOException {
        repository = Files.createDirectory(temporary.resolve("repository"));
    }

    private String git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(List.of("-c", "user.name=Ana", "-c", "user.email=ana@capebay.example"));
        command.addAll(List.of("-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as(output).isZero();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return output.strip();
    }

    private Path write(String file, String text) throws IOException {
        Path path = repository.resolve(file);
        Files.createDirectories(path.resolveSibling("x").getParent());
        return Files.writeString(path, text);
    }

    /** A commit with a record of three files in a folder, and something beside it. */
    private Path commit(String folder) throws IOException {
        git("init", "--quiet");
        String prefix = folder.isEmpty() ? "" : folder + "/";
        write(prefix + FILE, "{}\n");
        write(prefix + "2024/CB-SA-2024-0001/1/公告 1.json", "{\"a\": 1}\n");
        write(prefix + "pages.json", "{}");
        write("README.md", "Read me");
        git("add", "--all");
        git("commit", "--quiet", "--message", "Record");
        return repository.resolve(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csaf", "公告/发布 记录", ""})
    void findsNoDifferenceInWhatWasNotTouched(String folder) throws IOException, GitException {
        Path record = commit(folder);
        String head = git("rev-parse", "HEAD");

        GitBaseline baseline = GitBaseline.compare(record, "HEAD");

        assertThat(baseline.absence()).isEmpty();
        assertThat(baseline.commit()).isEqualTo(head);
        assertThat(baseline.files()).contains("pages.json", FILE);
        assertThat(baseline.differences()).isEmpty();
    }

    @Test
    void findsFilesThatAreGoneOrHaveOtherBytes() throws IOException, GitException {
        Path record = commit("csaf");
        write("csaf/" + FILE, "{ }\n");
        Files.delete(record.resolve("2024/CB-SA-2024-0001/1/公告 1.json"));
        write("README.md", "changed");

        assertThat(GitBaseline.compare(record, "HEAD").differences())
                .containsExactly(
                        new Difference(FILE, Kind.CHANGED),
                        new Difference("2024/CB-SA-2024-0001/1/公告 1.json", Kind.MISSING));
    }

    @Test
    void isNotDeceivedByACommitOfTheChangeWhenItComparesWithAnEarlierOne() throws IOException, GitException {
        Path record = commit("csaf");
        git("tag", "published");
        write("csaf/" + FILE, "{ }\n");
        git("commit", "--quiet", "--all", "--message", "Change");

        assertThat(GitBaseline.compare(record, "HEAD").differences()).isEmpty();
        for (String ref : List.of("published", "HEAD~1", "HEAD^", "refs/tags/published")) {
            assertThat(GitBaseline.compare(record, ref).differences())
                    .as(ref)
                    .containsExactly(new Difference(FILE, Kind.CHANGED));
        }
    }

    @Test
    void isNotDeceivedByAnIndexThatHidesTheChange() throws IOException, GitException {
        Path record = commit("csaf");
        git("update-index", "--assume-unchanged", "csaf/" + FILE);
        write("csaf/" + FILE, "{ }\n");

        assertThat(git("status", "--short")).isEmpty();
        assertThat(GitBaseline.compare(record, "HEAD").differences()).hasSize(1);
    }

    @Test
    void isNotDeceivedByStandInsForObjects() throws IOException, GitException {
        Path record = commit("csaf");
        String before = git("rev-parse", "HEAD");
        write("csaf/" + FILE, "{ }\n");
        git("commit", "--quiet", "--all", "--message", "Change");
        String after = git("rev-parse", "HEAD");
        git("reset", "--quiet", "--soft", before);
        git("replace", before, after);

        assertThat(GitBaseline.compare(record, "HEAD").differences()).hasSize(1);
    }

    @Test
    void letsFilesBeAdded() throws IOException, GitException {
        Path record = commit("csaf");
        write("csaf/2024/CB-SA-2024-0001/2/bulletin.json", "{}");

        assertThat(GitBaseline.compare(record, "HEAD").differences()).isEmpty();
    }

    @Test
    void letsTheStateOfThePagesChangeButNotVanish() throws IOException, GitException {
        Path record = commit("csaf");
        write("csaf/pages.json", "{ }");
        assertThat(GitBaseline.compare(record, "HEAD").differences()).isEmpty();

        Files.delete(record.resolve("pages.json"));
        assertThat(GitBaseline.compare(record, "HEAD").differences())
                .containsExactly(new Difference("pages.json", Kind.MISSING));
    }

    @Test
    void findsEveryFileMissingOfAFolderThatIsGone() throws IOException, GitException {
        Path record = commit("deep/csaf");
        delete(repository.resolve("deep"));

        GitBaseline baseline = GitBaseline.compare(record, "HEAD");

        assertThat(baseline.differences()).hasSize(3).allMatch(difference -> difference.kind() == Kind.MISSING);
    }

    @Test
    void takesNoLinkForTheRealThing() throws IOException, GitException {
        Path record = commit("csaf");
        Path moved = temporary.resolve("moved");
        Files.move(record, moved);
        Files.createSymbolicLink(record, moved);
        assertThat(GitBaseline.compare(record, "HEAD").differences()).hasSize(3);

        Files.delete(record);
        Files.createDirectory(record);
        Files.createSymbolicLink(record.resolve("2024"), moved.resolve("2024"));
        Files.copy(moved.resolve("pages.json"), record.resolve("pages.json"));
        assertThat(GitBaseline.compare(record, "HEAD").differences()).hasSize(2);
    }

    @Test
    void readsABlobByteForByte() throws IOException, GitException {
        Path record = commit("csaf");
        String text = "漏洞\r\n\0 end".repeat(50_000);
        write("csaf/large.bin", text);
        git("add", "--all");
        git("commit", "--quiet", "--message", "Large");
        Files.delete(record.resolve("large.bin"));

        GitBaseline baseline = GitBaseline.compare(record, "HEAD");

        assertThat(baseline.differences()).containsExactly(new Difference("large.bin", Kind.MISSING));
        assertThat(baseline.bytes("large.bin"))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(baseline.bytes("no-such-file")).isEmpty();
        assertThat(baseline.bytes("../README.md")).isEmpty();
    }

    @Test
    void readsABlobOfAFolderThatIsGone() throws IOException, GitException {
        Path record = commit("csaf");
        delete(record);

        assertThat(GitBaseline.compare(record, "HEAD").bytes(FILE))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("{}\n"));
    }

    @Test
    void knowsRepositoriesWithSha256() throws IOException, GitException {
        try {
            git("init", "--quiet", "--object-format=sha256");
        } catch (AssertionError e) {
            assumeTrue(false, "this git knows SHA-1 only");
        }
        write("csaf/" + FILE, "{}\n");
        write("csaf/other.json", "{}\n");
        git("add", "--all");
        git("commit", "--quiet", "--message", "Record");
        write("csaf/other.json", "{ }\n");

        GitBaseline baseline = GitBaseline.compare(repository.resolve("csaf"), "HEAD");

        assertThat(baseline.commit()).hasSize(64);
        assertThat(baseline.differences()).containsExactly(new Difference("other.json", Kind.CHANGED));
    }

    @Test
    void ignoresFoldersThatOnlyBeginWithTheSameName() throws IOException, GitException {
        Path record = commit("csaf");
        write("csaf2/x.json", "{}");
        write("csaf.json", "{}");
        git("add", "--all");
        git("commit", "--quiet", "--message", "Neighbours");

        assertThat(GitBaseline.compare(record, "HEAD").files()).hasSize(3).noneMatch(file -> file.contains("x.json"));
    }

    @Test
    void runsNothingThatTheRepositoryAsksFor() throws IOException, GitException {
        Path record = commit("csaf");
        Path canary = temporary.resolve("canary");
        Path script = write(".git/canary.sh", "#!/bin/sh\ntouch '" + canary + "'\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        for (String key : List.of("core.fsmonitor", "core.pager", "core.sshCommand", "core.askPass", "diff.external")) {
            git("config", key, script.toString());
        }
        git("config", "core.hooksPath", ".git");
        write("csaf/" + FILE, "{ }\n");

        GitBaseline baseline = GitBaseline.compare(record, "HEAD");

        assertThat(baseline.differences()).hasSize(1);
        assertThat(baseline.bytes(FILE)).isPresent();
        assertThat(canary).doesNotExist();
    }

    @Test
    void saysThatThereIsNoRepository() throws IOException, GitException {
        Path folder = Files.createDirectory(temporary.resolve("plain"));

        assertThat(GitBaseline.compare(folder, "HEAD").absence()).contains(Absence.NO_REPOSITORY);
        assertThat(GitBaseline.compare(folder.resolve("none/at/all"), "HEAD").absence())
                .contains(Absence.NO_REPOSITORY);
    }

    @Test
    void saysThatThereIsNoCommitYet() throws IOException, GitException {
        git("init", "--quiet");
        write("csaf/" + FILE, "{}");

        GitBaseline baseline = GitBaseline.compare(repository.resolve("csaf"), "HEAD");

        assertThat(baseline.absence()).contains(Absence.NO_COMMIT);
        assertThat(baseline.differences()).isEmpty();
        assertThat(GitBaseline.compare(repository, "origin/main").absence()).contains(Absence.NO_COMMIT);
    }

    @Test
    void saysThatThereIsNoGit() throws IOException, GitException {
        Path record = commit("csaf");

        assertThat(GitBaseline.compare("no-such-git", record, "HEAD").absence()).contains(Absence.NO_GIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-branch", "origin/main", "0123456789012345678901234567890123456789", "HEAD~7"})
    void refusesACommitThatIsNotThere(String ref) throws IOException {
        Path record = commit("csaf");

        assertThatThrownBy(() -> GitBaseline.compare(record, ref))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("There is no commit “" + ref + "”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "--all", "-C/tmp", "--output=x", "HEAD:csaf", ":/Record", "a b", "HEAD\n", "a\u0000b"})
    void refusesWhatIsNoNameOfACommit(String ref) throws IOException {
        Path record = commit("csaf");

        assertThatThrownBy(() -> GitBaseline.compare(record, ref))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("cannot name a commit");
    }

    @Test
    void refusesACommitThatIsNoCommit() throws IOException {
        Path record = commit("csaf");
        String tree = git("rev-parse", "HEAD^{tree}");

        assertThatThrownBy(() -> GitBaseline.compare(record, tree)).isInstanceOf(GitException.class);
    }

    @Test
    void saysWhatGitSaysOfARepositoryThatIsBroken() throws IOException {
        Path record = commit("csaf");
        Files.writeString(repository.resolve(".git/config"), "[core\n");

        assertThatThrownBy(() -> GitBaseline.compare(record, "HEAD"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("config");
    }
}
