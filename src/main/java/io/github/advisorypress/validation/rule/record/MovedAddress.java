package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.PublishedAddresses;
import io.github.advisorypress.model.RecordedState;
import io.github.advisorypress.model.Site;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * That settings of the site give published bulletins other addresses: the first of them, and of how many it is true.
 * Settings move all bulletins alike, so they are one finding, however many there are.
 */
record MovedAddress(AdvisoryId id, LanguageTag language, String before, String after, int bulletins) {
    private static final String LANGUAGES = "languages";

    /** The published bulletins that have another address of a kind under today's settings. */
    static Optional<MovedAddress> of(
            Function<PublishedAddresses, Map<LanguageTag, String>> kind, Drafts drafts, Site site) {
        MovedAddress first = null;
        int bulletins = 0;
        for (AdvisoryId id : drafts.recorded().ids()) {
            Optional<MovedAddress> moved = drafts.published(id).flatMap(state -> of(kind, state, site));
            if (moved.isPresent()) {
                bulletins++;
                first = first == null ? moved.get() : first;
            }
        }
        return first == null
                ? Optional.empty()
                : Optional.of(new MovedAddress(first.id, first.language, first.before, first.after, bulletins));
    }

    private static Optional<MovedAddress> of(
            Function<PublishedAddresses, Map<LanguageTag, String>> kind, RecordedState state, Site site) {
        Map<LanguageTag, String> before = kind.apply(state.addresses());
        Map<LanguageTag, String> after =
                kind.apply(PublishedAddresses.of(site, state.bulletin().advisory()));
        for (Map.Entry<LanguageTag, String> published : before.entrySet()) {
            String now = after.getOrDefault(published.getKey(), Wording.NOTHING);
            if (!now.equals(published.getValue())) {
                return Optional.of(
                        new MovedAddress(state.bulletin().id(), published.getKey(), published.getValue(), now, 1));
            }
        }
        return Optional.empty();
    }

    /** The setting that is behind another address of a page or a document. */
    FieldPath settingOfPages(Site site) {
        return before.startsWith(site.url("")) ? FieldPath.of(LANGUAGES) : FieldPath.of("base_url");
    }

    /** The setting that is behind another GUID. */
    FieldPath settingOfGuids(Site site) {
        return before.startsWith("tag:" + site.publisher().namespace().getHost() + ",")
                ? FieldPath.of(LANGUAGES)
                : FieldPath.of("publisher", "namespace");
    }

    String[] arguments() {
        return new String[] {id + " (" + language + ")", before, after, Integer.toString(bulletins)};
    }
}
