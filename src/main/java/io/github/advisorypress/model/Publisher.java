package io.github.advisorypress.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Who publishes (CSAF {@code /document/publisher}); the same in every document and language but for its words. */
public record Publisher(
        String category,
        String name,
        URI namespace,
        @Nullable Localized<String> contactDetails,
        @Nullable Localized<String> issuingAuthority) {}
