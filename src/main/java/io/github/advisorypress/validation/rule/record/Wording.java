package io.github.advisorypress.validation.rule.record;

import org.jspecify.annotations.Nullable;

/** An old and a new value as a finding quotes them: on one line each, long ones cut to where they differ. */
record Wording(String before, String after) {
    /** What stands for nothing at all. */
    static final String NOTHING = "—";

    private static final String CUT = "…";
    private static final int LONGEST = 80;
    private static final int LEAD = 20;

    static Wording of(@Nullable String before, @Nullable String after) {
        int[] old = line(before);
        int[] now = line(after);
        int same = 0;
        while (same < old.length && same < now.length && old[same] == now[same]) {
            same++;
        }
        int start = Math.max(old.length, now.length) <= LONGEST ? 0 : Math.max(0, same - LEAD);
        return new Wording(quote(old, start), quote(now, start));
    }

    private static int[] line(@Nullable String value) {
        return value == null
                ? NOTHING.codePoints().toArray()
                : value.strip().replaceAll("\\s+", " ").codePoints().toArray();
    }

    private static String quote(int[] line, int start) {
        int from = Math.min(start, line.length);
        int length = Math.min(LONGEST, line.length - from);
        return (from > 0 ? CUT : "") + new String(line, from, length) + (from + length < line.length ? CUT : "");
    }
}
