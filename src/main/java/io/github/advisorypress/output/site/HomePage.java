package io.github.advisorypress.output.site;

import java.util.List;

/**
 * The first page.
 *
 * @param urgent what to act upon at once
 * @param open what the vendor is still looking into
 * @param latest what was published or changed last
 */
public record HomePage(
        Frame frame,
        String title,
        String description,
        List<Item> urgent,
        List<Item> open,
        List<Item> latest,
        List<Link> years,
        Link archive,
        List<Link> policies) {}
