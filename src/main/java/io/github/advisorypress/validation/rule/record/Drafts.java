package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.comparison.Change;
import io.github.advisorypress.comparison.Comparison;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.RecordedContent;
import io.github.advisorypress.model.RecordedState;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.validation.AdvisoryFolder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The sources of advisories as drafts of what is recorded next, beside what the record has of the same bulletins. A
 * recorded revision counts as published from its release on. Safe for several threads.
 */
final class Drafts {
    /** Rules look at one advisory after the other, a thread at one at a time; so a few places are enough. */
    private static final int REMEMBERED = 256;

    private final ProductRegister register;
    private final RecordedContent recorded;
    private final Instant at;
    private final AtomicReferenceArray<@Nullable Compared> compared = new AtomicReferenceArray<>(REMEMBERED);

    Drafts(ProductRegister register, RecordedContent recorded, Instant at) {
        this.register = register;
        this.recorded = recorded;
        this.at = at;
    }

    RecordedContent recorded() {
        return recorded;
    }

    static int number(Advisory draft) {
        return draft.currentRevision().number();
    }

    boolean isPublished(RecordedState state) {
        return !state.bulletin().advisory().currentRelease().isAfter(at);
    }

    /** The recorded revision of the same number as the draft's newest. */
    Optional<RecordedState> same(Advisory draft) {
        return recorded.revision(draft.id(), number(draft));
    }

    /** The recorded and published revision of the same number: what the draft may not say otherwise. */
    Optional<RecordedState> publishedSame(Advisory draft) {
        return same(draft).filter(this::isPublished);
    }

    /** Whether the draft may still change: its newest revision is not published. */
    boolean isOpen(Advisory draft) {
        return recorded.exists() && publishedSame(draft).isEmpty();
    }

    /** The newest published revision of a bulletin. */
    Optional<RecordedState> published(AdvisoryId id) {
        return recorded.revisions(id).stream().filter(this::isPublished).reduce((older, newer) -> newer);
    }

    /** The newest published revision that is not newer than the draft: the promises that bind it. */
    Optional<RecordedState> published(Advisory draft) {
        return recorded.revisions(draft.id()).stream()
                .filter(this::isPublished)
                .filter(state -> state.number() <= number(draft))
                .reduce((older, newer) -> newer);
    }

    /**
     * The state before an open draft's revision: the present sources where they come between the record and the next
     * revision, else the newest recorded revision before it.
     */
    Optional<Bulletin> before(Advisory draft, AdvisoryFolder folder) {
        Advisory present = folder.present();
        Optional<RecordedState> older = recorded.before(draft.id(), number(draft));
        boolean comesBetween = !present.equals(draft)
                && present.id().equals(draft.id())
                && number(present) < number(draft)
                && isOpen(present)
                && older.map(RecordedState::number).orElse(0) <= number(present);
        return comesBetween ? Optional.of(bulletin(present)) : older.map(RecordedState::bulletin);
    }

    Bulletin bulletin(Advisory draft) {
        return Bulletin.of(draft, register);
    }

    /** What the draft says otherwise than the recorded revision of the same number; nothing if there is none. */
    Differences differences(Advisory draft) {
        Optional<RecordedState> same = same(draft);
        if (same.isEmpty()) {
            return Differences.NONE;
        }
        int place = Math.floorMod(System.identityHashCode(draft), REMEMBERED);
        Compared known = compared.get(place);
        if (known != null && known.draft().equals(draft)) {
            return known.differences();
        }
        Differences differences = Differences.of(same.get().bulletin(), bulletin(draft));
        compared.set(place, new Compared(draft, differences));
        return differences;
    }

    /** The place of a revision's number in a draft's history; -1 if it is not there. */
    static int indexOf(int number, Advisory draft) {
        List<Revision> history = draft.revisionHistory();
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).number() == number) {
                return i;
            }
        }
        return -1;
    }

    private record Compared(Advisory draft, Differences differences) {}

    /**
     * What two states say differently, by whose doing.
     *
     * @param bySources what the advisory's own sources changed
     * @param byRegister what the register of products changed although the advisory names the same
     */
    record Differences(List<Change> bySources, List<Change> byRegister) {
        static final Differences NONE = new Differences(List.of(), List.of());

        static Differences of(Bulletin recorded, Bulletin draft) {
            List<Change> all = Comparison.of(recorded, draft);
            if (all.isEmpty()) {
                return NONE;
            }
            // What would differ had nobody touched the register: ranges mean what they meant when they were recorded.
            Map<ProductRange, List<ListedProduct>> expansion = new LinkedHashMap<>(draft.expansion());
            expansion.replaceAll((range, now) -> recorded.expansion().getOrDefault(range, now));
            List<Change> bySources =
                    Comparison.of(recorded, new Bulletin(draft.advisory(), recorded.vendor(), expansion));
            return new Differences(
                    bySources,
                    all.stream().filter(change -> !bySources.contains(change)).toList());
        }

        boolean isEmpty() {
            return bySources.isEmpty() && byRegister.isEmpty();
        }
    }
}
