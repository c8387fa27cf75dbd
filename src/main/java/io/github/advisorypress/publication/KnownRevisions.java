package io.github.advisorypress.publication;

import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.source.Nearest;
import io.github.advisorypress.text.Labels;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one bulletin over time.
 *
 * @param revisions every known revision, oldest first; none of a bulletin that does not exist. The same number stands
 *     twice where the sources say something else than what was recorded under it
 * @param ids the IDs of all bulletins
 * @param labels the words of the language in which it is to be shown
 */
public record KnownRevisions(List<Bulletin> revisions, List<AdvisoryId> ids, Labels labels) {
    public KnownRevisions {
        revisions = List.copyOf(revisions);
        ids = List.copyOf(ids);
    }

    /** Whether a revision of this number is known. */
    public boolean has(int number) {
        return numbers().contains(number);
    }

    /** The numbers of the known revisions, ascending, each once. */
    public List<Integer> numbers() {
        return revisions.stream()
                .map(KnownRevisions::number)
                .distinct()
                .sorted()
                .toList();
    }

    /** The ID that is most like the one written; empty if there is no bulletin at all. */
    public Optional<String> nearest(String written) {
        return Nearest.first(written, ids.stream().map(AdvisoryId::value).toList()).stream()
                .findFirst();
    }

    /**
     * The difference between two revisions: those of these numbers, else the last one, and the one before it. Empty if
     * there is none before it, or if a number is not known.
     */
    public Optional<RevisionDifference> difference(@Nullable Integer from, @Nullable Integer to) {
        int last = to == null ? revisions.size() - 1 : place(number -> number == to, true);
        int first = from == null ? last - 1 : place(number -> number == from, false);
        return first < 0 || last < 0
                ? Optional.empty()
                : Optional.of(new RevisionDifference(revisions.get(first), revisions.get(last)));
    }

    private int place(IntPredicate wanted, boolean isLast) {
        IntStream places = IntStream.range(0, revisions.size()).filter(i -> wanted.test(number(revisions.get(i))));
        return (isLast ? places.max() : places.min()).orElse(-1);
    }

    private static int number(Bulletin bulletin) {
        return bulletin.advisory().currentRevision().number();
    }
}
