package io.github.advisorypress.provider;

import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.HashAlgorithm;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.SecurityTxt;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.Tlp;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.signing.PublicKey;
import io.github.advisorypress.text.Labels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes everything of a provider but the documents and their signatures. Pure: the same documents, settings and keys
 * give the same bytes.
 */
public final class ProviderFiles {
    /** What is put behind the path of a file to name its detached signature. */
    public static final String SIGNATURE = ".asc";

    /** Where {@code security.txt} stands (RFC 9116, section 3). */
    public static final String SECURITY_TXT = ".well-known/security.txt";

    private final Site site;
    private final Map<LanguageTag, Labels> labels;
    private final List<PublicKey> keys;

    /**
     * Files for a site.
     *
     * @param labels the words of each language of the site
     * @param keys the public keys, the one that signs first; none where nothing is signed
     */
    public ProviderFiles(Site site, Map<LanguageTag, Labels> labels, List<PublicKey> keys) {
        this.site = site;
        this.labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        this.keys = List.copyOf(keys);
    }

    /** The digests of a document: {@code <path>.sha256} and {@code <path>.sha512}, for {@code sha256sum -c}. */
    public static List<OutputFile> digests(OutputFile document) {
        String name = document.path().substring(document.path().lastIndexOf('/') + 1);
        return Stream.of(HashAlgorithm.values())
                .map(digest -> OutputFile.text(
                        document.path() + digest.suffix(), digest.of(document.content()) + "  " + name + "\n"))
                .toList();
    }

    /**
     * Metadata, feeds, categories, service, lists, directory listings, keys, {@code security.txt} without a signature.
     * The listings name the digests of every document and, where there are keys, its signature. Throws
     * {@link IllegalArgumentException} where documents that everybody may read are mixed with others, or where a
     * document does not stand in a year's folder of its label, alone.
     *
     * @param documents every published document, in any order
     */
    public List<OutputFile> catalogue(List<ProviderDocument> documents) {
        Map<String, ProviderDocument> byPath = byPath(documents);
        List<LabelFolder> folders = folders(documents);
        Instant updated = updated(folders);
        var rolie = new RolieFiles(site, !keys.isEmpty());
        List<OutputFile> files = new ArrayList<>();
        files.add(new ProviderMetadata(site, keys).file(folders, updated));
        files.add(rolie.service(folders));
        for (LabelFolder folder : folders) {
            files.add(rolie.feed(folder, updated));
            files.add(rolie.categories(folder));
            files.add(folder.index());
            files.add(folder.changes());
        }
        for (PublicKey key : keys) {
            files.add(new OutputFile(ProviderMetadata.path(key), key.armored()));
        }
        files.addAll(new Listings(site, labels, byPath)
                .of(Stream.concat(
                                files.stream().map(OutputFile::path),
                                byPath.keySet().stream().flatMap(this::withCompanions))
                        .toList()));
        securityTxt().ifPresent(files::add);
        // Without it GitHub Pages leaves out every path that begins with a dot
        files.add(OutputFile.text(".nojekyll", ""));
        return files;
    }

    private Optional<OutputFile> securityTxt() {
        SecurityTxt settings = site.securityTxt();
        return settings == null
                ? Optional.empty()
                : Optional.of(new SecurityTxtFile(site, settings)
                        .file(keys.stream().limit(1).map(ProviderMetadata::path).toList()));
    }

    /** When the provider last changed; the epoch where nothing was ever published. */
    private Instant updated(List<LabelFolder> folders) {
        return Stream.concat(
                        folders.stream().flatMap(folder -> folder.newest().stream()),
                        Stream.ofNullable(site.provider().updated()))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** A folder for each label that a document has; a tree that is for everybody always has the one of WHITE. */
    private static List<LabelFolder> folders(List<ProviderDocument> documents) {
        Map<Tlp, List<ProviderDocument>> byLabel = new EnumMap<>(Tlp.class);
        for (ProviderDocument document : documents) {
            byLabel.computeIfAbsent(label(document), label -> new ArrayList<>()).add(document);
        }
        boolean isPublic = byLabel.keySet().stream().allMatch(Tlp::isPublic);
        if (isPublic) {
            byLabel.computeIfAbsent(Tlp.WHITE, label -> List.of());
        } else if (byLabel.keySet().stream().anyMatch(Tlp::isPublic)) {
            throw new IllegalArgumentException(
                    "Documents that everybody may read and others cannot stand in one tree: " + byLabel.keySet());
        }
        return byLabel.entrySet().stream()
                .map(entry -> new LabelFolder(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, ProviderDocument> byPath(List<ProviderDocument> documents) {
        Map<String, ProviderDocument> byPath = new LinkedHashMap<>();
        for (ProviderDocument document : documents) {
            String folder = Addresses.csafFolder(label(document));
            if (!document.path().startsWith(folder)
                    || !document.path().substring(folder.length()).matches("[0-9]{4}/[a-z0-9+_-]+\\.json")) {
                throw new IllegalArgumentException(
                        "A document does not stand in a folder of a year under " + folder + ": " + document.path());
            }
            if (byPath.put(document.path(), document) != null) {
                throw new IllegalArgumentException("Two documents have the same path: " + document.path());
            }
        }
        return byPath;
    }

    private static Tlp label(ProviderDocument document) {
        return document.bulletin().advisory().tlp();
    }

    /** The paths of a document and of what belongs to it. */
    private Stream<String> withCompanions(String path) {
        return Stream.of(
                        Stream.of(path),
                        Stream.of(HashAlgorithm.values()).map(digest -> path + digest.suffix()),
                        keys.isEmpty() ? Stream.<String>empty() : Stream.of(path + SIGNATURE))
                .flatMap(paths -> paths);
    }
}
