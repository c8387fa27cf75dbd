package io.github.advisorypress.provider;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.Publisher;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.signing.PublicKey;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code provider-metadata.json} (CSAF 2.0, 7.1.7). */
final class ProviderMetadata {
    /** Where it stands. */
    static final String PATH = Addresses.CSAF_FOLDER + "provider-metadata.json";

    private final Site site;
    private final List<PublicKey> keys;

    ProviderMetadata(Site site, List<PublicKey> keys) {
        this.site = site;
        this.keys = List.copyOf(keys);
    }

    /** Where a key stands: under its fingerprint. */
    static String path(PublicKey key) {
        return Addresses.CSAF_FOLDER + "openpgp/" + fingerprint(key) + ProviderFiles.SIGNATURE;
    }

    /** The file for a provider that has these folders. */
    OutputFile file(List<LabelFolder> folders, Instant updated) {
        return JsonFile.of(PATH, json -> {
            json.writeStringField("canonical_url", site.url(PATH));
            distributions(json, folders);
            json.writeStringField("last_updated", updated.toString());
            json.writeBooleanField("list_on_CSAF_aggregators", site.provider().listOnAggregators());
            json.writeStringField("metadata_version", "2.0");
            json.writeBooleanField("mirror_on_CSAF_aggregators", site.provider().mirrorOnAggregators());
            publicKeys(json);
            publisher(json, site.publisher());
            // CSAF 2.0, 7.2.3: only who signs is a trusted provider
            json.writeStringField("role", keys.isEmpty() ? "csaf_provider" : "csaf_trusted_provider");
        });
    }

    private void distributions(JsonGenerator json, List<LabelFolder> folders) throws IOException {
        json.writeArrayFieldStart("distributions");
        for (LabelFolder folder : folders) {
            json.writeStartObject();
            json.writeStringField("directory_url", site.url(folder.path()));
            json.writeObjectFieldStart("rolie");
            urls(json, "categories", folder.categories());
            json.writeArrayFieldStart("feeds");
            json.writeStartObject();
            json.writeStringField("summary", "Every document with TLP:" + folder.tlp() + ", in every language");
            json.writeStringField("tlp_label", folder.tlp().name());
            json.writeStringField("url", site.url(folder.feed()));
            json.writeEndObject();
            json.writeEndArray();
            urls(json, "services", RolieFiles.SERVICE);
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void urls(JsonGenerator json, String name, String path) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeString(site.url(path));
        json.writeEndArray();
    }

    private void publicKeys(JsonGenerator json) throws IOException {
        if (keys.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("public_openpgp_keys");
        for (PublicKey key : keys) {
            json.writeStartObject();
            json.writeStringField("fingerprint", fingerprint(key));
            json.writeStringField("url", site.url(path(key)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void publisher(JsonGenerator json, Publisher publisher) throws IOException {
        json.writeObjectFieldStart("publisher");
        json.writeStringField("category", publisher.category());
        words(json, "contact_details", publisher.contactDetails());
        words(json, "issuing_authority", publisher.issuingAuthority());
        json.writeStringField("name", publisher.name());
        json.writeStringField("namespace", publisher.namespace().toString());
        json.writeEndObject();
    }

    /** What is said in each language of the site, one paragraph each: the metadata is one file for all of them. */
    private void words(JsonGenerator json, String name, @Nullable Localized<String> words) throws IOException {
        if (words == null) {
            return;
        }
        json.writeStringField(
                name,
                site.languages().stream()
                        .flatMap(language -> words.in(language).stream())
                        .distinct()
                        .collect(Collectors.joining("\n\n")));
    }

    private static String fingerprint(PublicKey key) {
        return key.fingerprint().toUpperCase(Locale.ROOT);
    }
}
