package io.github.advisorypress.model;

import org.jspecify.annotations.Nullable;

/** How the PSIRT is reached. */
public record Contact(
        String email, @Nullable String phone, @Nullable String url) {}
