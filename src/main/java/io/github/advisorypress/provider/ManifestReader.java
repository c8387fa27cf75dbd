package io.github.advisorypress.provider;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.advisorypress.provider.Manifest.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a manifest that anybody may have written, in one pass. */
final class ManifestReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern BASE_URL = Pattern.compile("https://[!-~]*[!-.0-~]");
    private static final int LONGEST_PATH = 4096;

    private final List<Entry> files = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private final List<String> awaiting = new ArrayList<>();
    private final Set<String> members = new HashSet<>();
    private @Nullable String baseUrl;

    /** The manifest; throws {@link IllegalArgumentException} with a sentence for anything that is none. */
    Manifest read(byte[] bytes) {
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw refused("is no JSON object");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                member(name, json);
            }
            if (json.nextToken() != null) {
                throw refused("goes on after its end");
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(Manifest.PATH + " is no well-formed JSON", e);
        }
        for (String name : List.of("format", "files", "awaiting_signature")) {
            if (!members.contains(name)) {
                throw refused("has no “" + name + "”");
            }
        }
        return new Manifest(files, awaiting, baseUrl);
    }

    private void member(String name, JsonParser json) throws IOException {
        switch (name) {
            case "format" -> format(json);
            case "base_url" -> baseUrl = baseUrl(json);
            case "files" -> files(json);
            case "awaiting_signature" -> awaiting(json);
            default -> throw refused("has an unknown member " + quoted(name));
        }
        members.add(name);
    }

    private static void format(JsonParser json) throws IOException {
        long format = number(json, "format");
        if (format != Manifest.FORMAT) {
            throw refused("has the format " + format + ", and this version reads the format " + Manifest.FORMAT);
        }
    }

    private static String baseUrl(JsonParser json) throws IOException {
        String url = text(json, "base_url");
        if (!BASE_URL.matcher(url).matches()) {
            throw refused("has a “base_url” that is no https address without a slash at its end: " + quoted(url));
        }
        return url;
    }

    private void files(JsonParser json) throws IOException {
        require(json, JsonToken.START_ARRAY, "files");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json, JsonToken.START_OBJECT, "files");
            Entry entry = entry(json);
            if (!paths.add(entry.path())) {
                throw refused("lists a file twice: " + quoted(entry.path()));
            }
            files.add(entry);
        }
    }

    private static Entry entry(JsonParser json) throws IOException {
        String path = null;
        long size = -1;
        String sha256 = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "path" -> path = path(json);
                case "size" -> size = size(json);
                case "sha256" -> sha256 = sha256(json);
                default -> throw refused("has an unknown member of a file " + quoted(name));
            }
        }
        if (path == null || size < 0 || sha256 == null) {
            throw refused("lists a file without path, size or digest" + (path == null ? "" : ": " + quoted(path)));
        }
        if (path.equals(Manifest.PATH) || path.equals(Manifest.PATH + ProviderFiles.SIGNATURE)) {
            throw refused("lists itself or its own signature");
        }
        return new Entry(path, size, sha256);
    }

    private void awaiting(JsonParser json) throws IOException {
        require(json, JsonToken.START_ARRAY, "awaiting_signature");
        Set<String> seen = new HashSet<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String path = path(json);
            if (!seen.add(path)) {
                throw refused("names a file twice that awaits a signature: " + quoted(path));
            }
            awaiting.add(path);
        }
    }

    /** A path that stays within the site on every system. */
    private static String path(JsonParser json) throws IOException {
        String path = text(json, "path");
        boolean strange = path.length() > LONGEST_PATH || !isWellFormed(path);
        for (String part : path.split("/", -1)) {
            strange |= part.isEmpty() || part.equals(".") || part.equals("..");
        }
        if (strange || DRIVE.matcher(path).matches()) {
            throw refused("has a path that does not stay within the site: " + quoted(path));
        }
        return path;
    }

    /** Whether there is neither a backslash, nor a control character, nor half a character in the text. */
    private static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(c -> c == '\\'
                        || Character.isISOControl(c)
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static long size(JsonParser json) throws IOException {
        long size = number(json, "size");
        if (size < 0) {
            throw refused("has a negative size: " + size);
        }
        return size;
    }

    private static String sha256(JsonParser json) throws IOException {
        String digest = text(json, "sha256");
        if (!SHA256.matcher(digest).matches()) {
            throw refused("has a digest that is not 64 lower-case hexadecimal digits: " + quoted(digest));
        }
        return digest;
    }

    private static String text(JsonParser json, String what) throws IOException {
        require(json, JsonToken.VALUE_STRING, what);
        return json.getText();
    }

    private static long number(JsonParser json, String what) throws IOException {
        require(json, JsonToken.VALUE_NUMBER_INT, what);
        if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw refused("has a number that is too great in “" + what + "”");
        }
        return json.getLongValue();
    }

    private static void require(JsonParser json, JsonToken token, String what) {
        if (json.currentToken() != token) {
            throw refused("has the wrong type of value in “" + what + "”");
        }
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(Manifest.PATH + " " + why);
    }

    /** The words in quotes, short and without anything that a terminal would obey. */
    private static String quoted(String words) {
        StringBuilder shown = new StringBuilder("“");
        words.codePoints()
                .limit(100)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? 0xFFFD : c)
                .forEach(shown::appendCodePoint);
        return shown.append("”").toString();
    }
}
