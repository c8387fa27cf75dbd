package io.github.advisorypress.validation.csaf;

import io.github.advisorypress.diagnostic.Level;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which tests are run, and how much their findings matter: a preset, and settings of single tests. */
public final class TestSelection {
    private final Preset preset;
    private final Map<String, TestSetting> settings;

    private TestSelection(Preset preset, Map<String, TestSetting> settings) {
        this.preset = preset;
        this.settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** The tests of a preset, each at the level that the standard gives it. */
    public static TestSelection of(Preset preset) {
        return new TestSelection(preset, Map.of());
    }

    /**
     * The same selection with a setting of one test, which is named by its ID or by its clause ({@code 6.2.11}). Throws
     * {@link IllegalArgumentException} where there is no such test, and where the setting would make less of its
     * findings than the standard does; to switch a test off is possible.
     */
    public TestSelection with(String test, TestSetting setting) {
        CsafTest named = CsafTests.named(test)
                .orElseThrow(() -> new IllegalArgumentException("There is no test " + test + " of CSAF 2.0"));
        if (setting.weakens(named)) {
            throw new IllegalArgumentException("The standard makes more of test " + named.clause() + " (" + named.id()
                    + ") than “" + setting.word() + "”");
        }
        Map<String, TestSetting> more = new TreeMap<>(settings);
        more.put(named.id(), setting);
        return new TestSelection(preset, more);
    }

    /** The level of the findings of a test; nothing if the test is not run. */
    Optional<Level> levelOf(CsafTest test) {
        TestSetting setting = settings.get(test.id());
        if (setting == null) {
            return preset.levelOf(test);
        }
        return setting == TestSetting.OFF
                ? Optional.empty()
                : Optional.of(setting.level().orElse(test.level()));
    }
}
