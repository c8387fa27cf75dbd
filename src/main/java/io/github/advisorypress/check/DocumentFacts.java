package io.github.advisorypress.check;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.validation.csaf.DateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a document after it was examined.
 *
 * @param response how it came, without its content
 * @param defects the first errors in it, in the order of its text
 * @param defectCount how many errors there are
 * @param identity what it says of itself
 * @param digests what stands where its digests should be
 * @param signature what stands where its signature should be
 */
record DocumentFacts(
        Response response,
        List<Diagnostic> defects,
        int defectCount,
        Identity identity,
        List<Digest> digests,
        Signature signature) {
    DocumentFacts {
        defects = List.copyOf(defects);
        digests = List.copyOf(digests);
    }

    /**
     * What a document says of itself; texts are empty and times absent where it does not say it.
     *
     * @param firstReference the URL of the first reference
     */
    record Identity(
            String namespace,
            String id,
            String version,
            String label,
            String language,
            String sourceLanguage,
            String firstReference,
            @Nullable DateTime initialRelease,
            @Nullable DateTime currentRelease) {
        static final Identity NONE = new Identity("", "", "", "", "", "", "", null, null);
    }

    /**
     * A digest.
     *
     * @param extension {@code sha256} or {@code sha512}
     * @param stated what the file says, empty where it says nothing
     * @param computed what is right, in lower-case hexadecimal digits
     * @param name what file it says it is about, empty where it does not say
     */
    record Digest(String url, String extension, Response response, String stated, String computed, String name) {}

    /**
     * A signature.
     *
     * @param isArmored whether it is ASCII-armored
     * @param fingerprint that of the key that made it, empty where no published key did
     */
    record Signature(String url, Response response, boolean isArmored, String fingerprint) {}

    String url() {
        return response.url();
    }

    /** The label, or {@code UNLABELED}, as feeds call it. */
    String feedLabel() {
        return identity.label().isEmpty() ? "UNLABELED" : identity.label();
    }
}
