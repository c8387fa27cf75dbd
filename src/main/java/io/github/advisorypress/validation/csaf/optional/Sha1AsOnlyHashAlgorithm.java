package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.FileHashes;

/** Finds files that are identified by SHA-1 alone. */
final class Sha1AsOnlyHashAlgorithm implements CsafTest {
    @Override
    public String id() {
        return "csaf-sha1-as-only-hash-algorithm";
    }

    @Override
    public String clause() {
        return "6.2.9";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (FileHashes hashes : FileHashes.of(document)) {
            if (hashes.isOnly("sha1")) {
                findings.report(hashes.list().path(), hashes.fileName());
            }
        }
    }
}
