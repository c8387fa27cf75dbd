package io.github.advisorypress.validation;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceMap;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.CheckedContent.LocatedFolder;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs rules over everything and says what they find, each at its place. */
public final class Validator {
    private static final int SHARES = 64;

    private final List<Rule> rules;
    private final boolean strict;

    /**
     * A validator with these rules.
     *
     * @param strict whether warnings count as errors
     */
    public Validator(List<Rule> rules, boolean strict) {
        this.rules = List.copyOf(rules);
        this.strict = strict;
    }

    /** Every breach of every rule, sorted; the same content gives the same list in any order of its parts. */
    public List<Diagnostic> check(CheckedContent content) {
        return check(content, () -> {});
    }

    /**
     * Every breach of every rule, sorted.
     *
     * @param advisoryChecked is told, from any thread, whenever one more folder is done
     */
    public List<Diagnostic> check(CheckedContent content, Runnable advisoryChecked) {
        Map<String, String> settings = content.site().value().rules();
        List<LeveledRule> active = rules.stream()
                .map(rule -> new LeveledRule(rule, levelOf(rule, settings)))
                .filter(rule -> !isOff(rule.rule(), settings))
                .filter(rule -> content.complete() || !rule.rule().reportsAbsence())
                .toList();
        // Neighbours are alike in size, so each share takes every so-manieth folder and all shares weigh the same.
        Stream<Diagnostic> single = IntStream.range(0, SHARES)
                .parallel()
                .boxed()
                .flatMap(share -> {
                    List<Diagnostic> found = new ArrayList<>();
                    for (int i = share; i < content.advisories().size(); i += SHARES) {
                        found.addAll(checkAdvisory(active, content.advisories().get(i)));
                        advisoryChecked.run();
                    }
                    return found.stream();
                });
        Stream<Diagnostic> together = active.stream().flatMap(rule -> checkTogether(rule, content).stream());
        return Stream.of(single.toList().stream(), together, checkLeaks(active, content).stream())
                .flatMap(found -> found)
                .sorted()
                .toList();
    }

    private static List<Diagnostic> checkAdvisory(List<LeveledRule> rules, LocatedFolder folder) {
        List<Diagnostic> found = new ArrayList<>();
        for (Located<Advisory> source : folder.sources()) {
            List<Passage> passages = Passage.of(source.value());
            for (LeveledRule leveled : rules) {
                if (leveled.rule() instanceof TextRule rule) {
                    rule.check(source.value(), passages, leveled.into(found, source.places()));
                } else if (leveled.rule() instanceof AdvisoryRule rule) {
                    rule.check(source.value(), leveled.into(found, source.places()));
                }
            }
            Allowances allowances = Allowances.of(source.value());
            checkLeaks(rules, LeakTexts.of(source.value(), passages), null, allowances, source.places(), found);
            checkAllowances(rules, allowances, source.places(), found);
        }
        return found;
    }

    /** Looks for leaks in everything but advisories; what may be said there is a setting of the site. */
    private static List<Diagnostic> checkLeaks(List<LeveledRule> rules, CheckedContent content) {
        List<Diagnostic> found = new ArrayList<>();
        Site site = content.site().value();
        ProductRegister register = content.register().value();
        Allowances allowances = Allowances.of(site);
        checkLeaks(rules, LeakTexts.of(site), null, allowances, content.site().places(), found);
        checkLeaks(
                rules,
                LeakTexts.of(register),
                null,
                allowances,
                content.register().places(),
                found);
        for (Located<ProsePage> page : content.pages()) {
            checkLeaks(rules, Passage.of(page.value()), page.value().name(), allowances, page.places(), found);
        }
        checkAllowances(rules, allowances, content.site().places(), found);
        return found;
    }

    private static void checkLeaks(
            List<LeveledRule> rules,
            List<Passage> texts,
            @Nullable String page,
            Allowances allowances,
            SourceMap places,
            List<Diagnostic> found) {
        for (LeveledRule leveled : rules) {
            if (leveled.rule() instanceof LeakRule rule) {
                Findings findings = leveled.into(found, places);
                for (Passage text : texts) {
                    for (Leak leak : rule.leaks(text)) {
                        String words = text.text().substring(leak.start(), leak.end());
                        if (!rule.isAllowable() || !allowances.allows(page, rule.id(), words)) {
                            text.report(
                                    findings,
                                    leak.start(),
                                    leak.end(),
                                    leak.arguments().toArray(String[]::new));
                        }
                    }
                }
            }
        }
    }

    private static void checkAllowances(
            List<LeveledRule> rules, Allowances allowances, SourceMap places, List<Diagnostic> found) {
        for (LeveledRule leveled : rules) {
            if (leveled.rule() instanceof AllowanceRule rule) {
                rule.check(allowances, leveled.into(found, places));
            }
        }
    }

    private static List<Diagnostic> checkTogether(LeveledRule leveled, CheckedContent content) {
        List<Diagnostic> found = new ArrayList<>();
        if (leveled.rule() instanceof SiteRule rule) {
            rule.check(
                    content.site().value(), leveled.into(found, content.site().places()));
        }
        if (leveled.rule() instanceof RegisterRule rule) {
            rule.check(
                    content.register().value(),
                    leveled.into(found, content.register().places()));
        }
        if (leveled.rule() instanceof CollectionRule rule) {
            IdentityHashMap<Advisory, Findings> findings = new IdentityHashMap<>();
            for (LocatedFolder folder : content.advisories()) {
                folder.sources().forEach(source -> findings.put(source.value(), leveled.into(found, source.places())));
            }
            rule.check(content.advisories().stream().map(LocatedFolder::values).toList(), known(findings));
        }
        if (leveled.rule() instanceof InventoryRule rule) {
            rule.check(
                    content.advisories().stream().map(LocatedFolder::values).toList(),
                    content.pages().stream().map(Located::value).toList(),
                    leveled.into(found, content.site().places()));
        }
        if (leveled.rule() instanceof PageRule rule) {
            IdentityHashMap<ProsePage, Findings> findings = new IdentityHashMap<>();
            content.pages().forEach(page -> findings.put(page.value(), leveled.into(found, page.places())));
            rule.check(content.pages().stream().map(Located::value).toList(), known(findings));
        }
        return found;
    }

    private static <T> Function<T, Findings> known(IdentityHashMap<T, Findings> findings) {
        return value -> {
            Findings own = findings.get(value);
            if (own == null) {
                throw new IllegalArgumentException("A rule may only report what it was given");
            }
            return own;
        };
    }

    /** Errors stay errors whatever the site says; that it tried to weaken one is itself reported. */
    private Level levelOf(Rule rule, Map<String, String> settings) {
        boolean raised = strict || "error".equals(settings.get(rule.id()));
        return raised && rule.level() == Level.WARNING ? Level.ERROR : rule.level();
    }

    private static boolean isOff(Rule rule, Map<String, String> settings) {
        return rule.level() != Level.ERROR && "off".equals(settings.get(rule.id()));
    }

    private record LeveledRule(Rule rule, Level level) {
        Findings into(List<Diagnostic> found, SourceMap places) {
            return new Findings() {
                @Override
                public void report(FieldPath field, String... arguments) {
                    add(field, places.locate(field), arguments);
                }

                @Override
                public void report(FieldPath field, int offset, int length, String... arguments) {
                    add(field, places.locate(field, offset, length), arguments);
                }

                private void add(FieldPath field, SourceSpan span, String... arguments) {
                    found.add(new Diagnostic(rule.id(), level, span, field, List.of(arguments)));
                }
            };
        }
    }
}
