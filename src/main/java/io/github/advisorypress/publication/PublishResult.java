package io.github.advisorypress.publication;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceLines;
import java.util.List;

/**
 * What came of a run.
 *
 * @param findings in the order of {@link Diagnostic}
 * @param sources the files that were read, as findings name them, sorted
 * @param lines the lines that the findings point at
 * @param advisories how many advisories were read
 * @param published how many bulletins are in the site; zero where none was made
 * @param files how many files the site has; zero where none was made
 */
public record PublishResult(
        List<Diagnostic> findings, List<String> sources, SourceLines lines, int advisories, int published, int files) {
    public PublishResult {
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
    }

    /** Whether any finding is an error, so that nothing may be published. */
    public boolean hasErrors() {
        return hasErrors(findings);
    }

    /** Whether any of the findings is an error. */
    public static boolean hasErrors(List<Diagnostic> findings) {
        return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
    }

    /** The same, with a site made. */
    PublishResult published(int bulletins, int made) {
        return new PublishResult(findings, sources, lines, advisories, bulletins, made);
    }
}
