package io.github.advisorypress.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An advisory's long text in one language: Markdown exactly as in the file, without the headings.
 *
 * @param fields the text of the bulletin as a whole
 * @param vulnerabilities the text of each vulnerability under its own heading, by its key, in the order of the file
 * @param translates for a translation, the digest of each prevailing text that it translates: by the pointer of a short
 *     text ({@code /title}) or the name of a section ({@code summary}, {@code CVE-2024-6387/details})
 */
public record AdvisoryText(
        Map<TextField, String> fields,
        Map<String, Map<TextField, String>> vulnerabilities,
        Map<String, String> translates) {
    public AdvisoryText {
        fields = copy(fields);
        Map<String, Map<TextField, String>> copies = new LinkedHashMap<>();
        vulnerabilities.forEach((key, own) -> copies.put(key, copy(own)));
        vulnerabilities = Collections.unmodifiableMap(copies);
        translates = Collections.unmodifiableMap(new LinkedHashMap<>(translates));
    }

    private static Map<TextField, String> copy(Map<TextField, String> fields) {
        EnumMap<TextField, String> copy = new EnumMap<>(TextField.class);
        copy.putAll(fields);
        return Collections.unmodifiableMap(copy);
    }

    /** The text of the bulletin as a whole in this field. */
    public Optional<String> field(TextField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** The text of one vulnerability under its own heading. */
    public Optional<String> field(String key, TextField field) {
        Map<TextField, String> own = vulnerabilities.get(key);
        return own == null ? Optional.empty() : Optional.ofNullable(own.get(field));
    }
}
