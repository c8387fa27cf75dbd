package io.github.advisorypress.check;

import io.github.advisorypress.check.DocumentFacts.Digest;
import io.github.advisorypress.check.DocumentFacts.Identity;
import io.github.advisorypress.check.DocumentFacts.Signature;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.model.HashAlgorithm;
import io.github.advisorypress.provider.ProviderFiles;
import io.github.advisorypress.signing.PublicKey;
import io.github.advisorypress.signing.PublicKeys;
import io.github.advisorypress.validation.csaf.CsafValidator;
import io.github.advisorypress.validation.csaf.DateTime;
import io.github.advisorypress.validation.csaf.Preset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fetches a document with its digests and its signature, and keeps nothing of them but facts. Safe for threads. */
final class DocumentExamination {
    private static final int MOST_DEFECTS = 20;
    private static final int LARGE = 4 << 20;
    private static final Pattern DIGEST = Pattern.compile("([0-9a-fA-F]+)(?:[ \\t]+\\*?(\\S.*?))?\\s*");

    private final ProviderSource source;
    private final PublicKeys keys;
    private final CsafValidator validator = CsafValidator.of(Preset.BASIC);
    private final Object large = new Object();

    DocumentExamination(ProviderSource source, PublicKeys keys) {
        this.source = source;
        this.keys = keys;
    }

    /**
     * Examines the document at a URL.
     *
     * @param entry what a feed says of it; absent where no feed names it
     */
    DocumentFacts examine(String url, FeedFacts.@Nullable Entry entry) throws InterruptedException {
        Response response = source.fetch(Request.document(url));
        byte[] content = response.content();
        if (!response.isFound()) {
            Signature none = new Signature(signatureUrl(url, entry), response, false, "");
            return new DocumentFacts(response.emptied(), List.of(), 0, Identity.NONE, List.of(), none);
        }
        Text text = text(url, content);
        List<Digest> digests = new ArrayList<>();
        for (HashAlgorithm algorithm : HashAlgorithm.values()) {
            digests.add(digest(url, algorithm.suffix().substring(1), algorithm.of(content), entry));
        }
        return new DocumentFacts(
                response.emptied(),
                text.defects(),
                text.defectCount(),
                text.identity(),
                digests,
                signature(signatureUrl(url, entry), content));
    }

    private record Text(List<Diagnostic> defects, int defectCount, Identity identity) {}

    /** Large documents are read one after the other, which bounds the memory that their trees take. */
    private Text text(String url, byte[] content) {
        if (content.length < LARGE) {
            return read(url, content);
        }
        synchronized (large) {
            return read(url, content);
        }
    }

    private Text read(String url, byte[] content) {
        JsonDocument json = JsonDocument.read(source.shown(url), content);
        List<Diagnostic> errors = validator.validate(json).stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .toList();
        Identity identity = json.root().map(DocumentExamination::identity).orElse(Identity.NONE);
        return new Text(List.copyOf(errors.subList(0, Math.min(MOST_DEFECTS, errors.size()))), errors.size(), identity);
    }

    private static Identity identity(JsonElement root) {
        JsonElement document = root.at("document");
        JsonElement tracking = document.at("tracking");
        return new Identity(
                document.at("publisher").text("namespace").orElse(""),
                tracking.text("id").orElse(""),
                tracking.text("version").orElse(""),
                document.at("distribution").at("tlp").text("label").orElse(""),
                document.text("lang").orElse(""),
                document.text("source_lang").orElse(""),
                document.items("references").stream()
                        .findFirst()
                        .flatMap(reference -> reference.text("url"))
                        .orElse(""),
                tracking.text("initial_release_date").flatMap(DateTime::parse).orElse(null),
                tracking.text("current_release_date").flatMap(DateTime::parse).orElse(null));
    }

    private Digest digest(String url, String extension, String computed, FeedFacts.@Nullable Entry entry)
            throws InterruptedException {
        String listed = entry == null
                ? ""
                : entry.digests().stream()
                        .filter(link -> link.toLowerCase(Locale.ROOT).endsWith(extension))
                        .findFirst()
                        .orElse("");
        String at = listed.isEmpty() ? url + "." + extension : listed;
        Response response = source.fetch(Request.small(at));
        Matcher line = DIGEST.matcher(firstLine(response.content()));
        boolean isDigest = response.isFound() && line.matches();
        String name = isDigest && line.group(2) != null ? line.group(2) : "";
        return new Digest(at, extension, response.emptied(), isDigest ? line.group(1) : "", computed, name);
    }

    private static String firstLine(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }

    private static String signatureUrl(String url, FeedFacts.@Nullable Entry entry) {
        return entry == null || entry.signatures().isEmpty()
                ? url + ProviderFiles.SIGNATURE
                : entry.signatures().get(0);
    }

    private Signature signature(String at, byte[] content) throws InterruptedException {
        Response response = source.fetch(Request.small(at));
        byte[] signature = response.content();
        String fingerprint = response.isFound()
                ? keys.verify(content, signature).map(PublicKey::fingerprint).orElse("")
                : "";
        return new Signature(at, response.emptied(), isArmored(signature, "SIGNATURE"), fingerprint);
    }

    /** Whether a file is an ASCII-armored block of this type (RFC 9580, 6.2). */
    static boolean isArmored(byte[] content, String type) {
        return new String(content, StandardCharsets.US_ASCII).lines().anyMatch(line -> line.strip()
                .equals("-----BEGIN PGP " + type + "-----"));
    }
}
