package io.github.advisorypress.check;

import java.util.Locale;
import java.util.Optional;

/** What a party that issues CSAF documents claims to be (CSAF 2.0, 7.2), the least demanding first. */
public enum Role {
    CSAF_PUBLISHER,
    CSAF_PROVIDER,
    CSAF_TRUSTED_PROVIDER;

    /** The role as {@code provider-metadata.json} spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this word. */
    public static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
