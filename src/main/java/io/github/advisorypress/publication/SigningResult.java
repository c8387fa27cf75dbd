package io.github.advisorypress.publication;

import java.util.List;

/**
 * What came of signing a site, by the paths of the files that signatures are for.
 *
 * @param signed what was signed now
 * @param tampered what is not as the manifest says; nothing was signed then
 * @param refused what has a signature that does not verify, or that nothing awaits
 * @param missing what awaits a signature still
 */
public record SigningResult(List<String> signed, List<String> tampered, List<String> refused, List<String> missing) {
    public SigningResult {
        signed = List.copyOf(signed);
        tampered = List.copyOf(tampered);
        refused = List.copyOf(refused);
        missing = List.copyOf(missing);
    }

    /** Whether the site can be published as it is now. */
    public boolean isComplete() {
        return tampered.isEmpty() && refused.isEmpty() && missing.isEmpty();
    }
}
