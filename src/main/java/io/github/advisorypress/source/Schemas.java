package io.github.advisorypress.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schemas that state the structure of the sources, for editors. */
public final class Schemas {
    static final String FOLDER = "/io/github/advisorypress/schema/";

    private static final List<String> PUBLISHED =
            List.of("advisory.schema.json", "products.schema.json", "site.schema.json");

    private Schemas() {}

    /** Each schema by the name of its file, in the order of the names. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> schemas = new LinkedHashMap<>();
        for (String name : PUBLISHED) {
            try (InputStream stream = Schemas.class.getResourceAsStream(FOLDER + name)) {
                if (stream == null) {
                    throw new IllegalStateException("Bug in the publisher: there is no schema " + name);
                }
                schemas.put(name, stream.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("Could not read the schema " + name, e);
            }
        }
        return schemas;
    }
}
