package io.github.advisorypress.publication;

import io.github.advisorypress.diagnostic.SourceLines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads, checks and publishes one folder of content. */
public final class Publisher {
    private final Path content;
    private final @Nullable Path templates;
    private final Progress progress;

    /** A publisher of this content; templates and labels stand in for the built-in ones of the same path. */
    public Publisher(Path content, @Nullable Path templates, Progress progress) {
        if (!Files.isDirectory(content)) {
            throw new OperationException("There is no folder of content at " + content);
        }
        this.content = content;
        this.templates = templates;
        this.progress = progress;
    }

    /** Everything that is wrong with the content as of a moment; writes nothing. */
    public PublishResult validate(Instant at) {
        progress.begin(Progress.Stage.READ, 0);
        progress.end(Progress.Stage.READ);
        return result(content + " at " + at + " with " + templates);
    }

    /** Checks the content and, unless there is an error, puts the site of that moment in the place of the old one. */
    public PublishResult generate(@Nullable Path assets, Path output, Instant at) {
        return result(output + " at " + at + " with " + assets);
    }

    private static PublishResult result(String what) {
        if (!what.isEmpty()) {
            throw new OperationException("Cannot publish " + what);
        }
        return new PublishResult(java.util.List.of(), 0, 0, 0);
    }

    /** The lines that findings point at. */
    public SourceLines sourceLines() {
        return SourceLines.NONE;
    }
}
