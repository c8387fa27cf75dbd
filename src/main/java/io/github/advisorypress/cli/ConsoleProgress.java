package io.github.advisorypress.cli;

import io.github.advisorypress.publication.Progress;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Shows progress: on a terminal one line that counts up, elsewhere one plain line for each finished stage. */
final class ConsoleProgress implements Progress {
    private static final long REDRAW_NANOS = 100_000_000L;

    private final Console console;
    private final Words words;
    private final AtomicInteger done = new AtomicInteger();
    private int total;
    private long drawn;

    ConsoleProgress(Console console) {
        this.console = console;
        this.words = console.words();
    }

    @Override
    public synchronized void begin(Stage stage, int expected) {
        total = expected;
        done.set(0);
        drawn = System.nanoTime();
    }

    @Override
    public void advance(Stage stage, int count) {
        int sum = done.addAndGet(count);
        if (console.terminal()) {
            redraw(stage, sum);
        }
    }

    private synchronized void redraw(Stage stage, int count) {
        long now = System.nanoTime();
        if (now - drawn >= REDRAW_NANOS) {
            drawn = now;
            String counted = total > 0 ? count + "/" + total : Integer.toString(count);
            console.err().print("\r\u001B[K" + words.say("progress." + name(stage), counted));
            console.err().flush();
        }
    }

    @Override
    public synchronized void end(Stage stage) {
        console.err().print(console.terminal() ? "\r\u001B[K" : "");
        console.err().println(words.say("done." + name(stage), done.get()));
        console.err().flush();
    }

    private static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
