package io.github.advisorypress.validation;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.source.AdvisorySource;
import io.github.advisorypress.source.ContentTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Confirms the translations of fixtures, so that a case about something else need not carry digests counted by hand.
 * Cases of the rules about confirmation stay as they are.
 */
final class FixtureTranslations {
    private static final Set<String> ABOUT_CONFIRMATION = Set.of("stale-translation", "unconfirmed-translation");
    private static final LanguageTag ENGLISH = new LanguageTag("en");
    private static final String FENCE = "---\n";

    private FixtureTranslations() {}

    /**
     * Writes into the case what its English texts translate, where the put-together content does not say so already.
     */
    static void confirm(RuleFixture fixture, Path content, ContentTree tree) throws IOException {
        if (ABOUT_CONFIRMATION.contains(fixture.rule())
                || fixture.folder().toString().contains("bytes")) {
            return;
        }
        for (AdvisorySource source : tree.advisories()) {
            Path file = source.textFile(ENGLISH);
            boolean isRead = tree.findings().stream()
                    .noneMatch(finding -> Path.of(finding.span().file()).equals(file));
            if (isRead && source.advisory().isPresent() && Files.isRegularFile(file)) {
                String old = Files.readString(file);
                String confirmed = frontMatter(
                                source.advisory().get(),
                                tree.site().value().orElseThrow().prevailing())
                        + withoutFrontMatter(old);
                if (!old.equals(confirmed)) {
                    Path target =
                            fixture.folder().resolve(content.relativize(file).toString());
                    Files.createDirectories(target.resolveSibling("."));
                    Files.writeString(target, confirmed);
                    Files.writeString(file, confirmed);
                }
            }
        }
    }

    private static String frontMatter(Advisory advisory, LanguageTag prevailing) {
        StringBuilder text = new StringBuilder(FENCE).append("translates:\n");
        TranslationDigests.of(advisory, prevailing).forEach((name, digest) -> text.append("  ")
                .append(name)
                .append(": '")
                .append(digest)
                .append("'\n"));
        return text.append(FENCE).toString();
    }

    private static String withoutFrontMatter(String text) {
        if (!text.startsWith(FENCE)) {
            return "\n" + text;
        }
        List<String> parts = List.of(text.split("(?m)^---\n", 3));
        return parts.size() < 3 ? text : parts.get(2);
    }
}
