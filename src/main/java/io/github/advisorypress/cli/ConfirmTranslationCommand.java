package io.github.advisorypress.cli;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.publication.Progress;
import io.github.advisorypress.publication.Publisher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(name = "confirm-translation", mixinStandardHelpOptions = true)
final class ConfirmTranslationCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "FOLDER", descriptionKey = "folder")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--language", paramLabel = "LANG", converter = Tag.class)
    private List<LanguageTag> languages = new ArrayList<>();

    ConfirmTranslationCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Publisher publisher = new Publisher(content.content(console.words()), content.templates(), Progress.NONE);
        for (Path folder : folders) {
            List<Path> confirmed = publisher.confirmTranslation(folder, languages);
            confirmed.forEach(file -> console.out().println(console.words().say("confirm.done", file)));
            if (confirmed.isEmpty()) {
                console.out().println(console.words().say("confirm.none", folder));
            }
        }
        return 0;
    }

    static final class Tag implements ITypeConverter<LanguageTag> {
        @Override
        public LanguageTag convert(String tag) {
            try {
                return new LanguageTag(tag);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(tag);
            }
        }
    }
}
