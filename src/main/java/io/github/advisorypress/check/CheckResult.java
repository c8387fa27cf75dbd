package io.github.advisorypress.check;

import io.github.advisorypress.diagnostic.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of examining a provider.
 *
 * @param examined what was examined, as the user named it
 * @param base the URL below which it stands
 * @param isServed whether a server was asked; otherwise files in a folder were read
 * @param documents how many documents were examined
 * @param claimed the role that the metadata claims; absent where it claims none that exists
 * @param judged the role that the verdicts are about
 * @param met the most demanding role all of whose requirements are met as far as they were examined; absent where none
 *     is
 * @param requirements in the order of their numbers; the manifest, where it was asked for, comes last
 */
public record CheckResult(
        String examined,
        String base,
        boolean isServed,
        int documents,
        @Nullable Role claimed,
        Role judged,
        @Nullable Role met,
        List<RequirementResult> requirements) {
    public CheckResult {
        requirements = List.copyOf(requirements);
    }

    /** Whether everything is met that the role needs, as far as it was examined. */
    public boolean isPassed() {
        return requirements.stream().noneMatch(requirement -> requirement.verdict() == Verdict.FAILED);
    }

    /** How many findings of this level there are. */
    public long count(Level level) {
        return requirements.stream()
                .mapToLong(requirement -> requirement.count(level))
                .sum();
    }
}
