package io.github.advisorypress.cli;

import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.Identifier;
import io.github.advisorypress.publication.DifferenceText;
import io.github.advisorypress.publication.KnownRevisions;
import io.github.advisorypress.publication.OperationException;
import io.github.advisorypress.publication.Progress;
import io.github.advisorypress.publication.Publisher;
import io.github.advisorypress.publication.RevisionDifference;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    private static final int WRONG = 2;

    private final Console console;

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
    private String id = "";

    @Option(names = "--from", paramLabel = "N")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "N")
    private @Nullable Integer to;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "diff-format")
    private Format format = Format.text;

    /** The forms of the difference. */
    enum Format {
        text,
        json
    }

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Publisher publisher = new Publisher(record.places(content, console.words()), Progress.NONE);
        KnownRevisions known = publisher.known(
                Identifier.isValid(id) ? Optional.of(new AdvisoryId(id)) : Optional.empty(), console.locale());
        if (known.revisions().isEmpty()) {
            String nearest = known.nearest(id).orElse("");
            return wrong(nearest.isEmpty() ? "diff.none" : "diff.unknown", id, nearest);
        }
        List<Integer> unknown = Stream.of(Optional.ofNullable(from), Optional.ofNullable(to))
                .flatMap(Optional::stream)
                .filter(number -> !known.has(number))
                .toList();
        if (!unknown.isEmpty()) {
            String numbers = known.numbers().stream().map(String::valueOf).collect(Collectors.joining(", "));
            return wrong("diff.no-revision", id, unknown.get(0), numbers);
        }
        Optional<RevisionDifference> difference = known.difference(from, to);
        if (difference.isEmpty()) {
            console.err().println(console.words().say("diff.first", id));
            return 0;
        }
        write(difference.get(), known);
        return 0;
    }

    private int wrong(String key, Object... values) {
        console.err()
                .println(
                        console.words().say("failure.arguments", console.words().say(key, values)));
        return WRONG;
    }

    private void write(RevisionDifference difference, KnownRevisions known) {
        try {
            if (format == Format.json) {
                difference.writeJson(console.out());
            } else {
                new DifferenceText(known.labels(), console.terminal()).write(difference, console.out());
            }
            console.out().flush();
        } catch (IOException e) {
            throw new OperationException("Cannot write the difference", e);
        }
    }
}
