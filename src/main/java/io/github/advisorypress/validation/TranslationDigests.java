package io.github.advisorypress.validation;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.LanguageTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a translation has to name as translated: a digest of every text in the prevailing language. */
public final class TranslationDigests {
    private static final Pattern SPACE_AT_LINE_END = Pattern.compile("[ \\t\\r]+(?=\\n|$)");
    private static final int DIGEST_LENGTH = 16;

    private TranslationDigests() {}

    /**
     * The digest of each prevailing text by the key that a translation's {@code translates} uses: the pointer of a
     * short text, the name of a section, or a vulnerability's key and its section.
     */
    public static Map<String, String> of(Advisory advisory, LanguageTag prevailing) {
        Map<String, String> digests = new LinkedHashMap<>();
        ShortTexts.of(advisory).forEach((path, text) -> text.in(prevailing)
                .ifPresent(words -> digests.put(path.toString(), digest(words))));
        AdvisoryText text = advisory.text().get(prevailing);
        if (text != null) {
            text.fields().forEach((field, words) -> digests.put(field.word(), digest(words)));
            text.vulnerabilities()
                    .forEach((key, own) ->
                            own.forEach((field, words) -> digests.put(key + "/" + field.word(), digest(words))));
        }
        return digests;
    }

    /**
     * The first 16 hexadecimal digits of the SHA-256 of a text. Space at line ends and blank lines around the text do
     * not count, nor which of two equivalent Unicode forms is written.
     */
    public static String digest(String text) {
        String normal = SPACE_AT_LINE_END
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
        byte[] hash = sha256().digest(normal.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, DIGEST_LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
