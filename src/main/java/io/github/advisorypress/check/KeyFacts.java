package io.github.advisorypress.check;

import io.github.advisorypress.signing.PublicKey;
import java.util.List;

/**
 * A public key that the metadata names.
 *
 * @param fingerprint the one that the metadata states, empty where it states none
 * @param response how it came, without its content
 * @param keys what is in the file; none where it is no armored key
 * @param isArmored whether it is ASCII-armored
 * @param isSecret whether there is a secret key in the file
 */
record KeyFacts(String fingerprint, Response response, boolean isArmored, boolean isSecret, List<PublicKey> keys) {
    KeyFacts {
        keys = List.copyOf(keys);
    }

    String url() {
        return response.url();
    }
}
