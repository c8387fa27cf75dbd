package io.github.advisorypress.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a vendor keeps inside, beside what every vendor does, and what its pages may say nevertheless.
 *
 * @param hosts internal host names: a name and all below it, such as {@code corp.capebay.example}
 * @param trackers regular expressions of links to and IDs of internal trackers, such as {@code PSIRT-[0-9]+}
 * @param words words that no bulletin may hold
 * @param allowances what rules against leaks may not stop outside of advisories; never published
 */
public record LeakPatterns(
        List<String> hosts, List<String> trackers, List<String> words, List<SiteAllowance> allowances) {
    /** Nothing beside what every vendor keeps inside. */
    public static final LeakPatterns NONE = new LeakPatterns(List.of(), List.of(), List.of(), List.of());

    /** Refuses, by a {@link java.util.regex.PatternSyntaxException}, trackers that are no regular expressions. */
    public LeakPatterns {
        hosts = List.copyOf(hosts);
        trackers = List.copyOf(trackers);
        words = List.copyOf(words);
        allowances = List.copyOf(allowances);
        trackers.forEach(Pattern::compile);
    }
}
