package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.SourceLines;
import io.github.advisorypress.signing.PublicKeys;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The lines of content as its readers see them; keeps the file that was asked for last. */
final class ContentLines implements SourceLines {
    /** A line that nobody has written by hand is not quoted. */
    private static final int LONGEST = 10_000;

    private final ContentFolder content;
    private final AtomicReference<@Nullable SourceText> last = new AtomicReference<>();

    ContentLines(ContentFolder content) {
        this.content = content;
    }

    @Override
    public Optional<String> line(String file, int line) {
        SourceText text = last.get();
        if (text == null || !text.file().equals(file)) {
            Optional<SourceText> read = read(file);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            text = read.get();
            last.set(text);
        }
        return text.line(line).filter(words -> words.length() <= LONGEST);
    }

    private Optional<SourceText> read(String file) {
        Optional<Path> path = content.path(file);
        // A key put there by mistake may be a secret, and what a program wrote into an image is not to be quoted
        // either.
        if (path.isEmpty()
                || path.get().startsWith(content.root().normalize().resolve(ContentFolder.KEYS))
                || ImageFormat.named(file).isPresent()
                || !Files.isRegularFile(path.get(), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        int limit = file.endsWith(".json") ? CsafFile.LIMIT : SourceText.DEFAULT_LIMIT;
        return content.bytes(path.get(), limit, new ArrayList<>())
                .filter(bytes -> !PublicKeys.holdSecretKey(bytes))
                .map(bytes -> SourceText.read(file, bytes, limit));
    }
}
