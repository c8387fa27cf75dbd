package io.github.advisorypress.record;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.model.Identifier;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.RecordedPage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code pages.json}: the state of every page of prose, by language and name. */
final class PagesFile {
    static final String NAME = "pages.json";

    private static final Comparator<RecordedPage> BY_NAME =
            Comparator.comparing(RecordedPage::language).thenComparing(RecordedPage::name);

    private PagesFile() {}

    static byte[] bytes(List<RecordedPage> pages) {
        Map<LanguageTag, List<RecordedPage>> byLanguage = new TreeMap<>();
        pages.stream().sorted(BY_NAME).forEach(page -> byLanguage
                .computeIfAbsent(page.language(), none -> new ArrayList<>())
                .add(page));
        return RecordJson.file(json -> {
            json.number("format", 1);
            json.object("pages", members -> {
                for (Map.Entry<LanguageTag, List<RecordedPage>> language : byLanguage.entrySet()) {
                    members.object(language.getKey().value(), names -> {
                        for (RecordedPage page : language.getValue()) {
                            names.object(page.name(), facts -> {
                                facts.text("updated", page.updated());
                                facts.text("sha256", page.digest());
                            });
                        }
                    });
                }
            });
        });
    }

    /** The pages by language and name; none where something cannot be read, which is then among the findings. */
    static List<RecordedPage> read(JsonDocument document, Collection<Diagnostic> findings) {
        findings.addAll(document.findings());
        return document.root()
                .map(root -> {
                    RecordMembers members = new RecordMembers(document, "unreadable-recorded-pages");
                    List<RecordedPage> pages = read(root, members);
                    findings.addAll(members.findings());
                    return members.isSound() ? pages : List.<RecordedPage>of();
                })
                .orElse(List.of());
    }

    private static List<RecordedPage> read(JsonElement root, RecordMembers members) {
        if (!BulletinFile.hasKnownFormat(root, members)) {
            return List.of();
        }
        List<RecordedPage> pages = new ArrayList<>();
        Map<LanguageTag, JsonElement> languages = new TreeMap<>();
        for (JsonElement language : members.object(root, "pages").members()) {
            members.putOnce(languages, language, language);
        }
        languages.forEach((language, names) -> {
            members.object(root.at("pages"), names.segment());
            for (JsonElement page : names.members()) {
                if (!Identifier.isValid(page.segment())) {
                    members.unreadable(page, "“process”");
                }
                members.object(names, page.segment());
                pages.add(new RecordedPage(
                        language, page.segment(), members.day(page, "updated"), members.sha256(page.at("sha256"))));
            }
        });
        return pages.stream().sorted(BY_NAME).toList();
    }
}
