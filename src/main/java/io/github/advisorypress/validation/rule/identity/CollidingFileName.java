package io.github.advisorypress.validation.rule.identity;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.CsafFileName;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.CollectionRule;
import io.github.advisorypress.validation.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Finds tracking IDs whose CSAF documents would have the same file name as those of another one, in any language. */
final class CollidingFileName implements CollectionRule {
    private final List<LanguageTag> languages;
    private final BiFunction<AdvisoryId, LanguageTag, String> documentId;

    CollidingFileName(Site site) {
        this.languages = site.languages();
        this.documentId = site::documentId;
    }

    @Override
    public String id() {
        return "colliding-file-name";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 5.1: the file name is made from the tracking ID, and two IDs can give the same name";
    }

    @Override
    public void check(List<AdvisoryFolder> folders, Function<Advisory, Findings> findings) {

        Map<String, Set<AdvisoryId>> owners = new HashMap<>();
        for (AdvisoryFolder folder : folders) {
            for (LanguageTag language : languages) {
                owners.computeIfAbsent(fileName(folder, language), name -> new TreeSet<>())
                        .add(folder.present().id());
            }
        }
        for (AdvisoryFolder folder : folders) {
            AdvisoryId id = folder.present().id();
            for (LanguageTag language : languages) {
                String name = fileName(folder, language);
                for (AdvisoryId other : owners.getOrDefault(name, Set.of())) {
                    if (!other.value().equalsIgnoreCase(id.value())) {
                        findings.apply(folder.present()).report(FieldPath.of("id"), id.value(), other.value(), name);
                    }
                }
            }
        }
    }

    private String fileName(AdvisoryFolder folder, LanguageTag language) {
        return CsafFileName.of(documentId.apply(folder.present().id(), language));
    }
}
