package io.github.advisorypress.cli;

import io.github.advisorypress.diagnostic.Messages;
import io.github.advisorypress.diagnostic.RulePages;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CsafTests;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULE", descriptionKey = "rule")
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
                    .println(heading(id) + "\n    " + pages.description(id).orElse("")));
            return 0;
        }
        Optional<String> page =
                pages.page(CsafTests.named(rule).map(CsafTest::id).orElse(rule));
        if (page.isEmpty()) {
            console.err().println(console.words().say("explain.unknown", rule));
            List<String> alike =
                    messages.rules().stream().filter(id -> isAlike(id, rule)).toList();
            if (!alike.isEmpty()) {
                console.err().println(console.words().say("explain.alike"));
                alike.forEach(id -> console.err().println("    " + id));
            }
            return 2;
        }
        console.out().print(page.get());
        return 0;
    }

    /** The rule, and for a test of CSAF the clause that states it. */
    private static String heading(String id) {
        return id + CsafTests.named(id).map(test -> " (" + test.basis() + ")").orElse("");
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
