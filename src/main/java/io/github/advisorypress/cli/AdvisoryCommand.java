package io.github.advisorypress.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "advisory",
        mixinStandardHelpOptions = true,
        versionProvider = AdvisoryCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class AdvisoryCommand implements Runnable {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @SuppressWarnings("UnusedVariable") // Main has read it already, to choose the language of the help
    @Option(names = "--lang", paramLabel = "LANG", scope = CommandLine.ScopeType.INHERIT)
    private @Nullable String lang;

    AdvisoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        CommandSpec own = Objects.requireNonNull(spec);
        own.commandLine().usage(console.err());
        throw new ParameterException(own.commandLine(), console.words().say("wrong.no-command"));
    }

    /** The version that the jar's manifest states. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = AdvisoryCommand.class.getPackage().getImplementationVersion();
            return new String[] {"advisory " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
