package io.github.advisorypress.cli;

import io.github.advisorypress.outside.DictionaryException;
import io.github.advisorypress.outside.HttpUrlStatus;
import io.github.advisorypress.outside.HunspellSpelling;
import io.github.advisorypress.publication.OperationException;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CsafTests;
import io.github.advisorypress.validation.csaf.CsafValidator;
import io.github.advisorypress.validation.csaf.Preset;
import io.github.advisorypress.validation.csaf.Spelling;
import io.github.advisorypress.validation.csaf.TestSelection;
import io.github.advisorypress.validation.csaf.TestSetting;
import io.github.advisorypress.validation.csaf.UrlStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How CSAF documents are validated. */
final class CsafOptions {
    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            converter = PresetWord.class,
            completionCandidates = PresetWords.class)
    private @Nullable Preset preset;

    @Option(
            names = "--test",
            paramLabel = "TEST=SETTING",
            converter = {TestName.class, SettingWord.class},
            completionCandidates = SettingWords.class)
    private Map<String, TestSetting> settings = new LinkedHashMap<>();

    @Option(names = "--check-urls")
    private boolean checkUrls;

    @Option(names = "--allow-private-addresses")
    private boolean allowPrivateAddresses;

    @Option(names = "--dictionaries", paramLabel = "DIR")
    private @Nullable Path dictionaries;

    /** Whether any of these options was given. */
    boolean areGiven() {
        return preset != null || !settings.isEmpty() || checkUrls || allowPrivateAddresses || dictionaries != null;
    }

    /** A validator that does what was asked for, if there is no {@link #problem(Words)}. */
    CsafValidator validator(Words words) {
        if (dictionaries != null && !Files.isDirectory(dictionaries)) {
            throw new OperationException(words.say("validate.no-dictionaries", dictionaries));
        }
        UrlStatus urls = checkUrls
                ? new HttpUrlStatus(HttpUrlStatus.TIME, HttpUrlStatus.MOST, allowPrivateAddresses)
                : UrlStatus.NONE;
        return new CsafValidator(selection(), CsafTests.all(urls, spelling()));
    }

    private Spelling spelling() {
        if (dictionaries == null) {
            return Spelling.NONE;
        }
        try {
            return new HunspellSpelling(dictionaries);
        } catch (DictionaryException e) {
            Throwable cause = e.getCause();
            throw new OperationException(String.valueOf(e.getMessage()), cause == null ? e : cause);
        }
    }

    /** Why the settings cannot be followed, in the words of the user; nothing if they can. */
    Optional<String> problem(Words words) {
        for (Entry<String, TestSetting> setting : settings.entrySet()) {
            Optional<CsafTest> test = CsafTests.named(setting.getKey());
            if (test.isEmpty()) {
                return Optional.of(
                        words.say("validate.unknown-test", setting.getKey(), CsafTests.nearest(setting.getKey())));
            }
            if (setting.getValue().weakens(test.get())) {
                return Optional.of(words.say(
                        "validate.weakened-test",
                        setting.getKey(),
                        setting.getValue().word()));
            }
        }
        return Optional.empty();
    }

    /** The preset; what looks beyond the document on demand; then the settings of single tests. */
    private TestSelection selection() {
        TestSelection selection = TestSelection.of(preset == null ? Preset.EXTENDED : preset);
        if (checkUrls) {
            selection = selection.with("6.3.6", TestSetting.ON).with("6.3.7", TestSetting.ON);
        }
        if (dictionaries != null) {
            selection = selection.with("6.3.8", TestSetting.ON);
        }
        for (Entry<String, TestSetting> setting : settings.entrySet()) {
            selection = selection.with(setting.getKey(), setting.getValue());
        }
        return selection;
    }

    static final class PresetWord implements ITypeConverter<Preset> {
        @Override
        public Preset convert(String word) {
            return Preset.of(word).orElseThrow(() -> new TypeConversionException(word));
        }
    }

    static final class TestName implements ITypeConverter<String> {
        @Override
        public String convert(String name) {
            return name;
        }
    }

    static final class SettingWord implements ITypeConverter<TestSetting> {
        @Override
        public TestSetting convert(String word) {
            return TestSetting.of(word).orElseThrow(() -> new TypeConversionException(word));
        }
    }

    static final class PresetWords implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Preset.values()).map(Preset::word).iterator();
        }
    }

    static final class SettingWords implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(TestSetting.values()).map(TestSetting::word).iterator();
        }
    }
}
