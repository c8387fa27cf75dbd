package io.github.advisorypress.record;

import io.github.advisorypress.json.JsonDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** When a recorded revision is released, read from its {@code bulletin.json} alone. */
public final class RecordedRelease {
    private RecordedRelease() {}

    /** The moment from which it is published; empty where the bytes are no such file. */
    public static Optional<Instant> of(byte[] bulletin) {
        return BulletinFile.read(JsonDocument.read(BulletinFile.NAME, bulletin), new ArrayList<>())
                .map(file -> file.state().bulletin().advisory().currentRelease());
    }
}
