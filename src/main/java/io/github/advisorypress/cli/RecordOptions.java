package io.github.advisorypress.cli;

import io.github.advisorypress.publication.Places;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the published record is, and what it is compared with. */
final class RecordOptions {
    private static final String USUAL = "csaf";

    @Option(names = "--record", paramLabel = "DIR")
    private @Nullable Path record;

    @Option(names = "--baseline", paramLabel = "REF", defaultValue = Places.HEAD)
    private String baseline = Places.HEAD;

    /**
     * Content and its record: the one that was asked for, else the folder {@code csaf} beside the content if there is
     * one.
     */
    Places places(ContentOptions content, Words words) {
        Path folder = content.content(words);
        Path usual = folder.resolveSibling(USUAL);
        Path used = record == null && Files.isDirectory(usual) ? usual : record;
        return new Places(folder, content.templates(), used, baseline);
    }

    /** Content and the record that is to be written, which may not exist yet. */
    Places written(ContentOptions content, Words words) {
        Path folder = content.content(words);
        return new Places(
                folder, content.templates(), record == null ? folder.resolveSibling(USUAL) : record, baseline);
    }
}
