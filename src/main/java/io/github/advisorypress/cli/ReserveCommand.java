package io.github.advisorypress.cli;

import io.github.advisorypress.model.Kind;
import io.github.advisorypress.publication.FreeIds;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "reserve", mixinStandardHelpOptions = true)
final class ReserveCommand implements Callable<Integer> {
    private static final int MOST = 100;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Option(names = "--record", paramLabel = "DIR")
    private @Nullable Path published;

    @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "kind")
    private Kind kind = Kind.SA;

    @Option(names = "--year", paramLabel = "YYYY")
    private @Nullable Integer year;

    @Option(names = "--count", paramLabel = "N", defaultValue = "1")
    private int count = 1;

    ReserveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int ofYear = year == null ? content.at().atOffset(ZoneOffset.UTC).getYear() : year;
        require(count >= 1 && count <= MOST, count, "--count", "1–" + MOST);
        require(ofYear >= FIRST_YEAR && ofYear <= LAST_YEAR, ofYear, "--year", "YYYY");
        Path record = ContentOptions.folder(published, "csaf");
        new FreeIds(content.content(console.words()), record, new SecureRandom())
                .draw(kind, ofYear, count)
                .forEach(console.out()::println);
        return 0;
    }

    private void require(boolean isSound, int value, String option, String form) {
        if (!isSound) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    console.words().say("wrong.value-of", value, option, form));
        }
    }
}
