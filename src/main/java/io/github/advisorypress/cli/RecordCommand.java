package io.github.advisorypress.cli;

import io.github.advisorypress.publication.Publisher;
import io.github.advisorypress.publication.RecordResult;
import io.github.advisorypress.publication.SigningKey;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "record", mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Option(names = "--replace")
    private boolean replace;

    RecordCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Words words = console.words();
        Instant at = content.at();
        Optional<SigningKey> usable = signing.usableKey(console, at, content.content(words), report);
        if (usable.isEmpty()) {
            console.err().println(words.say("record.refused"));
            return 1;
        }
        RecordResult result = new Publisher(record.written(content, words), new ConsoleProgress(console))
                .record(at, usable.get().signer().orElse(null), replace);
        report.write(
                result.examined().findings(),
                result.examined().sources(),
                result.examined().lines(),
                console);
        if (result.examined().hasErrors()) {
            console.err().println(words.say("record.refused"));
            return 1;
        }
        result.added().forEach(folder -> console.err().println(words.say("record.added", folder)));
        if (result.pages()) {
            console.err().println(words.say("record.pages"));
        }
        if (result.added().isEmpty() && !result.pages()) {
            console.err().println(words.say("record.none"));
        }
        return 0;
    }
}
