package io.github.advisorypress.provider;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.HashAlgorithm;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.OutputFile;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The ROLIE-based distribution: a feed and a category document for each label, and the service document (CSAF 2.0,
 * 7.1.15 to 7.1.17; RFC 8322 in JSON). Only members that the reference tools know are written: they refuse a feed that
 * has any other.
 */
final class RolieFiles {
    /** Where the service document stands. */
    static final String SERVICE = Addresses.CSAF_FOLDER + "service.json";

    private static final Category CSAF = new Category("urn:ietf:params:rolie:category:information-type", "csaf");
    private static final String SCHEMA = "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json";

    private final Site site;
    private final boolean signed;

    /** Files of a site whose documents are signed or not. */
    RolieFiles(Site site, boolean signed) {
        this.site = site;
        this.signed = signed;
    }

    /** The feed of a label, updated when its newest document was or, without one, at the given instant. */
    OutputFile feed(LabelFolder folder, Instant otherwise) {
        return JsonFile.of(folder.feed(), json -> {
            json.writeObjectFieldStart("feed");
            json.writeStringField("id", feedId(folder));
            json.writeStringField("title", title(folder));
            json.writeArrayFieldStart("link");
            // ROLIE schema of CSAF 2.0: the first link is the feed itself
            link(json, "self", site.url(folder.feed()));
            link(json, "service", site.url(SERVICE));
            json.writeEndArray();
            categories(json, List.of(CSAF));
            json.writeStringField("updated", folder.newest().orElse(otherwise).toString());
            json.writeArrayFieldStart("entry");
            for (ProviderDocument document : folder.documents()) {
                entry(json, document);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** What the entries of a label's feed can be told apart by. */
    OutputFile categories(LabelFolder folder) {
        SortedSet<Category> categories = new TreeSet<>();
        folder.documents().forEach(document -> categories.addAll(Category.of(site, document)));
        return JsonFile.of(folder.categories(), json -> {
            json.writeObjectFieldStart("categories");
            categories(json, categories);
            json.writeEndObject();
        });
    }

    /** The service document, which lists the feeds of the provider's metadata and no others. */
    OutputFile service(List<LabelFolder> folders) {
        return JsonFile.of(SERVICE, json -> {
            json.writeObjectFieldStart("service");
            json.writeArrayFieldStart("workspace");
            json.writeStartObject();
            json.writeStringField("title", site.publisher().name());
            json.writeArrayFieldStart("collection");
            for (LabelFolder folder : folders) {
                json.writeStartObject();
                json.writeStringField("title", title(folder));
                json.writeStringField("href", site.url(folder.feed()));
                json.writeObjectFieldStart("categories");
                categories(json, List.of(CSAF));
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void entry(JsonGenerator json, ProviderDocument document) throws IOException {
        Advisory advisory = document.bulletin().advisory();
        String url = site.url(document.path());
        json.writeStartObject();
        json.writeStringField("id", site.documentId(advisory.id(), document.language()));
        json.writeStringField("title", advisory.title().preferring(document.language(), site.prevailing()));
        json.writeArrayFieldStart("link");
        link(json, "self", url);
        for (HashAlgorithm digest : HashAlgorithm.values()) {
            link(json, "hash", url + digest.suffix());
        }
        if (signed) {
            link(json, "signature", url + ProviderFiles.SIGNATURE);
        }
        json.writeEndArray();
        categories(json, Category.of(site, document));
        json.writeStringField("published", advisory.initialRelease().toString());
        json.writeStringField("updated", advisory.currentRelease().toString());
        json.writeObjectFieldStart("content");
        json.writeStringField("type", "application/json");
        json.writeStringField("src", url);
        json.writeEndObject();
        json.writeObjectFieldStart("format");
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("version", "2.0");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void link(JsonGenerator json, String relation, String url) throws IOException {
        json.writeStartObject();
        json.writeStringField("rel", relation);
        json.writeStringField("href", url);
        json.writeEndObject();
    }

    private static void categories(JsonGenerator json, Collection<Category> categories) throws IOException {
        json.writeArrayFieldStart("category");
        for (Category category : categories) {
            json.writeStartObject();
            json.writeStringField("scheme", category.scheme());
            json.writeStringField("term", category.term());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The ID begins with the publisher's domain, so that it is unique among those of all providers. */
    private String feedId(LabelFolder folder) {
        String domain = site.publisher().namespace().getAuthority();
        return (domain + "-csaf-feed-tlp-" + folder.tlp().folder()).replaceAll("[^A-Za-z0-9+._-]", "_");
    }

    private String title(LabelFolder folder) {
        return site.publisher().name() + ": CSAF, TLP:" + folder.tlp();
    }
}
