package io.github.advisorypress.output.vex;

import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.BulletinRenderer;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.text.Labels;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Makes a bulletin's CycloneDX 1.6 VEX document; a bulletin without vulnerabilities has none. Since the format has one
 * text for each thing, it speaks English where the site and the bulletin do, else the prevailing language.
 */
public final class VexRenderer implements BulletinRenderer {
    private final Site site;
    private final Map<LanguageTag, Labels> labels;
    private final Addresses addresses;
    private final Queue<VexWriter> writers = new ConcurrentLinkedQueue<>();

    /** Makes a renderer for a site; {@code labels} has the words of each of its languages. */
    public VexRenderer(Site site, Map<LanguageTag, Labels> labels) {
        this.site = site;
        this.labels = Map.copyOf(labels);
        this.addresses = new Addresses(site);
    }

    @Override
    public List<OutputFile> render(Bulletin bulletin) {
        if (bulletin.advisory().vulnerabilities().isEmpty()) {
            return List.of();
        }
        Labels words = labels.get(language(bulletin));
        if (words == null) {
            throw new IllegalStateException("Bug in the publisher: there are no labels in " + language(bulletin));
        }
        var document = new VexDocument(site, addresses, bulletin, words);
        VexWriter free = writers.poll();
        VexWriter writer = free == null ? new VexWriter() : free;
        String json = writer.write(document);
        writers.add(writer);
        return List.of(OutputFile.text(addresses.vex(bulletin.id()), json + "\n"));
    }

    private LanguageTag language(Bulletin bulletin) {
        return site.languages().stream()
                .filter(language -> language.primary().equals("en")
                        && bulletin.advisory().text().containsKey(language))
                .findFirst()
                .orElse(site.prevailing());
    }
}
