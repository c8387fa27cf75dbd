package io.github.advisorypress.check;

import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.json.JsonElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A site in a folder, seen as the server will serve it: the URLs below its base are its files, and the URL of a folder
 * is the {@code index.html} in it. The base follows from what the metadata calls its {@code canonical_url}.
 */
final class FolderSource implements ProviderSource {
    /** Where nothing tells the base; no server has this name (RFC 2606). */
    private static final String UNKNOWN_BASE = "https://provider.invalid/";

    private static final String INDEX = "index.html";

    private final Path root;
    private final String base;
    private final ProviderAddress address;

    private FolderSource(Path root, String base) {
        this.root = root;
        this.base = base;
        this.address = ProviderAddress.parse(base)
                .orElseThrow(() -> new IllegalStateException("Bug in the publisher: no base " + base));
    }

    /** Opens a folder; throws where it cannot be read. */
    static FolderSource open(Path folder) throws IOException {
        Path root = folder.toRealPath();
        Path metadata = root.resolve(ProviderAddress.WELL_KNOWN.substring(1));
        String base = Files.isRegularFile(metadata) ? base(Files.readAllBytes(metadata)) : UNKNOWN_BASE;
        return new FolderSource(root, base);
    }

    private static String base(byte[] metadata) {
        Optional<JsonElement> read =
                JsonDocument.read(ProviderAddress.WELL_KNOWN, metadata).root();
        Deque<JsonElement> open = new ArrayDeque<>();
        read.ifPresent(root -> {
            open.add(root.at("canonical_url"));
            open.add(root.at("distributions"));
            open.add(root.at("public_openpgp_keys"));
        });
        while (!open.isEmpty()) {
            JsonElement element = open.removeFirst();
            Optional<String> base = element.text().flatMap(FolderSource::base);
            if (base.isPresent()) {
                return base.get();
            }
            open.addAll(element.items());
            open.addAll(element.members());
        }
        return UNKNOWN_BASE;
    }

    private static Optional<String> base(String url) {
        int end = url.indexOf(ProviderAddress.FOLDER);
        String base = url.substring(0, end + 1);
        return ProviderAddress.parse(base).map(address -> base);
    }

    @Override
    public Response fetch(Request request) {
        String url = request.url();
        if (!url.startsWith(base)) {
            return Response.failed(url, List.of(), Response.Failure.ELSEWHERE);
        }
        try {
            URI uri = new URI(url);
            if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
                return Response.notFound(url);
            }
            String path = uri.getPath().substring(URI.create(base).getPath().length());
            Path named = root.resolve(path).normalize();
            Path file = path.isEmpty() || path.endsWith("/") ? named.resolve(INDEX) : named;
            if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root)) {
                return Response.notFound(url);
            }
            if (Files.size(file) > request.most()) {
                return Response.failed(url, List.of(), Response.Failure.TOO_LARGE);
            }
            return Response.found(url, Files.readAllBytes(file));
        } catch (URISyntaxException | InvalidPathException e) {
            return Response.failed(url, List.of(), Response.Failure.MALFORMED_URL);
        } catch (IOException e) {
            return Response.failed(url, List.of(), Response.Failure.INCOMPLETE);
        }
    }

    @Override
    public ProviderAddress address() {
        return address;
    }

    @Override
    public boolean isServed() {
        return false;
    }

    /** The path of the file in the folder. */
    @Override
    public String shown(String url) {
        return url.startsWith(base) && url.length() > base.length() ? url.substring(base.length()) : url;
    }

    @Override
    public List<String> urls() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> url(root.relativize(file).toString().replace('\\', '/')))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int atOnce() {
        return Runtime.getRuntime().availableProcessors();
    }

    private String url(String path) {
        return base + Urls.encoded(path);
    }
}
