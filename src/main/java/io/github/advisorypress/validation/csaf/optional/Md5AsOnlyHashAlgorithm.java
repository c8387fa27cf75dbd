package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.FileHashes;

/** Finds files that are identified by MD5 alone. */
final class Md5AsOnlyHashAlgorithm implements CsafTest {
    @Override
    public String id() {
        return "csaf-md5-as-only-hash-algorithm";
    }

    @Override
    public String clause() {
        return "6.2.8";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (FileHashes hashes : FileHashes.of(document)) {
            if (hashes.isOnly("md5")) {
                findings.report(hashes.list().path(), hashes.fileName());
            }
        }
    }
}
