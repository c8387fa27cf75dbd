package io.github.advisorypress.validation;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.SecurityTxt;
import io.github.advisorypress.model.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that hold a web address and nothing else. */
public final class AddressFields {
    private AddressFields() {}

    /** The address of each such field of an advisory, by its path. */
    public static Map<FieldPath, String> of(Advisory advisory) {
        Map<FieldPath, String> addresses = new LinkedHashMap<>();
        for (int i = 0; i < advisory.references().size(); i++) {
            add(
                    addresses,
                    FieldPath.of("references", i, "url"),
                    advisory.references().get(i).url());
        }
        for (int i = 0; i < advisory.acknowledgments().size(); i++) {
            for (int j = 0; j < advisory.acknowledgments().get(i).urls().size(); j++) {
                add(
                        addresses,
                        FieldPath.of("acknowledgments", i, "urls", j),
                        advisory.acknowledgments().get(i).urls().get(j));
            }
        }
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            for (int j = 0; j < advisory.vulnerabilities().get(i).remediations().size(); j++) {
                add(
                        addresses,
                        FieldPath.of("vulnerabilities", i, "remediations", j, "url"),
                        advisory.vulnerabilities().get(i).remediations().get(j).url());
            }
        }
        return addresses;
    }

    /** The address of each such field of the settings of a site, by its path. */
    public static Map<FieldPath, String> of(Site site) {
        Map<FieldPath, String> addresses = new LinkedHashMap<>();
        add(addresses, FieldPath.of("base_url"), site.baseUrl().toString());
        add(
                addresses,
                FieldPath.of("publisher", "namespace"),
                site.publisher().namespace().toString());
        add(addresses, FieldPath.of("contact", "url"), site.contact().url());
        SecurityTxt securityTxt = site.securityTxt();
        if (securityTxt != null) {
            add(addresses, "contact", securityTxt.contact());
            add(addresses, "encryption", securityTxt.encryption());
            add(addresses, "policy", securityTxt.policy());
            add(addresses, "acknowledgments", securityTxt.acknowledgments());
            add(addresses, "hiring", securityTxt.hiring());
        }
        return addresses;
    }

    /** The web addresses among the URIs of a field of {@code security.txt}, which may also be of other sorts. */
    private static void add(Map<FieldPath, String> addresses, String field, List<String> uris) {
        for (int i = 0; i < uris.size(); i++) {
            if (uris.get(i).startsWith("https://")) {
                addresses.put(FieldPath.of("security_txt", field, i), uris.get(i));
            }
        }
    }

    private static void add(Map<FieldPath, String> addresses, FieldPath path, @Nullable String url) {
        if (url != null) {
            addresses.put(path, url);
        }
    }
}
