package io.github.advisorypress.output.vex;

import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.generators.json.BomJsonGenerator;
import org.cyclonedx.model.Bom;

/**
 * Writes documents one after the other. The library sets up a whole mapper for every generator, which costs more than
 * writing; so one generator serves many documents, and its document is filled anew for each. Not thread-safe.
 */
final class VexWriter {
    private final Bom bom = new Bom();
    private final BomJsonGenerator generator = BomGeneratorFactory.createJson(Version.VERSION_16, bom);

    /** The document as indented JSON. */
    String write(VexDocument document) {
        bom.setSerialNumber(document.serialNumber());
        bom.setVersion(document.version());
        bom.setMetadata(document.metadata());
        bom.setComponents(List.copyOf(document.components()));
        bom.setVulnerabilities(document.vulnerabilities());
        try {
            return generator.toJsonString();
        } catch (GeneratorException e) {
            throw new IllegalStateException("Could not write the VEX document " + document.serialNumber(), e);
        }
    }
}
