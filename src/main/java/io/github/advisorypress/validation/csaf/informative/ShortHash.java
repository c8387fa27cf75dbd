package io.github.advisorypress.validation.csaf.informative;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import io.github.advisorypress.validation.csaf.FileHashes;

/** Finds hash values of fewer than 64 characters. */
final class ShortHash implements CsafTest {
    private static final int SHORTEST = 64;

    @Override
    public String id() {
        return "csaf-short-hash";
    }

    @Override
    public String clause() {
        return "6.3.5";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (FileHashes hashes : FileHashes.of(document)) {
            for (JsonElement hash : hashes.list().items()) {
                hash.text("value").ifPresent(value -> check(hashes, hash, value, findings));
            }
        }
    }

    private static void check(FileHashes hashes, JsonElement hash, String value, Findings findings) {
        int length = value.codePointCount(0, value.length());
        if (length < SHORTEST) {
            findings.report(
                    hash.at("value").path(),
                    Excerpt.of(hash.text("algorithm").orElse("–")),
                    hashes.fileName(),
                    Integer.toString(length));
        }
    }
}
