package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.signing.KeyException;
import io.github.advisorypress.signing.PublicKey;
import io.github.advisorypress.signing.PublicKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the folder of public keys. A secret key there is found whatever its file is called. */
final class KeyReader {
    private static final String ARMORED = ".asc";

    private final ContentFolder content;
    private final Collection<Diagnostic> findings;
    private final Map<String, String> files = new LinkedHashMap<>();

    KeyReader(ContentFolder content, Collection<Diagnostic> findings) {
        this.content = content;
        this.findings = findings;
    }

    /** The sound files in a folder, by name. */
    List<KeyFile> read(ContentFolder.Entry folder) {
        List<KeyFile> keys = new ArrayList<>();
        for (ContentFolder.Entry entry : content.list(folder.path(), findings)) {
            read(entry, keys);
        }
        return keys;
    }

    private void read(ContentFolder.Entry entry, List<KeyFile> keys) {
        Optional<byte[]> bytes = entry.isFile() ? content.bytes(entry.path(), findings) : Optional.of(new byte[0]);
        if (bytes.isEmpty()) {
            return;
        }
        if (PublicKeys.holdSecretKey(bytes.get())) {
            findings.add(content.error("secret-key-in-content", entry.path(), entry.name()));
        } else if (!entry.isFile() || !entry.name().endsWith(ARMORED)) {
            findings.add(content.error("unexpected-file", entry.path(), entry.name(), "“*" + ARMORED + "”"));
        } else if (!PublicKeys.areArmored(bytes.get())) {
            findings.add(content.error("unarmored-public-key", entry.path(), entry.name()));
        } else if (isSound(entry, bytes.get())) {
            keys.add(new KeyFile(content.shown(entry.path()), bytes.get()));
        }
    }

    private boolean isSound(ContentFolder.Entry entry, byte[] text) {
        try {
            for (PublicKey key : PublicKeys.of(List.of(text)).all()) {
                String first = files.putIfAbsent(key.fingerprint(), entry.name());
                if (first != null) {
                    findings.add(content.error("repeated-public-key", entry.path(), key.fingerprint(), first));
                }
            }
            return true;
        } catch (KeyException e) {
            findings.add(content.error("unreadable-public-key", entry.path(), entry.name()));
            return false;
        }
    }
}
