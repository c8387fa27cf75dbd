package io.github.advisorypress.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a site says of itself as a provider of CSAF documents.
 *
 * @param listOnAggregators whether aggregators may list it (CSAF 2.0, 7.1.7, {@code list_on_CSAF_aggregators})
 * @param mirrorOnAggregators whether aggregators may mirror it ({@code mirror_on_CSAF_aggregators})
 * @param updated when these settings or the keys last changed; absent where they never did since the first bulletin
 */
public record ProviderSettings(
        boolean listOnAggregators,
        boolean mirrorOnAggregators,
        @Nullable Instant updated) {
    /** Listed and mirrored. */
    public static final ProviderSettings DEFAULT = new ProviderSettings(true, true, null);
}
