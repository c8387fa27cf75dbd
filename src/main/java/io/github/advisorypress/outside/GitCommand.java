package io.github.advisorypress.outside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command git, asked in one folder. It only reads: it starts no hook and no helper of its own, asks nobody for a
 * password, fetches nothing, and takes no stand-in for an object and no variable that leads to another repository.
 */
final class GitCommand {
    private static final int LONGEST_QUOTED = 300;
    private static final List<String> SAFE = List.of(
            "--no-optional-locks",
            "--no-replace-objects",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "protocol.allow=never");
    private static final Map<String, String> QUIET =
            Map.of("GIT_TERMINAL_PROMPT", "0", "GIT_NO_LAZY_FETCH", "1", "LC_ALL", "C");

    /** What a hook or another git leaves in the environment, which would lead to its repository instead of ours. */
    private static final Set<String> OF_ANOTHER_REPOSITORY = Set.of(
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_COMMON_DIR",
            "GIT_CONFIG",
            "GIT_CONFIG_PARAMETERS",
            "GIT_DIR",
            "GIT_GRAFT_FILE",
            "GIT_IMPLICIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_NAMESPACE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_PREFIX",
            "GIT_REPLACE_REF_BASE",
            "GIT_SHALLOW_FILE",
            "GIT_WORK_TREE");

    private final String program;
    private final Path folder;

    /** @param program the name or the path of git */
    GitCommand(String program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** What git answered. */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    record Answer(int status, byte[] output, String complaint) {
        boolean isGood() {
            return status == 0;
        }

        /** The output as a text without the line feed at its end. */
        String line() {
            String text = new String(output, StandardCharsets.UTF_8);
            return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        }
    }

    /** Asks git; empty where there is no such program. */
    Optional<Answer> ask(String... arguments) throws GitException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(SAFE);
        command.addAll(List.of("-C", folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(OF_ANOTHER_REPOSITORY);
        builder.environment().putAll(QUIET);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return Optional.empty();
        }
        try {
            return Optional.of(answer(process));
        } catch (IOException e) {
            throw new GitException("Cannot read what git says about " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GitException("Interrupted while git was asked about " + folder, e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Answer answer(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        StringBuilder complaint = new StringBuilder();
        // Both streams have to be read at once, or git waits for the one that nobody reads.
        Thread listener = new Thread(() -> complaint.append(complaint(process.getErrorStream())), "git-complaint");
        listener.setDaemon(true);
        listener.start();
        byte[] output = process.getInputStream().readAllBytes();
        int status = process.waitFor();
        listener.join();
        return new Answer(status, output, complaint.toString());
    }

    private static String complaint(InputStream stream) {
        try (stream) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.length() <= LONGEST_QUOTED ? text : text.substring(0, LONGEST_QUOTED) + "…";
        } catch (IOException e) {
            return "";
        }
    }
}
