package io.github.advisorypress.output.csaf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.BulletinRenderer;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.scoring.CweTable;
import io.github.advisorypress.text.Labels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a bulletin's CSAF 2.0 documents: the original under the plain ID, and a translation for each other language of
 * the site in which the bulletin has text. Keys are sorted, two spaces indent, and nothing depends on this tool's
 * version, so a bulletin that did not change keeps its bytes.
 */
public final class CsafRenderer implements BulletinRenderer {
    private static final int USUAL_SIZE = 16_384;
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private final Site site;
    private final Map<LanguageTag, Labels> labels;
    private final CweTable weaknesses;
    private final Addresses addresses;
    private final Identification identification = new Identification();
    private final JsonFactory json = JsonFactory.builder().build();

    /** Makes a renderer for a site; {@code labels} has the words of each of its languages. */
    public CsafRenderer(Site site, Map<LanguageTag, Labels> labels, CweTable weaknesses) {
        this.site = site;
        this.labels = Map.copyOf(labels);
        this.weaknesses = weaknesses;
        this.addresses = new Addresses(site);
    }

    @Override
    public List<OutputFile> render(Bulletin bulletin) {
        return List.copyOf(documents(bulletin).values());
    }

    /** The bulletin's documents by language, the original first. */
    public Map<LanguageTag, OutputFile> documents(Bulletin bulletin) {
        List<LanguageTag> languages = site.languages().stream()
                .filter(language -> site.isPrevailing(language)
                        || bulletin.advisory().text().containsKey(language))
                .toList();
        Map<LanguageTag, OutputFile> files = new LinkedHashMap<>();
        for (LanguageTag language : languages) {
            files.put(
                    language,
                    new OutputFile(
                            addresses.csaf(bulletin.advisory(), language), document(bulletin, language, languages)));
        }
        return files;
    }

    private byte[] document(Bulletin bulletin, LanguageTag language, List<LanguageTag> languages) {
        Labels words = labels.get(language);
        if (words == null) {
            throw new IllegalStateException("Bug in the publisher: there are no labels in " + language);
        }
        var translation = new Translation(site, bulletin, language, languages, words);
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator generator = json.createGenerator(bytes)) {
            generator.enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
            generator.setPrettyPrinter(LAYOUT.createInstance());
            generator.writeStartObject();
            new DocumentWriter(translation, addresses, generator).write();
            new ProductTreeWriter(translation, identification, generator).write();
            new VulnerabilitiesWriter(translation, weaknesses, generator).write();
            generator.writeEndObject();
            generator.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write the CSAF document of " + bulletin.id(), e);
        }
        return bytes.toByteArray();
    }
}
