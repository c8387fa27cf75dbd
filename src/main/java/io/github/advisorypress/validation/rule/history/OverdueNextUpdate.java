package io.github.advisorypress.validation.rule.history;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.CollectionRule;
import io.github.advisorypress.validation.Findings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** Finds promised updates whose day has passed. */
final class OverdueNextUpdate implements CollectionRule {
    private final Instant at;
    private final LocalDate today;

    OverdueNextUpdate(Instant at) {
        this.at = at;
        this.today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    @Override
    public String id() {
        return "overdue-next-update";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "A promised update that does not come costs trust (ISO/IEC 29147, 7.3)";
    }

    @Override
    public void check(List<AdvisoryFolder> folders, Function<Advisory, Findings> findings) {
        for (AdvisoryFolder folder : folders) {
            DueAdvisory.at(at, folder)
                    .filter(advisory -> !advisory.isWithdrawn())
                    .ifPresent(advisory -> {
                        LocalDate promised = advisory.nextUpdate();
                        if (promised != null && promised.isBefore(today)) {
                            findings.apply(advisory)
                                    .report(FieldPath.of("next_update"), promised.toString(), today.toString());
                        }
                    });
        }
    }
}
