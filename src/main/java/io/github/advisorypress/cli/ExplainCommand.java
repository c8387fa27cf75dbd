package io.github.advisorypress.cli;

import io.github.advisorypress.diagnostic.Messages;
import io.github.advisorypress.diagnostic.RulePages;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULE")
    private @Nullable String rule;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Messages messages = Messages.of(console.locale());
        RulePages pages = new RulePages(messages.language());
        if (rule == null) {
            messages.rules().forEach(id -> console.out()
                    .println(id + "\n    " + pages.description(id).orElse("")));
            return 0;
        }
        Optional<String> page = pages.page(rule);
        if (page.isEmpty()) {
            console.err().println(console.words().say("explain.unknown", rule));
            messages.rules().stream().filter(id -> isAlike(id, rule)).forEach(id -> console.err()
                    .println("    " + id));
            return 2;
        }
        console.out().print(page.get());
        return 0;
    }

    private static boolean isAlike(String id, String asked) {
        for (String part : asked.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
            if (part.length() > 2 && id.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
