package io.github.advisorypress.publication;

import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.output.csaf.CsafRenderer;
import io.github.advisorypress.record.RecordedDocument;
import io.github.advisorypress.record.RecordedRevision;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where the CSAF documents of a bulletin come from: from the record byte for byte, or made from what the sources say.
 */
final class Documents {
    static final byte[] UNSIGNED = {};

    private final CsafRenderer renderer;
    private final Map<AdvisoryId, RecordedRevision> recorded;

    /** @param recorded the published revision of each bulletin that is recorded */
    Documents(CsafRenderer renderer, Map<AdvisoryId, RecordedRevision> recorded) {
        this.renderer = renderer;
        this.recorded = Map.copyOf(recorded);
    }

    /**
     * A document.
     *
     * @param signature the detached signature that was recorded with it; empty where there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // documents are passed on by reference and never compared
    record Document(LanguageTag language, OutputFile file, byte[] signature) {}

    /** The documents of a bulletin, the original first. */
    List<Document> of(Bulletin bulletin) {
        RecordedRevision revision = recorded.get(bulletin.id());
        if (revision != null) {
            return revision.documents().stream().map(Documents::read).toList();
        }
        return renderer.documents(bulletin).entrySet().stream()
                .map(entry -> new Document(entry.getKey(), entry.getValue(), UNSIGNED))
                .toList();
    }

    private static Document read(RecordedDocument document) {
        Path signature = document.signature();
        return new Document(
                document.language(),
                new OutputFile(document.path(), SiteFiles.read(document.file())),
                signature == null ? UNSIGNED : SiteFiles.read(signature));
    }
}
