package io.github.advisorypress.model;

/** One revision of a bulletin as the published record keeps it. */
public record RecordedState(Bulletin bulletin, PublishedAddresses addresses) {
    /** The number of the revision. */
    public int number() {
        return bulletin.advisory().currentRevision().number();
    }
}
