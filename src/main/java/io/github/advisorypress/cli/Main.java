package io.github.advisorypress.cli;

import io.github.advisorypress.publication.OperationException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The command {@code advisory}. Exit codes: 0 done, 1 the content has errors, 2 the command line is wrong, 3 the work
 * could not be done (a disk, a folder), 4 a fault of the publisher.
 */
public final class Main {
    private static final int OPERATION = 3;
    private static final int BUG = 4;

    private Main() {}

    public static void main(String[] arguments) {
        int exit = run(
                List.of(arguments),
                System.in,
                writer(System.out, "stdout.encoding"),
                writer(System.err, "stderr.encoding"),
                Ansi.AUTO.enabled(),
                Locale.getDefault(),
                System.getenv());
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Runs one command that reads no standard input and returns its exit code; never throws. */
    public static int run(List<String> arguments, PrintWriter out, PrintWriter err, boolean terminal, Locale locale) {
        return run(arguments, InputStream.nullInputStream(), out, err, terminal, locale, Map.of());
    }

    /** Runs one command and returns its exit code; never throws. */
    public static int run(
            List<String> arguments, InputStream in, PrintWriter out, PrintWriter err, boolean terminal, Locale locale) {
        return run(arguments, in, out, err, terminal, locale, Map.of());
    }

    /** Runs one command in an environment and returns its exit code; never throws. */
    public static int run(
            List<String> arguments,
            InputStream in,
            PrintWriter out,
            PrintWriter err,
            boolean terminal,
            Locale locale,
            Map<String, String> environment) {
        Locale language = language(arguments, locale);
        Console console = new Console(in, out, err, terminal, language, environment);
        Words words = console.words();
        CommandLine commands = new CommandLine(new AdvisoryCommand(console))
                .addSubcommand(new ValidateCommand(console))
                .addSubcommand(new GenerateCommand(console))
                .addSubcommand(new RecordCommand(console))
                .addSubcommand(new SignCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new ConfirmTranslationCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new ReserveCommand(console))
                .addSubcommand(new DiffCommand(console));
        commands.setResourceBundle(words.bundle());
        commands.getSubcommands().values().forEach(command -> command.setResourceBundle(words.bundle()));
        commands.setOut(out).setErr(err);
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(terminal ? Ansi.ON : Ansi.OFF));
        commands.setUsageHelpAutoWidth(false).setUsageHelpLongOptionsMaxWidth(30);
        commands.setParameterExceptionHandler(new WrongArguments(console));
        commands.setExecutionExceptionHandler((failure, command, result) -> {
            if (failure instanceof OperationException) {
                err.println(words.say("failure.operation", String.valueOf(failure.getMessage()), reason(failure)));
                return OPERATION;
            }
            err.println(words.say("failure.bug", failure));
            failure.printStackTrace(err);
            return BUG;
        });
        int exit = commands.execute(arguments.toArray(String[]::new));
        out.flush();
        err.flush();
        return exit;
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? "" : " (" + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ")";
    }

    private static Locale language(List<String> arguments, Locale otherwise) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--lang=")) {
                return Locale.forLanguageTag(argument.substring("--lang=".length()));
            }
            if (argument.equals("--lang") && i + 1 < arguments.size()) {
                return Locale.forLanguageTag(arguments.get(i + 1));
            }
        }
        return otherwise;
    }

    /** A plain POSIX locale claims ASCII, which would turn every Chinese word into question marks. */
    private static PrintWriter writer(PrintStream stream, String encodingProperty) {
        String name = System.getProperty(encodingProperty, System.getProperty("sun." + encodingProperty, ""));
        Charset charset =
                name.isEmpty() || !Charset.isSupported(name) ? Charset.defaultCharset() : Charset.forName(name);
        Charset wide = charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
        return new PrintWriter(new OutputStreamWriter(stream, wide), true);
    }
}
