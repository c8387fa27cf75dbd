package io.github.advisorypress.cli;

import io.github.advisorypress.diagnostic.SourceLines;
import io.github.advisorypress.publication.SigningKey;
import io.github.advisorypress.publication.SigningResult;
import io.github.advisorypress.publication.SiteSigning;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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

@Command(name = "sign", mixinStandardHelpOptions = true)
final class SignCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--signatures", paramLabel = "DIR", descriptionKey = "made-signatures")
    private @Nullable Path signatures;

    @Option(names = "--at", paramLabel = "TIME", converter = Moment.class, completionCandidates = Moment.Examples.class)
    private @Nullable Instant at;

    @Parameters(index = "0", paramLabel = "SITE", descriptionKey = "site")
    private Path site = Path.of("target/site");

    SignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Instant moment = at == null ? Instant.now() : at;
        SiteSigning work = new SiteSigning(site, moment);
        if (list) {
            work.awaiting().forEach(console.out()::println);
            return 0;
        }
        if (signatures != null) {
            return tell(work.take(signatures));
        }
        SigningKey key = signing.key(console, moment, null);
        if (key.findings().isEmpty() && key.signer().isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), console.words().say("sign.no-key"));
        }
        if (!key.findings().isEmpty()) {
            report.write(key.findings(), List.of(), SourceLines.NONE, console);
        }
        return key.signer().map(signer -> tell(work.sign(signer))).orElse(1);
    }

    private int tell(SigningResult result) {
        Words words = console.words();
        result.tampered().forEach(path -> console.err().println(words.say("sign.tampered", path)));
        result.refused().forEach(path -> console.err().println(words.say("sign.refused", path)));
        result.missing().forEach(path -> console.err().println(words.say("sign.missing", path)));
        console.err().println(words.say("sign.done", result.signed().size()));
        return result.isComplete() ? 0 : 1;
    }
}
