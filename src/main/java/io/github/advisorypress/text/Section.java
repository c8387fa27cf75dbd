package io.github.advisorypress.text;

import java.util.List;

/**
 * A heading and the text below it, as far as the next heading of the same or a higher level. Lines and columns count
 * from one within the whole text; the body is the text exactly as it stands there, with the sections inside it; the
 * introduction is the part of the body above the first of these.
 */
public record Section(
        String heading,
        int level,
        int headingLine,
        int headingColumn,
        int headingLength,
        String body,
        int bodyLine,
        String introduction,
        List<Section> sections) {

    public Section {
        sections = List.copyOf(sections);
    }
}
