package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.SourceMap;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProsePage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One page of prose; absent where findings say what prevents it, or where it is a draft. */
public final class PageSource implements SourceMap {
    private final ContentFolder content;
    private final Path path;
    private final LanguageTag language;
    private final @Nullable ProsePage page;

    PageSource(ContentFolder content, Path path, LanguageTag language, @Nullable ProsePage page) {
        this.content = content;
        this.path = path;
        this.language = language;
        this.page = page;
    }

    public Optional<ProsePage> page() {
        return Optional.ofNullable(page);
    }

    public LanguageTag language() {
        return language;
    }

    public Path path() {
        return path;
    }

    /** Where {@code /title}, {@code /date}, {@code /order} or {@code /body} stands. */
    @Override
    public SourceSpan locate(FieldPath field) {
        SourceSpan start = SourceSpan.startOf(content.shown(path));
        return header().map(header -> field.last().flatMap(header::place).orElse(start))
                .orElse(start);
    }

    @Override
    public SourceSpan locate(FieldPath field, int offset, int length) {
        return header().flatMap(header -> field.last().map(name -> header.within(name, offset, length)))
                .orElseGet(() -> locate(field));
    }

    private Optional<PageHeader> header() {
        return content.bytes(path, new ArrayList<>())
                .map(bytes -> SourceText.read(content.shown(path), bytes, SourceText.DEFAULT_LIMIT))
                .map(PageHeader::of);
    }
}
