package io.github.advisorypress.record;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.PublishedAddresses;
import io.github.advisorypress.model.RecordedState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code bulletin.json}: one revision of a bulletin as the record keeps it. Reading what was written gives an equal
 * state, except that a product has only those of its versions that the bulletin lists, and that there are no
 * allowances.
 *
 * @param documents in the order of the site's languages, the prevailing one first
 * @param sources the SHA-256 of each source file, by its path in the advisory's folder
 * @param previous the recorded revision that this one follows; absent for the first one
 */
public record BulletinFile(
        RecordedState state,
        List<Document> documents,
        Map<String, String> sources,
        @Nullable Previous previous) {
    /** Its name in the folder of a revision. */
    public static final String NAME = "bulletin.json";

    static final String UNREADABLE = "unreadable-recorded-bulletin";

    private static final int FORMAT = 1;
    private static final Pattern FILE = Pattern.compile("[a-z0-9+_-]{1,200}[.]json");
    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9+_-]{1,200}/)+");

    public BulletinFile {
        documents = List.copyOf(documents);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /**
     * A CSAF document.
     *
     * @param path where it stands in the site
     * @param file its name in the folder of the revision
     * @param sha256 in lower-case hexadecimal digits
     */
    public record Document(LanguageTag language, String path, String file, String sha256) {}

    /**
     * The revision that another one follows.
     *
     * @param sha256 the digest of its {@code bulletin.json}, in lower-case hexadecimal digits
     */
    public record Previous(int revision, String sha256) {}

    /** The file: the same value gives the same bytes. */
    public byte[] bytes() {
        return RecordJson.file(json -> {
            json.number("format", FORMAT);
            json.object("bulletin", members -> new BulletinWriter(members, state.bulletin()).write());
            PublishedAddresses addresses = state.addresses();
            json.object("addresses", members -> {
                members.table("pages", addresses.pages());
                members.table("documents", addresses.documents());
                members.table("guids", addresses.guids());
            });
            json.objects("documents", documents, (item, document) -> {
                item.text("language", document.language());
                item.text("path", document.path());
                item.text("file", document.file());
                item.text("sha256", document.sha256());
            });
            json.table("sources", new TreeMap<>(sources));
            if (previous != null) {
                json.object("previous", members -> {
                    members.number("revision", previous.revision());
                    members.text("sha256", previous.sha256());
                });
            }
        });
    }

    /** Reads a file; empty where something in it cannot be read, which is then among the findings. */
    public static Optional<BulletinFile> read(JsonDocument document, Collection<Diagnostic> findings) {
        findings.addAll(document.findings());
        return document.root().flatMap(root -> {
            RecordMembers members = new RecordMembers(document, UNREADABLE);
            Optional<BulletinFile> file = read(root, members);
            findings.addAll(members.findings());
            return members.isSound() ? file : Optional.empty();
        });
    }

    private static Optional<BulletinFile> read(JsonElement root, RecordMembers members) {
        if (!hasKnownFormat(root, members)) {
            return Optional.empty();
        }
        RecordedState state = new RecordedState(
                new BulletinReader(members).read(members.object(root, "bulletin")), addresses(root, members));
        return Optional.of(new BulletinFile(
                state, documents(root, members), members.table(root, "sources"), previous(root, state, members)));
    }

    /** Whether this version of the tool knows what the members mean. */
    static boolean hasKnownFormat(JsonElement root, RecordMembers members) {
        int format = root.node().isObject() ? members.number(root, "format") : FORMAT;
        if (!root.node().isObject()) {
            members.unreadable(root, RecordMembers.OBJECT);
        } else if (format > FORMAT) {
            members.refuse("newer-record-format", root.at("format"), Integer.toString(format));
        }
        return members.isSound();
    }

    private static PublishedAddresses addresses(JsonElement root, RecordMembers members) {
        return members.optionalObject(root, "addresses")
                .map(addresses -> new PublishedAddresses(
                        members.byLanguage(addresses, "pages"),
                        members.byLanguage(addresses, "documents"),
                        members.byLanguage(addresses, "guids")))
                .orElse(new PublishedAddresses(Map.of(), Map.of(), Map.of()));
    }

    private static List<Document> documents(JsonElement root, RecordMembers members) {
        List<Document> documents = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (JsonElement item : members.objects(root, "documents")) {
            Document document = new Document(
                    members.language(item, "language"),
                    members.text(item, "path"),
                    members.text(item, "file"),
                    members.sha256(item.at("sha256")));
            if (!isFile(document.file())) {
                members.unreadable(item.at("file"), "“cb-sa-2024-0001.json”");
            } else if (!isPathOf(document.path(), document.file())) {
                members.unreadable(
                        item.at("path"), "“" + Addresses.CSAF_FOLDER + "white/2024/" + document.file() + "”");
            } else if (!seen.add(document.file()) || !seen.add(document.language())) {
                members.unreadable(item.at("file"), RecordMembers.TEXT);
            }
            documents.add(document);
        }
        return documents;
    }

    /** Whether a document may have this name in the folder of a revision. */
    static boolean isFile(String name) {
        return FILE.matcher(name).matches() && !name.equals(NAME);
    }

    /** Whether a document may stand there in the site: below the folder of CSAF and nowhere else. */
    private static boolean isPathOf(String path, String file) {
        return path.startsWith(Addresses.CSAF_FOLDER)
                && path.endsWith("/" + file)
                && PATH.matcher(path.substring(Addresses.CSAF_FOLDER.length(), path.length() - file.length()))
                        .matches();
    }

    private static @Nullable Previous previous(JsonElement root, RecordedState state, RecordMembers members) {
        return members.optionalObject(root, "previous")
                .map(previous -> {
                    int revision = members.number(previous, "revision");
                    if (revision >= state.number()) {
                        members.unreadable(previous.at("revision"), Integer.toString(Math.max(1, state.number() - 1)));
                    }
                    return new Previous(revision, members.sha256(previous.at("sha256")));
                })
                .orElse(null);
    }
}
