package io.github.advisorypress.validation.rule.identity;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.CollectionRule;
import io.github.advisorypress.validation.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Finds tracking IDs that several advisories have, whether or not in the same letter case. */
final class DuplicateTrackingId implements CollectionRule {

    @Override
    public String id() {
        return "duplicate-tracking-id";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 3.2.1.12.4: the ID is unique for the publisher";
    }

    @Override
    public void check(List<AdvisoryFolder> folders, Function<Advisory, Findings> findings) {

        Map<String, Integer> uses = new HashMap<>();
        folders.forEach(folder -> uses.merge(key(folder), 1, Integer::sum));
        for (AdvisoryFolder folder : folders) {
            int times = uses.getOrDefault(key(folder), 0);
            if (times > 1) {
                findings.apply(folder.present())
                        .report(FieldPath.of("id"), folder.present().id().value(), Integer.toString(times));
            }
        }
    }

    private static String key(AdvisoryFolder folder) {
        return folder.present().id().value().toLowerCase(Locale.ROOT);
    }
}
