package io.github.advisorypress.output.site;

import io.github.advisorypress.output.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files that stand in the site as they are: the built-in ones, and those of the project, which take their place or
 * are added. The style sheets that {@code css/site.css} imports become one file, so that a page asks for one.
 */
final class Assets {
    /** The built-in files outside the style sheets, which are found through {@link #STYLES}. */
    static final List<String> BUILT_IN = List.of("img/icon.svg");

    static final String STYLES = "css/site.css";

    /** A folder that holds a file of this name is left out, as JBake does. */
    static final String IGNORE = ".jbakeignore";

    private static final String DEFAULTS = "/io/github/advisorypress/defaults/assets/";
    private static final Pattern IMPORT =
            Pattern.compile("@import\\s+(?:url\\()?\"([^\"]+)\"\\)?\\s+layer\\(([a-z-]+)\\)\\s*;[ \\t]*\\n?");

    private final @Nullable Path own;

    /** @param own the project's own assets; absent if it has none */
    Assets(@Nullable Path own) {
        this.own = own;
    }

    /** Every file, by its path. */
    List<OutputFile> files() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String path : BUILT_IN) {
            files.put(path, builtIn(path));
        }
        files.putAll(own());
        List<String> imported = new ArrayList<>();
        String styles = bundle(files, imported);
        files.keySet().removeAll(imported);
        files.put(STYLES, styles.getBytes(StandardCharsets.UTF_8));
        return files.entrySet().stream()
                .map(file -> new OutputFile(file.getKey(), file.getValue()))
                .toList();
    }

    private static String bundle(Map<String, byte[]> files, List<String> imported) {
        Matcher imports = IMPORT.matcher(style(files, STYLES));
        var bundle = new StringBuilder();
        while (imports.find()) {
            String path = "css/" + imports.group(1);
            imported.add(path);
            String layer = "@layer " + imports.group(2) + " {\n" + style(files, path) + "}\n";
            imports.appendReplacement(bundle, Matcher.quoteReplacement(layer));
        }
        return imports.appendTail(bundle).toString();
    }

    private static String style(Map<String, byte[]> files, String path) {
        byte[] found = files.get(path);
        String style = new String(found == null ? builtIn(path) : found, StandardCharsets.UTF_8).replace("\r\n", "\n");
        return style.endsWith("\n") ? style : style + "\n";
    }

    private static byte[] builtIn(String path) {
        try (InputStream stream = Assets.class.getResourceAsStream(DEFAULTS + path)) {
            if (stream == null) {
                throw new SiteException("There is no asset " + path + ", neither in the project nor built in");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new SiteException("Cannot read the built-in asset " + path, e);
        }
    }

    private Map<String, byte[]> own() {
        if (own == null) {
            return Map.of();
        }
        Path folder = own;
        Map<String, byte[]> files = new TreeMap<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    return Files.exists(visited.resolve(IGNORE))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (!attributes.isRegularFile()) {
                        throw new SiteException("Cannot use the asset " + file + ": it is a link or no ordinary file");
                    }
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    files.put(path, Files.readAllBytes(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new SiteException("Cannot read the assets in " + folder, e);
        }
        return files;
    }
}
