package io.github.advisorypress.cli;

import io.github.advisorypress.publication.PublishResult;
import io.github.advisorypress.publication.Publisher;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "validate", mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Publisher publisher = new Publisher(content.content, content.templates(), new ConsoleProgress(console));
        PublishResult result = publisher.validate(content.at());
        report.write(result.findings(), result.lines(), console);
        return result.hasErrors() ? 1 : 0;
    }
}
