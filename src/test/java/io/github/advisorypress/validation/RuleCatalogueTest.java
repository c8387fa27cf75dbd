package io.github.advisorypress.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Messages;
import io.github.advisorypress.diagnostic.RulePages;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.publication.PublicationRules;
import io.github.advisorypress.record.PublishedRecord;
import io.github.advisorypress.source.ReaderRules;
import io.github.advisorypress.source.YamlTree;
import io.github.advisorypress.validation.csaf.CsafValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every rule. */
final class RuleCatalogueTest {
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "en", List.of("What it finds", "Why it matters", "Example", "Fix", "Basis"),
            "zh", List.of("检查内容", "为什么重要", "示例", "修正方法", "依据"));
    private static final Set<String> SETTING = Set.of("han-latin-spacing", "half-width-punctuation");
    private static final String RULE_PACKAGES = "io.github.advisorypress.validation.rule.";
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^(?<fence>`{3,})(?<language>[^\\n`]*)\n(?<text>.*?)^\\k<fence>$");
    private static final int LANGUAGE = 2;
    private static final int TEXT = 3;
    private static final List<Rule> RULES = RuleFixture.rulesOfTheBase();
    private static final LanguageTag CHINESE = new LanguageTag("zh-CN");

    static List<Rule> rules() {
        return RULES;
    }

    static List<String> ids() {
        return Stream.of(
                        rules().stream().map(Rule::id),
                        ReaderRules.all().stream().map(ReaderRules.ReaderRule::id),
                        PublishedRecord.RULES.stream(),
                        PublicationRules.all().stream(),
                        CsafValidator.rules().stream())
                .flatMap(ids -> ids)
                .sorted()
                .toList();
    }

    @Test
    void noTwoRulesHaveTheSameName() {
        assertThat(ids()).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleClassIsListed() {
        Set<String> listed =
                rules().stream().map(rule -> rule.getClass().getName()).collect(Collectors.toSet());
        List<JavaClass> written = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.github.advisorypress.validation")
                        .stream()
                        .filter(type ->
                                type.getPackageName().startsWith(RULE_PACKAGES) && type.isAssignableTo(Rule.class))
                        .toList();
        assertThat(written).isNotEmpty();
        assertThat(written.stream().map(JavaClass::getName)).containsExactlyInAnyOrderElementsOf(listed);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleIsNamedLikeItsClass(Rule rule) {
        String name = rule.getClass().getSimpleName();
        assertThat(rule.id()).isEqualTo(name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        assertThat(rule.basis()).isNotBlank();
    }

    @Test
    void everyRuleHasWordsAndAllWordsBelongToARule() {
        for (String language : HEADINGS.keySet()) {
            assertThat(Messages.of(language).rules()).containsExactlyElementsOf(ids());
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void bothLanguagesNameTheSameValues(String rule) {
        Messages english = Messages.of("en");
        Messages chinese = Messages.of("zh");
        assertThat(places(chinese.pattern(rule) + chinese.helpPattern(rule)))
                .isEqualTo(places(english.pattern(rule) + english.helpPattern(rule)));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aMessageIsOneSentenceWithoutAFullStop(String rule) {
        for (String language : HEADINGS.keySet()) {
            Messages messages = Messages.of(language);
            assertThat(messages.pattern(rule)).doesNotEndWith(".").doesNotEndWith("。");
            assertThat(messages.helpPattern(rule)).doesNotEndWith(".").doesNotEndWith("。");
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aPageHasTheFixedHeadingsInBothLanguages(String rule) {
        HEADINGS.forEach((language, headings) -> {
            String page = new RulePages(language).page(rule).orElse("");
            assertThat(page).as(language).startsWith("# " + rule + "\n\n");
            assertThat(HEADING.matcher(BLOCK.matcher(page).replaceAll(""))
                            .results()
                            .map(found -> found.group(1)))
                    .as(language)
                    .containsExactlyElementsOf(headings);
        });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aPageShowsWhatIsWrongAndHowItIsRight(String rule) {
        for (String language : HEADINGS.keySet()) {
            String page = new RulePages(language).page(rule).orElse("");
            List<MatchResult> blocks = BLOCK.matcher(page).results().toList();
            assertThat(blocks.stream().map(block -> block.group(TEXT)))
                    .as(language)
                    .doesNotHaveDuplicates();
            if (rules().stream().anyMatch(known -> known.id().equals(rule))) {
                assertThat(blocks).as(language).hasSizeGreaterThanOrEqualTo(2);
                MatchResult fix = blocks.get(blocks.size() - 1);
                if (fix.group(LANGUAGE).equals("yaml")) {
                    assertThat(YamlTree.read("page", fix.group(TEXT).getBytes(StandardCharsets.UTF_8))
                                    .findings())
                            .as(rule + " " + language)
                            .filteredOn(finding -> !finding.rule().equals("multiple-documents"))
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aRuleHasGoodAndBadCases(String rule) throws IOException {
        if (rules().stream().noneMatch(known -> known.id().equals(rule))) {
            return;
        }
        Set<Boolean> kinds = RuleFixture.all().stream()
                .filter(fixture -> fixture.rule().equals(rule))
                .map(RuleFixture::good)
                .collect(Collectors.toSet());
        assertThat(kinds).as(rule).containsExactlyInAnyOrder(true, false);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void chineseWordsAreSetAsTheRulesAskOfAuthors(String rule) {
        String page = BLOCK.matcher(new RulePages("zh").page(rule).orElse("")).replaceAll("");
        Messages chinese = Messages.of("zh");
        List<String> found = new ArrayList<>();
        for (String text : List.of(chinese.pattern(rule), chinese.helpPattern(rule), page)) {
            for (Rule known : rules()) {
                if (known instanceof TextRule textRule && SETTING.contains(known.id())) {
                    textRule.check(new Passage(FieldPath.ROOT, CHINESE, text), new Findings() {
                        @Override
                        public void report(FieldPath field, String... arguments) {
                            found.add(known.id() + " " + List.of(arguments));
                        }

                        @Override
                        public void report(FieldPath field, int offset, int length, String... arguments) {
                            found.add(known.id() + " " + List.of(arguments));
                        }
                    });
                }
            }
        }
        assertThat(found).as(rule).isEmpty();
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
