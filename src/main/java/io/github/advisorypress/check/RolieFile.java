package io.github.advisorypress.check;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.csaf.ProviderStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ROLIE service or category document as it came.
 *
 * @param response how it came, without its content
 * @param values the URLs of the feeds, or the terms of the categories
 */
record RolieFile(Response response, List<Diagnostic> defects, List<String> values) {
    RolieFile {
        defects = List.copyOf(defects);
        values = List.copyOf(values);
    }

    static RolieFile service(String shown, Response response) {
        List<String> feeds = new ArrayList<>();
        JsonDocument json = JsonDocument.read(shown, response.content());
        for (JsonElement workspace : items(json, "service", "workspace")) {
            for (JsonElement collection : workspace.items("collection")) {
                collection.text("href").ifPresent(feeds::add);
            }
        }
        return of(response, ProviderStructure.ROLIE_SERVICE, json, feeds);
    }

    static RolieFile categories(String shown, Response response) {
        List<String> terms = new ArrayList<>();
        JsonDocument json = JsonDocument.read(shown, response.content());
        for (JsonElement category : items(json, "categories", "category")) {
            category.text("term").ifPresent(terms::add);
        }
        return of(response, ProviderStructure.ROLIE_CATEGORIES, json, terms);
    }

    private static RolieFile of(
            Response response, ProviderStructure structure, JsonDocument json, List<String> values) {
        List<Diagnostic> defects = response.isFound() ? structure.check(json) : List.of();
        return new RolieFile(response.emptied(), defects, values);
    }

    private static List<JsonElement> items(JsonDocument json, String object, String array) {
        Optional<JsonElement> root = json.root();
        return root.isEmpty() ? List.of() : root.get().at(object).items(array);
    }

    String url() {
        return response.url();
    }
}
