package io.github.advisorypress.provider;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.advisorypress.model.HashAlgorithm;
import io.github.advisorypress.output.OutputFile;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code manifest.json}: every file of a site but itself and its own signature.
 *
 * @param files by path
 * @param awaitingSignature the files that have to be signed before the site may be published, by path
 * @param baseUrl where the site is served, without a trailing slash; absent where that is not said
 */
public record Manifest(
        List<Entry> files,
        List<String> awaitingSignature,
        @Nullable String baseUrl) {
    /** Where it stands. */
    public static final String PATH = "manifest.json";

    /** The file that says of a folder that the next run may replace it; it is not deployed, and not in the manifest. */
    public static final String MARK = ".advisory-press";

    /** The version of its format. */
    static final int FORMAT = 1;

    /** A manifest; files and paths may be in any order. */
    public Manifest {
        files = files.stream().sorted(Comparator.comparing(Entry::path)).toList();
        awaitingSignature = awaitingSignature.stream().sorted().toList();
    }

    /** A manifest of a site whose address is not said. */
    public Manifest(List<Entry> files, List<String> awaitingSignature) {
        this(files, awaitingSignature, null);
    }

    /**
     * A file of the site.
     *
     * @param size in bytes
     * @param sha256 in lower-case hexadecimal digits
     */
    public record Entry(String path, long size, String sha256) {
        /** The entry of a file in memory. */
        public static Entry of(OutputFile file) {
            return new Entry(file.path(), file.content().length, HashAlgorithm.SHA256.of(file.content()));
        }
    }

    /** The file, as it stands in the site. */
    public OutputFile file() {
        return JsonFile.of(PATH, json -> {
            json.writeNumberField("format", FORMAT);
            if (baseUrl != null) {
                json.writeStringField("base_url", baseUrl);
            }
            json.writeArrayFieldStart("files");
            for (Entry entry : files) {
                write(entry, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("awaiting_signature");
            for (String path : awaitingSignature) {
                json.writeString(path);
            }
            json.writeEndArray();
        });
    }

    private static void write(Entry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", entry.path());
        json.writeNumberField("size", entry.size());
        json.writeStringField("sha256", entry.sha256());
        json.writeEndObject();
    }

    /**
     * Reads one back; throws {@link IllegalArgumentException} with a sentence for anything that is none. Every path it
     * has is one within the site.
     */
    public static Manifest read(byte[] json) {
        return new ManifestReader().read(json);
    }
}
