package io.github.advisorypress.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a site’s own CSAF documents are validated before they are published.
 *
 * @param preset {@code basic}, {@code extended} or {@code full}
 * @param tests {@code off}, {@code on}, {@code note}, {@code warning} or {@code error} by the ID or clause of a test
 */
public record CsafValidationSettings(String preset, Map<String, String> tests) {
    /** Every mandatory and every optional test, none of which may find anything. */
    public static final CsafValidationSettings DEFAULT = new CsafValidationSettings("extended", Map.of());

    public CsafValidationSettings {
        tests = Collections.unmodifiableMap(new LinkedHashMap<>(tests));
    }
}
