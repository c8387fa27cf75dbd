package io.github.advisorypress.offence.clock;

import java.time.Instant;

public final class ReadsTheClock {
    public Instant today() {
        return Instant.now();
    }
}
