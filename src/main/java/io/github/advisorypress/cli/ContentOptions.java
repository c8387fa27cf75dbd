package io.github.advisorypress.cli;

import io.github.advisorypress.publication.OperationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which content a command works on, and as of when. */
final class ContentOptions {
    @Option(names = "--content", paramLabel = "DIR", defaultValue = "content")
    private Path content = Path.of("content");

    @Option(names = "--templates", paramLabel = "DIR")
    private @Nullable Path templates;

    @Option(names = "--at", paramLabel = "TIME", converter = Moment.class, completionCandidates = Moment.Examples.class)
    private @Nullable Instant at;

    /** The folder of content, which has to be there. */
    Path content(Words words) {
        if (!Files.isDirectory(content)) {
            throw new OperationException(words.say("content.missing", content));
        }
        return content;
    }

    /** The folder of templates: as asked for, else {@code templates} if there is one. */
    @Nullable
    Path templates() {
        return folder(templates, "templates");
    }

    /** The moment that was asked for, else now: here the publisher reads the clock, once. */
    Instant at() {
        return at == null ? Instant.now() : at;
    }

    static @Nullable Path folder(@Nullable Path asked, String usual) {
        return asked == null && Files.isDirectory(Path.of(usual)) ? Path.of(usual) : asked;
    }
}
