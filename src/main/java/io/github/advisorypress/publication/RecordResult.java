package io.github.advisorypress.publication;

import java.nio.file.Path;
import java.util.List;

/**
 * What was added to the record.
 *
 * @param examined what was found in the content; with an error nothing is added
 * @param added the folders of the new revisions
 * @param pages whether the state of the pages of prose changed
 */
public record RecordResult(PublishResult examined, List<Path> added, boolean pages) {
    public RecordResult {
        added = List.copyOf(added);
    }
}
