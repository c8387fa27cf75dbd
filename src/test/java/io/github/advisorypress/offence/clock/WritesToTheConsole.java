package io.github.advisorypress.offence.clock;

public final class WritesToTheConsole {
    public void stop() {
        System.out.println("stopped");
        System.exit(1);
    }
}
