package io.github.advisorypress.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that the published record keeps, revisions that wait for their day included. */
public final class RecordedContent {
    /** A record that does not exist; nothing can be compared with it. */
    public static final RecordedContent NONE = new RecordedContent(false, Map.of(), List.of());

    private final boolean exists;
    private final Map<AdvisoryId, List<RecordedState>> revisions;
    private final List<RecordedPage> pages;

    private RecordedContent(boolean exists, Map<AdvisoryId, List<RecordedState>> revisions, List<RecordedPage> pages) {
        this.exists = exists;
        Map<AdvisoryId, List<RecordedState>> copy = new LinkedHashMap<>();
        revisions.forEach((id, states) -> copy.put(id, List.copyOf(states)));
        this.revisions = Collections.unmodifiableMap(copy);
        this.pages = List.copyOf(pages);
    }

    /**
     * A record.
     *
     * @param revisions of each bulletin, oldest first; at least one of each
     */
    public static RecordedContent of(Map<AdvisoryId, List<RecordedState>> revisions, List<RecordedPage> pages) {
        return new RecordedContent(true, revisions, pages);
    }

    /** Whether there is a record; without one, rules that compare with it have nothing to say. */
    public boolean exists() {
        return exists;
    }

    public Set<AdvisoryId> ids() {
        return revisions.keySet();
    }

    /** The recorded revisions of a bulletin, oldest first; none of one that is not recorded. */
    public List<RecordedState> revisions(AdvisoryId id) {
        return revisions.getOrDefault(id, List.of());
    }

    /** The recorded revision of this number. */
    public Optional<RecordedState> revision(AdvisoryId id, int number) {
        return revisions(id).stream().filter(state -> state.number() == number).findFirst();
    }

    /** The newest recorded revision before this number. */
    public Optional<RecordedState> before(AdvisoryId id, int number) {
        return revisions(id).stream().filter(state -> state.number() < number).reduce((older, newer) -> newer);
    }

    /** The recorded pages, in the order of the record. */
    public List<RecordedPage> pages() {
        return pages;
    }

    /** The recorded page of this language and name. */
    public Optional<RecordedPage> page(LanguageTag language, String name) {
        return pages.stream()
                .filter(page -> page.language().equals(language) && page.name().equals(name))
                .findFirst();
    }
}
