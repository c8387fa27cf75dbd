package io.github.advisorypress.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The YAML between two lines of three hyphens with which a Markdown file may begin. */
final class FrontMatter {
    static final String FENCE = "---";

    private final @Nullable YamlTree tree;
    private final int closingLine;
    private final boolean opened;

    private FrontMatter(@Nullable YamlTree tree, int closingLine, boolean opened) {
        this.tree = tree;
        this.closingLine = closingLine;
        this.opened = opened;
    }

    /** The front matter of a file; its places are those in the file. */
    static FrontMatter of(SourceText source) {
        List<String> lines = source.lines();
        if (lines.isEmpty() || !isFence(lines.get(0))) {
            return new FrontMatter(null, 0, false);
        }
        for (int i = 1; i < lines.size(); i++) {
            if (isFence(lines.get(i))) {
                String yaml = "\n" + String.join("\n", lines.subList(1, i)) + "\n";
                YamlTree tree = YamlTree.read(source.file(), yaml.getBytes(StandardCharsets.UTF_8));
                return new FrontMatter(tree, i + 1, true);
            }
        }
        return new FrontMatter(null, 0, true);
    }

    /** Whether the file begins as front matter does. */
    boolean isOpened() {
        return opened;
    }

    /** What stands between the fences; absent where there is none or it does not end. */
    Optional<YamlTree> tree() {
        return Optional.ofNullable(tree);
    }

    /** The last line of the front matter, counted from one; zero where there is none. */
    int closingLine() {
        return closingLine;
    }

    /** The rest of the file, with an empty line for each line before it, so that lines keep their numbers. */
    String rest(SourceText source) {
        List<String> lines = source.lines();
        return "\n".repeat(closingLine) + String.join("\n", lines.subList(closingLine, lines.size()));
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals(FENCE);
    }
}
