package io.github.advisorypress.publication;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceLines;
import java.util.List;

/**
 * What came of a run.
 *
 * @param findings in the order of {@link Diagnostic}
 * @param lines the lines that the findings point at
 * @param advisories how many advisories were read
 * @param published how many bulletins are in the site; zero where none was made
 * @param files how many files the site has; zero where none was made
 */
public record PublishResult(List<Diagnostic> findings, SourceLines lines, int advisories, int published, int files) {
    public PublishResult {
        findings = List.copyOf(findings);
    }

    /** Whether any finding is an error, so that nothing may be published. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
    }
}
