package io.github.advisorypress;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** A machine in another place: Turkish, whose dotless i changes letters, in a zone 5:45 hours from UTC. */
public final class Elsewhere {
    private Elsewhere() {}

    /** What something gives there. */
    public static <T> T call(Supplier<T> something) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            return something.get();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
