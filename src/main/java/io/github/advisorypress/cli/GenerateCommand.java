package io.github.advisorypress.cli;

import io.github.advisorypress.publication.PublishResult;
import io.github.advisorypress.publication.Publisher;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
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
    private ReportOptions report = new ReportOptions();

    @Option(names = "--assets", paramLabel = "DIR")
    private @Nullable Path assets;

    @Option(names = "--output", paramLabel = "DIR", defaultValue = "target/site")
    private Path output = Path.of("target/site");

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Publisher publisher =
                new Publisher(content.content(console.words()), content.templates(), new ConsoleProgress(console));
        PublishResult result = publisher.generate(ContentOptions.folder(assets, "assets"), output, content.at());
        report.write(result.findings(), result.sources(), result.lines(), console);
        Words words = console.words();
        if (result.hasErrors()) {
            console.err().println(words.say("generate.refused", output));
            return 1;
        }
        String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / NANOS_PER_SECOND);
        console.err().println(words.say("generate.done", result.published(), result.files(), output, seconds));
        return 0;
    }
}
