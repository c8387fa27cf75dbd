package io.github.advisorypress.validation.csaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.validation.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** CSAF documents made from one valid document and a change to it, written as a JSON merge patch (RFC 7396). */
final class CsafFixture {
    static final ObjectMapper JSON = new ObjectMapper();

    /** The words that the stand-in for a dictionary does not have. */
    private static final Set<String> MISSPELT = Set.of(
            "addacker",
            "buf",
            "dosn't",
            "handshak",
            "overflw",
            "priviledges",
            "secruity",
            "sommary",
            "undisclused",
            "vulnerapility");

    private static final List<CsafTest> TESTS = tests(CsafFixture::dictionary);

    private CsafFixture() {}

    /** Every test, with an outside world that is always the same. */
    static List<CsafTest> tests() {
        return TESTS;
    }

    /** Every test, with these dictionaries. */
    static List<CsafTest> tests(Spelling spelling) {
        return CsafTests.all(CsafFixture::answers, spelling);
    }

    /** A document in which no test finds anything. */
    static ObjectNode base() {
        try (InputStream stream = CsafFixture.class.getResourceAsStream("/csaf/base.json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(stream));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The valid document after the change. */
    static JsonNode patched(JsonNode patch) {
        return merged(base(), patch);
    }

    /** The paths of what one test finds in a document, in the order of the paths. */
    static List<String> paths(CsafTest test, JsonNode document) {
        List<FieldPath> found = new ArrayList<>();
        test.check(new CsafDocument(document), new Findings() {
            @Override
            public void report(FieldPath field, String... arguments) {
                found.add(field);
            }

            @Override
            public void report(FieldPath field, int offset, int length, String... arguments) {
                found.add(field);
            }
        });
        return found.stream().sorted().map(FieldPath::toString).toList();
    }

    private static Map<String, UrlAnswer> answers(Set<String> urls) {
        return urls.stream().collect(Collectors.toMap(Function.identity(), CsafFixture::answer));
    }

    /** A host may say in its name what it answers, such as {@code status-404.example}. */
    private static UrlAnswer answer(String url) {
        if (!url.startsWith("http")) {
            return UrlAnswer.NOT_ASKED;
        }
        // The official files name a page that is not there.
        if (url.endsWith("/not-available")) {
            return UrlAnswer.status(404);
        }
        String host = Objects.requireNonNullElse(URI.create(url).getHost(), "");
        if (host.startsWith("10.")) {
            return UrlAnswer.refused("private-address");
        }
        if (host.endsWith(".invalid")) {
            return UrlAnswer.noAnswer("unknown-host");
        }
        return UrlAnswer.status(host.startsWith("status-") ? Integer.parseInt(host.substring(7, 10)) : 200);
    }

    /** English only, without compounds. */
    private static Optional<Spelling.Dictionary> dictionary(String language) {
        return language.startsWith("en")
                ? Optional.of(word -> word.indexOf('-') < 0 && !MISSPELT.contains(word.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode merged = target instanceof ObjectNode object ? object : JSON.createObjectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), merged(merged.path(change.getKey()), change.getValue()));
            }
        });
        return merged;
    }
}
