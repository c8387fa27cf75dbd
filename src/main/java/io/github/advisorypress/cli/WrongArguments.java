package io.github.advisorypress.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user’s language what is wrong with a command line, in a few lines, and where its help is. */
final class WrongArguments implements IParameterExceptionHandler {
    private static final int WRONG = 2;

    private final Console console;

    WrongArguments(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        Words words = console.words();
        console.err().println(words.say("failure.arguments", problem(wrong, words)));
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            console.err().println(words.say("failure.suggestion", String.join(", ", unmatched.getSuggestions())));
        }
        console.err().println(words.say("failure.help", command.getCommandSpec().qualifiedName()));
        return WRONG;
    }

    private static String problem(ParameterException wrong, Words words) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return words.say("wrong.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (wrong instanceof OverwrittenOptionException overwritten) {
            return words.say("wrong.repeated", name(overwritten.getOverwritten()));
        }
        if (wrong instanceof MissingParameterException missing) {
            List<String> names = new ArrayList<>();
            missing.getMissing().forEach(argument -> names.add(name(argument)));
            return words.say("wrong.missing", String.join(", ", names));
        }
        ArgSpec argument = wrong.getArgSpec();
        if (argument != null && wrong.getValue() != null) {
            String known = known(argument.completionCandidates());
            return known.isEmpty()
                    ? words.say("wrong.value", wrong.getValue(), name(argument))
                    : words.say("wrong.value-of", wrong.getValue(), name(argument), known);
        }
        return String.valueOf(wrong.getMessage());
    }

    private static String name(ArgSpec argument) {
        String value = argument.paramLabel();
        return argument instanceof OptionSpec option ? option.longestName() + " " + value : value;
    }

    private static String known(@Nullable Iterable<String> candidates) {
        return candidates == null
                ? ""
                : String.join(
                        ", ",
                        StreamSupport.stream(candidates.spliterator(), false).toList());
    }
}
