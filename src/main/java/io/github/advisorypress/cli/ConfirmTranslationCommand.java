package io.github.advisorypress.cli;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.publication.Progress;
import io.github.advisorypress.publication.Publisher;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "FOLDER")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--language", paramLabel = "LANG")
    private List<String> languages = new ArrayList<>();

    ConfirmTranslationCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Publisher publisher = new Publisher(content.content, content.templates(), Progress.NONE);
        List<LanguageTag> tags = languages.stream().map(LanguageTag::new).toList();
        for (Path folder : folders) {
            List<Path> confirmed = publisher.confirmTranslation(folder, tags);
            confirmed.forEach(file -> console.out().println(console.words().say("confirm.done", file)));
            if (confirmed.isEmpty()) {
                console.out().println(console.words().say("confirm.none", folder));
            }
        }
        return 0;
    }
}
