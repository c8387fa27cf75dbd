package io.github.advisorypress.cli;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.publication.TranslationConfirmation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "confirm-translation", mixinStandardHelpOptions = true)
final class ConfirmTranslationCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Option(names = "--language", paramLabel = "TAG")
    private List<String> languages = List.of();

    @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
    private Path folder = Path.of("");

    ConfirmTranslationCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<LanguageTag> tags = languages.stream()
                .filter(LanguageTag::isValid)
                .map(LanguageTag::new)
                .toList();
        if (tags.size() < languages.size()) {
            console.err().println(console.words().say("confirm.none", folder));
            return 1;
        }
        TranslationConfirmation.Result result =
                new TranslationConfirmation(content.content, content.templates()).confirm(folder, tags);
        if (!result.findings().isEmpty()) {
            report.write(result.findings(), result.lines(), console);
            return 1;
        }
        result.files().forEach(file -> console.out().println(console.words().say("confirm.done", file)));
        if (result.files().isEmpty()) {
            console.err().println(console.words().say("confirm.none", folder));
            return 1;
        }
        return 0;
    }
}
