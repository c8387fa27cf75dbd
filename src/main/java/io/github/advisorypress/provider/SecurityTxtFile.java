package io.github.advisorypress.provider;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.SecurityTxt;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code security.txt} (RFC 9116), a field to a line. */
final class SecurityTxtFile {
    /** Where it stands. */
    private final Site site;

    private final SecurityTxt settings;
    private final StringBuilder text = new StringBuilder();

    SecurityTxtFile(Site site, SecurityTxt settings) {
        this.site = site;
        this.settings = settings;
    }

    /**
     * The file, not signed.
     *
     * @param keys where the published keys for encryption stand in the site
     */
    OutputFile file(List<String> keys) {
        fields("Contact", settings.contact());
        field("Expires", settings.expires().toString());
        fields(
                "Encryption",
                Stream.concat(keys.stream().map(site::url), settings.encryption().stream())
                        .distinct()
                        .toList());
        fields("Acknowledgments", settings.acknowledgments());
        // RFC 9116, 2.5.8: languages have no order of preference, and the field occurs once
        field(
                "Preferred-Languages",
                site.languages().stream().map(LanguageTag::value).collect(Collectors.joining(", ")));
        field("Canonical", site.url(ProviderFiles.SECURITY_TXT));
        fields("Policy", settings.policy());
        fields("Hiring", settings.hiring());
        // CSAF 2.0, 7.1.8: of several CSAF fields the first one counts
        field("CSAF", site.url(ProviderMetadata.PATH));
        return OutputFile.text(ProviderFiles.SECURITY_TXT, text.toString());
    }

    private void fields(String name, List<String> uris) {
        uris.forEach(uri -> field(name, encoded(uri)));
    }

    private void field(String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    /** The URI with everything percent-encoded that no URI has: nothing in it can end the line. */
    private static String encoded(String uri) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : uri.getBytes(StandardCharsets.UTF_8)) {
            if (unit > ' ' && unit < 0x7F && "\"<>\\^`{|}".indexOf(unit) < 0) {
                encoded.append((char) unit);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", unit & 0xFF));
            }
        }
        return encoded.toString();
    }
}
