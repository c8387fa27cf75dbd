package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.SourceMap;
import io.github.advisorypress.diagnostic.SourceSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One YAML file and the value that it states; the value is absent where findings say what prevents it. */
public final class YamlSource<T> implements SourceMap {
    private final ContentFolder content;
    private final Path path;
    private final @Nullable T value;

    YamlSource(ContentFolder content, Path path, Optional<T> value) {
        this.content = content;
        this.path = path;
        this.value = value.orElse(null);
    }

    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    @Override
    public SourceSpan locate(FieldPath field) {
        return tree(content, path)
                .map(tree -> tree.locate(field))
                .orElseGet(() -> SourceSpan.startOf(content.shown(path)));
    }

    @Override
    public SourceSpan locate(FieldPath field, int offset, int length) {
        return tree(content, path)
                .flatMap(tree -> tree.find(field))
                .map(node -> node.spanWithin(offset, length))
                .orElseGet(() -> locate(field));
    }

    static Optional<YamlTree> tree(ContentFolder content, Path path) {
        return content.bytes(path, new ArrayList<>()).map(bytes -> YamlTree.read(content.shown(path), bytes));
    }
}
