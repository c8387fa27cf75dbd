package io.github.advisorypress.cli;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.publication.GenerateRequest;
import io.github.advisorypress.publication.Progress;
import io.github.advisorypress.publication.PublishResult;
import io.github.advisorypress.publication.Publisher;
import io.github.advisorypress.publication.SigningKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "generate", mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Console console;

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Option(names = "--assets", paramLabel = "DIR")
    private @Nullable Path assets;

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    @Option(names = "--restricted-output", paramLabel = "DIR")
    private @Nullable Path restricted;

    @Option(names = "--signatures", paramLabel = "DIR")
    private @Nullable Path signatures;

    @Option(names = "--draft")
    private boolean draft;

    @Option(names = "--withhold", paramLabel = "true|false")
    private @Nullable Boolean withhold;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        // The log of a build is read by others; at a desk, whoever runs it has the sources anyway.
        boolean isWithheld =
                withhold == null ? Boolean.parseBoolean(console.environment().get("CI")) : withhold;
        Path target = output == null ? Path.of(draft ? "target/preview" : "target/site") : output;
        Publisher publisher = new Publisher(
                record.places(content, console.words()), isWithheld ? Progress.NONE : new ConsoleProgress(console));
        Instant at = content.at();
        Optional<SigningKey> usable = signing.usableKey(console, at, content.content(console.words()), report);
        if (usable.isEmpty()) {
            console.err().println(console.words().say("generate.refused", target));
            return 1;
        }
        SigningKey key = usable.get();
        PublishResult result = publisher.generate(new GenerateRequest(
                ContentOptions.folder(assets, "assets"),
                target,
                restricted,
                at,
                draft,
                isWithheld,
                key.signer().orElse(null),
                signatures));
        List<Diagnostic> findings = Stream.concat(key.findings().stream(), result.findings().stream())
                .toList();
        report.write(findings, result.sources(), result.lines(), console);
        Words words = console.words();
        if (result.hasErrors()) {
            console.err().println(words.say("generate.refused", target));
            return 1;
        }
        String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / NANOS_PER_SECOND);
        console.err().println(words.say("generate.done", result.published(), result.files(), target, seconds));
        return 0;
    }
}
