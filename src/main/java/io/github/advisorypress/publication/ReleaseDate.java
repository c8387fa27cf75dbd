package io.github.advisorypress.publication;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** When the present revision of a CSAF document was released. */
final class ReleaseDate {
    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final List<String> PLACE = List.of("document", "tracking", "current_release_date");

    private ReleaseDate() {}

    /** What a document says; absent for anything that is no CSAF document. */
    static Optional<Instant> of(byte[] document) {
        try (JsonParser json = JSON.createParser(document)) {
            for (String name : PLACE) {
                if (json.nextToken() == null || !find(name, json)) {
                    return Optional.empty();
                }
            }
            return json.nextToken() == JsonToken.VALUE_STRING
                    ? Optional.of(OffsetDateTime.parse(json.getText()).toInstant())
                    : Optional.empty();
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Goes on to a member of the object that begins here; whether it has one. */
    private static boolean find(String name, JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            if (json.currentName().equals(name)) {
                return true;
            }
            json.nextToken();
            json.skipChildren();
        }
        return false;
    }
}
