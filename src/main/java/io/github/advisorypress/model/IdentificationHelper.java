package io.github.advisorypress.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What helps to identify a product in an inventory (CSAF {@code product_identification_helper}).
 *
 * @param cpe a CPE 2.3 formatted string, without a version in the register
 * @param purl a package URL, without a version in the register
 */
public record IdentificationHelper(
        @Nullable String cpe, @Nullable String purl, List<String> modelNumbers, List<String> skus) {
    /** Nothing that helps. */
    public static final IdentificationHelper NONE = new IdentificationHelper(null, null, List.of(), List.of());

    public IdentificationHelper {
        modelNumbers = List.copyOf(modelNumbers);
        skus = List.copyOf(skus);
    }
}
