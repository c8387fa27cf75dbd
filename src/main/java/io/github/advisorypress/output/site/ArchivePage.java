package io.github.advisorypress.output.site;

import java.util.List;

/** All bulletins by year, or those of one year. */
public record ArchivePage(Frame frame, String title, String count, List<Link> years, List<Year> groups) {

    /** The bulletins whose first release lies in one UTC year. */
    public record Year(String year, String href, String count, List<Item> items) {}
}
