package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import io.github.advisorypress.validation.csaf.FileHashes;
import java.util.HashSet;
import java.util.Set;

/** Finds files that one hash algorithm identifies more than once. */
final class MultipleUseOfSameHashAlgorithm implements CsafTest {
    @Override
    public String id() {
        return "csaf-multiple-use-of-same-hash-algorithm";
    }

    @Override
    public String clause() {
        return "6.1.25";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (FileHashes hashes : FileHashes.of(document)) {
            // CSAF 2.0, 6.1.25: each algorithm once for each file.
            Set<String> seen = new HashSet<>();
            for (JsonElement hash : hashes.list().items()) {
                String algorithm = FileHashes.algorithm(hash);
                if (!algorithm.isEmpty() && !seen.add(algorithm)) {
                    findings.report(hash.at("algorithm").path(), Excerpt.of(algorithm), hashes.fileName());
                }
            }
        }
    }
}
