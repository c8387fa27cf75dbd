package io.github.advisorypress.publication;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.CsafValidationSettings;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.output.csaf.CsafRenderer;
import io.github.advisorypress.scoring.CweTable;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CsafTests;
import io.github.advisorypress.validation.csaf.CsafValidator;
import io.github.advisorypress.validation.csaf.Preset;
import io.github.advisorypress.validation.csaf.TestSelection;
import io.github.advisorypress.validation.csaf.TestSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The last gate before anything is written: the CSAF documents of bulletins, validated as customers’ tools will do it.
 * Unless the site says otherwise, no mandatory and no optional test may find anything. Safe for several threads.
 */
final class CsafGate {
    private static final String NEXT = "next/";

    private final CsafRenderer renderer;
    private final CsafValidator validator;
    private final DocumentLines lines;

    /** A gate that hands the documents in which it finds something to {@code lines}. */
    CsafGate(Site site, Map<LanguageTag, Labels> labels, DocumentLines lines) {
        this.renderer = new CsafRenderer(site, labels, CweTable.bundled());
        this.validator = CsafValidator.of(selection(site.csafValidation()));
        this.lines = lines;
    }

    /**
     * What is wrong with a bulletin’s documents; files are named by their path in the site.
     *
     * @param isNext whether another state of it is published first, from whose files these have to be told apart
     */
    List<Diagnostic> check(Bulletin bulletin, boolean isNext) {
        List<Diagnostic> findings = new ArrayList<>();
        for (OutputFile file : renderer.render(bulletin)) {
            String name = isNext ? NEXT + file.path() : file.path();
            List<Diagnostic> found = validator.validate(name, file.content());
            if (!found.isEmpty()) {
                lines.put(name, file.content());
                findings.addAll(found);
            }
        }
        return findings;
    }

    /**
     * A validator of the documents that advisories are read from. They are made anew, so what only tests of the second
     * rank find in them is looked for in what is made; an unknown member would be lost on the way.
     */
    static CsafValidator ofSources(Site site) {
        TestSelection mandatory = TestSelection.of(Preset.BASIC).with("6.2.20", TestSetting.ON);
        return CsafValidator.of(configured(mandatory, site.csafValidation()));
    }

    private static TestSelection selection(CsafValidationSettings settings) {
        Preset preset = Preset.of(settings.preset()).orElse(Preset.EXTENDED);
        TestSelection selection = TestSelection.of(preset);
        for (CsafTest test : CsafTests.all()) {
            if (test.level() == Level.WARNING && preset.compareTo(Preset.EXTENDED) >= 0) {
                selection = selection.with(test.id(), TestSetting.ERROR);
            }
        }
        return configured(selection, settings);
    }

    /** With what a site asks for; settings of tests that do not exist or that weaken one are reported elsewhere. */
    private static TestSelection configured(TestSelection selection, CsafValidationSettings settings) {
        TestSelection configured = selection;
        for (Map.Entry<String, String> entry : settings.tests().entrySet()) {
            TestSetting setting = TestSetting.of(entry.getValue()).orElse(TestSetting.ON);
            boolean isSound = CsafTests.named(entry.getKey())
                    .filter(test -> !setting.weakens(test))
                    .isPresent();
            configured = isSound ? configured.with(entry.getKey(), setting) : configured;
        }
        return configured;
    }
}
