package io.github.advisorypress.publication;

import io.github.advisorypress.comparison.Comparison;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.PublishedAddresses;
import io.github.advisorypress.model.RecordedContent;
import io.github.advisorypress.model.RecordedState;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.output.csaf.CsafRenderer;
import io.github.advisorypress.record.PublishedRecord;
import io.github.advisorypress.record.RecordWriter;
import io.github.advisorypress.record.RecordWriter.NewDocument;
import io.github.advisorypress.signing.Signer;
import io.github.advisorypress.source.AdvisorySource;
import io.github.advisorypress.source.ContentTree;
import io.github.advisorypress.source.PageSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds to the record what the sources of a sound content say and the record does not hold. */
final class Recording {
    private final Path record;
    private final Site site;
    private final ProductRegister register;
    private final CsafRenderer renderer;
    private final @Nullable Signer signer;

    Recording(Path record, Site site, ProductRegister register, CsafRenderer renderer, @Nullable Signer signer) {
        this.record = record;
        this.site = site;
        this.register = register;
        this.renderer = renderer;
        this.signer = signer;
    }

    RecordResult add(PublishResult checked, ContentTree tree, PublishedRecord recorded, Instant at, boolean replace) {
        RecordWriter writer = new RecordWriter(record);
        List<Path> added = new ArrayList<>();
        try {
            for (AdvisorySource source : tree.advisories()) {
                Optional<Advisory> advisory = source.advisory();
                if (advisory.isPresent() && isWanted(advisory.get(), recorded.content(), at, replace)) {
                    added.add(add(writer, source, advisory.get(), replace));
                }
            }
            boolean pages = writer.note(tree.pages().stream()
                    .map(PageSource::page)
                    .flatMap(Optional::stream)
                    .toList());
            return new RecordResult(checked, added, pages);
        } catch (IOException e) {
            throw new OperationException("Cannot write to the record " + record, e);
        }
    }

    private boolean isWanted(Advisory advisory, RecordedContent recorded, Instant at, boolean replace) {
        Optional<RecordedState> same =
                recorded.revision(advisory.id(), advisory.currentRevision().number());
        return same.isEmpty() || (replace && isChangeable(same.get(), advisory, at));
    }

    /** Whether nobody outside has seen the recorded revision, and the sources say something else by now. */
    private boolean isChangeable(RecordedState state, Advisory advisory, Instant at) {
        Bulletin bulletin = Bulletin.of(advisory, register);
        return state.bulletin().advisory().currentRelease().isAfter(at)
                && !Comparison.of(state.bulletin(), bulletin).isEmpty();
    }

    private Path add(RecordWriter writer, AdvisorySource source, Advisory advisory, boolean replace)
            throws IOException {
        Bulletin bulletin = Bulletin.of(advisory, register);
        List<NewDocument> documents = new ArrayList<>();
        for (Map.Entry<LanguageTag, OutputFile> entry :
                renderer.documents(bulletin).entrySet()) {
            OutputFile file = entry.getValue();
            byte[] signature =
                    signer == null ? Documents.UNSIGNED : signer.sign(file.content(), advisory.currentRelease());
            documents.add(new NewDocument(entry.getKey(), file.path(), file.content(), signature));
        }
        RecordedState state = new RecordedState(bulletin, PublishedAddresses.of(site, advisory));
        return writer.add(state, documents, source.digests(), replace);
    }
}
