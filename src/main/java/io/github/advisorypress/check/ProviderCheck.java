package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;
import io.github.advisorypress.diagnostic.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Examines a provider against every requirement of CSAF 2.0, section 7, for publishers, providers and trusted
 * providers: a folder before it is deployed, or a server, be it ours or anybody’s. Whatever is wrong with the provider
 * is a finding; nothing is thrown for it.
 */
public final class ProviderCheck {
    /** What can be said without metadata. */
    private static final Set<Integer> ABOUT_METADATA = Set.of(3, 6, 7, 8, 9, 10);

    private final ProviderSource source;
    private final String examined;
    private final Settings settings;

    /**
     * What is asked for.
     *
     * @param role the role that the verdicts are about; absent where the one that the provider claims is meant
     * @param manifest whether every file is compared with {@code manifest.json}
     * @param at the moment as of which dates are judged
     */
    public record Settings(@Nullable Role role, boolean manifest, Instant at) {}

    ProviderCheck(ProviderSource source, String examined, Settings settings) {
        this.source = source;
        this.examined = examined;
        this.settings = settings;
    }

    /** A check of the site in a folder; throws where the folder cannot be read. */
    public static ProviderCheck ofFolder(Path folder, Settings settings) throws IOException {
        return new ProviderCheck(FolderSource.open(folder), folder.toString().replace('\\', '/'), settings);
    }

    /**
     * A check of a server; nothing where the text is neither a domain, nor a URL of HTTPS. Throws where the file of
     * certificates cannot be read.
     *
     * @param url a domain, the URL of a {@code provider-metadata.json}, or the one below which {@code .well-known} is
     * @param certificates authorities that are trusted beside those of the JDK, in PEM; absent where there are none
     */
    public static Optional<ProviderCheck> ofServer(String url, @Nullable Path certificates, Settings settings)
            throws IOException {
        Optional<ProviderAddress> address = ProviderAddress.parse(url);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        HttpSource source = new HttpSource(
                address.get(), certificates == null ? null : TrustedCertificates.and(certificates), HttpSource.LIMITS);
        return Optional.of(new ProviderCheck(source, url, settings));
    }

    /** Examines the provider; throws where a folder cannot be read, or the thread was interrupted. */
    public CheckResult run() throws IOException {
        try {
            return result(new ProviderVisit(source).visit(settings.role(), settings.at()));
        } catch (UncheckedIOException e) {
            throw new IOException("Cannot list the files in " + examined, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while examining " + examined, e);
        }
    }

    private CheckResult result(ExaminedProvider provider) throws InterruptedException {
        Map<Integer, Outcome> outcomes = new TreeMap<>();
        for (Requirement requirement : Requirement.ALL) {
            outcomes.put(requirement.number(), outcome(requirement, provider));
        }
        RoleRules rules = new RoleRules(outcomes);
        List<RequirementResult> results = new ArrayList<>();
        outcomes.forEach(
                (number, outcome) -> results.add(result(number, outcome, rules.verdict(provider.judged(), number))));
        if (settings.manifest()) {
            results.add(new ManifestCheck(source, provider).result());
        }
        return new CheckResult(
                examined,
                source.address().base(),
                source.isServed(),
                provider.found().size(),
                provider.metadata().claimed().orElse(null),
                provider.judged(),
                rules.met().orElse(null),
                results);
    }

    /** Without metadata there is nothing to say but that it is missing, and on which ways. */
    private static Outcome outcome(Requirement requirement, ExaminedProvider provider) {
        boolean isAboutMetadata = ABOUT_METADATA.contains(requirement.number());
        return provider.metadata().response().isFound() || isAboutMetadata
                ? requirement.examine(provider)
                : new Outcome(State.NOT_EXAMINED, List.of());
    }

    /** What is missing and not needed is worth a note, not an error. */
    private static RequirementResult result(int number, Outcome outcome, Verdict verdict) {
        boolean isNotNeeded = verdict == Verdict.NOT_MET_BUT_OPTIONAL && outcome.state() == State.ABSENT;
        List<Finding> findings = outcome.findings().stream()
                .map(finding -> isNotNeeded && finding.level() == Level.ERROR ? finding.at(Level.NOTE) : finding)
                .toList();
        return new RequirementResult(number, "requirement-" + number, verdict, findings);
    }
}
