package io.github.advisorypress.outside;

import java.io.IOException;
import java.nio.file.Path;

/** Whether a file is under version control. */
public final class GitTracking {
    private GitTracking() {}

    /** Whether the git repository around a file tracks it, also where a link leads to it. */
    public static boolean tracks(Path file) throws GitException {
        try {
            Path real = file.toRealPath();
            Path folder = real.getParent();
            return folder != null
                    && new GitCommand("git", folder)
                            .ask("--literal-pathspecs", "ls-files", "--error-unmatch", "--", real.toString())
                            .filter(GitCommand.Answer::isGood)
                            .isPresent();
        } catch (IOException e) {
            throw new GitException("Cannot find " + file, e);
        }
    }
}
