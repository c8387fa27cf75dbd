package io.github.advisorypress.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment: an instant with its zone, or a day, which begins at midnight UTC. */
final class Moment implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        try {
            return text.length() == "2026-03-05".length()
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException(text);
        }
    }

    /** Each form once. */
    static final class Examples implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("2026-03-05T02:00:00Z", "2026-03-05").iterator();
        }
    }
}
