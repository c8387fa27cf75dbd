package io.github.advisorypress.output.vex;

import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.BulletinRenderer;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.text.Labels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;

/**
 * Makes a bulletin's CycloneDX 1.6 VEX document; a bulletin without vulnerabilities has none. Since the format has one
 * text for each thing, it speaks English where the site and the bulletin do, else the prevailing language.
 */
public final class VexRenderer implements BulletinRenderer {
    private final Site site;
    private final Map<LanguageTag, Labels> labels;
    private final Addresses addresses;

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
        try {
            String json = BomGeneratorFactory.createJson(Version.VERSION_16, document.bom())
                    .toJsonString();
            byte[] content = (json + "\n").getBytes(StandardCharsets.UTF_8);
            return List.of(new OutputFile(addresses.vex(bulletin.id()), content));
        } catch (GeneratorException e) {
            throw new IllegalStateException("Could not write the VEX document of " + bulletin.id(), e);
        }
    }

    private LanguageTag language(Bulletin bulletin) {
        return site.languages().stream()
                .filter(language -> language.primary().equals("en")
                        && bulletin.advisory().text().containsKey(language))
                .findFirst()
                .orElse(site.prevailing());
    }
}
