package io.github.advisorypress.record;

import io.github.advisorypress.model.RecordedState;
import java.nio.file.Path;
import java.util.List;

/**
 * One folder of the record: {@code csaf/<year>/<id>/<revision>/}.
 *
 * @param folder where it stands
 * @param documents in the order of the site's languages, the prevailing one first
 */
public record RecordedRevision(RecordedState state, Path folder, List<RecordedDocument> documents) {
    public RecordedRevision {
        documents = List.copyOf(documents);
    }
}
