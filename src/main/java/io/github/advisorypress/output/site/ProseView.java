package io.github.advisorypress.output.site;

import java.util.List;

/** A page of prose, and the others beside it. */
public record ProseView(Frame frame, String title, Html body, List<Frame.Entry> pages) {}
