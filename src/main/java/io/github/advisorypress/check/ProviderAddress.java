package io.github.advisorypress.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a provider is.
 *
 * @param scheme {@code https}; {@code http} for this machine only
 * @param authority host, and port where it is not the usual one
 * @param metadataUrl where the user says that the metadata stands, or the well-known place
 * @param isDirect whether the user named the metadata themselves and at no well-known place, so that it says nothing
 *     about how others find it
 */
record ProviderAddress(String scheme, String authority, String metadataUrl, boolean isDirect) {
    static final String FOLDER = "/.well-known/csaf/";
    static final String WELL_KNOWN = "/.well-known/csaf/provider-metadata.json";
    private static final String NAME = "/provider-metadata.json";

    private static final Pattern DOMAIN =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?)(:[0-9]{1,5})?");

    /** A domain ({@code psirt.example}), the URL of metadata, or the URL below which {@code .well-known} stands. */
    static Optional<ProviderAddress> parse(String text) {
        String url = isDomain(text) ? "https://" + text : text;
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean usable = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            if (!usable || !(scheme.equals("https") || (scheme.equals("http") && isThisMachine(uri.getHost())))) {
                return Optional.empty();
            }
            return Optional.of(of(scheme, uri.getRawAuthority().toLowerCase(Locale.ROOT), uri.getRawPath()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static ProviderAddress of(String scheme, String authority, String path) {
        String root = scheme + "://" + authority;
        if (path.endsWith(NAME)) {
            return new ProviderAddress(scheme, authority, root + path, !path.equals(WELL_KNOWN));
        }
        String folder = path.endsWith(FOLDER) ? path.substring(0, path.length() - FOLDER.length()) : path;
        String base = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        return new ProviderAddress(scheme, authority, root + base + WELL_KNOWN, false);
    }

    /** A single word is rather a folder that is not there than a host. */
    private static boolean isDomain(String text) {
        boolean isHost = text.contains(".") || text.contains(":") || text.equals("localhost");
        return isHost && DOMAIN.matcher(text).matches();
    }

    private static boolean isThisMachine(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** The host without its port. */
    String host() {
        return URI.create(root()).getHost();
    }

    /** The root of the domain, without a slash. */
    String root() {
        return scheme + "://" + authority;
    }

    String wellKnownUrl() {
        return root() + WELL_KNOWN;
    }

    String dnsUrl() {
        // CSAF 2.0, 7.1.10: the URL path of the provider-metadata.json is the domain itself
        return scheme + "://csaf.data.security." + authority;
    }

    /** Where a site stands whose metadata is at the usual place in it; else the folder of the metadata. */
    String base() {
        String end = metadataUrl.endsWith(WELL_KNOWN) ? WELL_KNOWN : NAME;
        return metadataUrl.substring(0, metadataUrl.length() - end.length()) + "/";
    }
}
