package io.github.advisorypress.publication;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.source.AdvisorySource;
import io.github.advisorypress.source.ContentTree;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps back, from a log that others can read, what tells of advisories and revisions that are not public yet: their
 * findings, their files, their number.
 */
final class Withheld {
    /** The name of the one finding that stands for all errors that are kept back. */
    static final String RULE = "withheld-finding";

    private Withheld() {}

    /** What may be read by everybody of what came of a run. */
    static PublishResult from(PublishResult result, ContentTree tree, Instant at) {
        Set<String> closed = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        for (AdvisorySource source : tree.advisories()) {
            String id = String.valueOf(source.folder().getFileName());
            boolean isOpen = source.advisory()
                    .filter(advisory -> !advisory.currentRelease().isAfter(at))
                    .isPresent();
            if (!isOpen) {
                closed.add(source.shownFolder() + "/");
            }
            // The folder of a next revision bears no ID; that of the bulletin it belongs to is public.
            if (!source.isNext()) {
                (isOpen ? open : ids).add(id);
            }
        }
        Set<String> versions = unreleased(tree, at);
        List<Diagnostic> shown = new ArrayList<>();
        boolean isErrorKept = false;
        for (Diagnostic finding : result.findings()) {
            String line = result.lines()
                    .line(finding.span().file(), finding.span().line())
                    .orElse("");
            if (closed.stream().anyMatch(finding.span().file()::startsWith)
                    || names(ids, finding.span().file(), finding.arguments())
                    || names(versions, line, finding.arguments())) {
                isErrorKept |= finding.level() == Level.ERROR;
            } else {
                shown.add(finding);
            }
        }
        if (isErrorKept) {
            shown.add(
                    0,
                    new Diagnostic(RULE, Level.ERROR, SourceSpan.startOf(tree.shownRoot()), FieldPath.ROOT, List.of()));
        }
        List<String> files = result.sources().stream()
                .filter(file -> closed.stream().noneMatch(file::startsWith))
                .toList();
        return new PublishResult(shown, files, result.lines(), open.size(), result.published(), result.files());
    }

    private static Set<String> unreleased(ContentTree tree, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        Set<String> versions = new TreeSet<>();
        tree.register().value().ifPresent(register -> {
            for (String id : register.productIds()) {
                register.product(id).stream()
                        .flatMap(product -> product.versions().stream())
                        .filter(version -> !version.isReleasedBy(day))
                        .forEach(version -> versions.add(version.version()));
            }
        });
        return versions;
    }

    private static boolean names(Set<String> secrets, String place, List<String> arguments) {
        String lowerCase = place.toLowerCase(Locale.ROOT);
        return secrets.stream()
                .anyMatch(secret -> lowerCase.contains(secret.toLowerCase(Locale.ROOT))
                        || arguments.stream().anyMatch(argument -> argument.contains(secret)));
    }
}
