package io.github.advisorypress.check;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.HashAlgorithm;
import io.github.advisorypress.provider.Manifest;
import io.github.advisorypress.provider.ProviderFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares every file of a site with its manifest, and the manifest with its signature. */
final class ManifestCheck {
    private static final int NUMBER = 0;

    private final ProviderSource source;
    private final ExaminedProvider provider;
    private final String base;

    ManifestCheck(ProviderSource source, ExaminedProvider provider) {
        this.source = source;
        this.provider = provider;
        this.base = source.address().base();
    }

    RequirementResult result() throws InterruptedException {
        FindingList findings = new FindingList(provider);
        String url = base + Manifest.PATH;
        Response response = source.fetch(Request.list(url));
        if (response.isFound()) {
            examine(url, response.content(), findings);
        } else {
            findings.error(url, "manifest-not-found", response.word());
        }
        Outcome outcome = findings.outcome();
        boolean isMet = outcome.state() == Outcome.State.MET;
        return new RequirementResult(
                NUMBER, "requirement-" + NUMBER, isMet ? Verdict.PASSED : Verdict.FAILED, outcome.findings());
    }

    private void examine(String url, byte[] content, FindingList findings) throws InterruptedException {
        try {
            Manifest manifest = Manifest.read(content);
            examineSignature(url, content, findings);
            for (String path : manifest.awaitingSignature()) {
                findings.error(base + Urls.encoded(path), "manifest-awaits-signature");
            }
            List<Finding> problems = new ArrayList<>();
            Parallel.map(manifest.files(), source.atOnce(), this::examineFile).forEach(problems::addAll);
            problems.forEach(problem -> findings.add(
                    problem.level(),
                    problem.place(),
                    problem.key(),
                    problem.arguments().toArray(String[]::new)));
            examineOthers(url, manifest, findings);
        } catch (IllegalArgumentException e) {
            findings.error(url, "manifest-malformed", String.valueOf(e.getMessage()));
        }
    }

    private void examineSignature(String url, byte[] content, FindingList findings) throws InterruptedException {
        Response signature = source.fetch(Request.small(url + ProviderFiles.SIGNATURE));
        if (provider.publicKeys().all().isEmpty()) {
            findings.note(url, "manifest-without-keys");
        } else if (!signature.isFound()) {
            findings.error(url + ProviderFiles.SIGNATURE, "manifest-signature-not-found", signature.word());
        } else if (provider.publicKeys().verify(content, signature.content()).isEmpty()) {
            findings.error(url + ProviderFiles.SIGNATURE, "manifest-signature-not-verified");
        }
    }

    private List<Finding> examineFile(Manifest.Entry entry) throws InterruptedException {
        String url = base + Urls.encoded(entry.path());
        // One byte more than is stated is enough to know that it is too much.
        int most = (int) Math.min(Integer.MAX_VALUE - 8L, entry.size() + 1);
        Response response =
                source.fetch(new Request(url, most, Request.document(url).userAgent()));
        if (response.failure() == Response.Failure.TOO_LARGE) {
            return List.of(error(url, "file-size-differs", Long.toString(entry.size()), "> " + entry.size()));
        }
        if (!response.isFound()) {
            return List.of(error(url, "file-not-found", response.word()));
        }
        if (response.content().length != entry.size()) {
            String found = Integer.toString(response.content().length);
            return List.of(error(url, "file-size-differs", Long.toString(entry.size()), found));
        }
        String computed = HashAlgorithm.SHA256.of(response.content());
        return computed.equals(entry.sha256())
                ? List.of()
                : List.of(error(url, "file-digest-differs", entry.sha256(), computed));
    }

    private static Finding error(String url, String key, String... arguments) {
        return new Finding(Level.ERROR, url, key, List.of(arguments), null);
    }

    private void examineOthers(String url, Manifest manifest, FindingList findings) {
        Set<String> known = new HashSet<>();
        known.add(url);
        known.add(url + ProviderFiles.SIGNATURE);
        known.add(base + Manifest.MARK);
        manifest.files().forEach(entry -> known.add(base + Urls.encoded(entry.path())));
        for (String other : source.urls()) {
            if (!known.contains(other)) {
                findings.error(other, "file-not-in-manifest");
            }
        }
    }
}
