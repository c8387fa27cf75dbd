package io.github.advisorypress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.advisorypress.offence.clock.ReadsTheClock;
import io.github.advisorypress.offence.clock.TrustsTheMachine;
import io.github.advisorypress.offence.clock.WritesToTheConsole;
import io.github.advisorypress.offence.model.AdvisoryManager;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows between packages and the habits that a compiler does not know. Each rule is also shown an offence. */
final class ArchitectureTest {
    private static final String BASE = "io.github.advisorypress";

    /** Written by the Maven plugin tools. */
    private static final String GENERATED = BASE + ".maven.HelpMojo";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE)
            .that(are(type -> !type.getName().equals(GENERATED)));

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        holds(staysWithin(PackageTable.of(BASE)));
    }

    @Test
    void theTableStopsAModelThatKnowsALibrary() {
        assertThat(wallOffences()).anyMatch(line -> line.contains("KnowsALibrary") && line.contains("com.fasterxml"));
    }

    @Test
    void theTableStopsAFormatThatKnowsAnother() {
        assertThat(wallOffences()).anyMatch(line -> line.contains("UsesAFeed") && line.contains("FeedOfSomething"));
    }

    @Test
    void theTableStopsAPackageThatItDoesNotName() {
        assertThat(wallOffences()).anyMatch(line -> line.contains("InNoRoom") && line.contains("unplanned"));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : PRODUCT) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
        assertThat(new ClassFileImporter()
                        .importPackagesOf(AdvisoryManager.class)
                        .getPackage(AdvisoryManager.class.getPackageName())
                        .isAnnotatedWith(NullMarked.class))
                .isFalse();
    }

    @Test
    void onlyTheDoorsReadTheClock() {
        ArchRule rule =
                noClasses().that(areOutside("cli", "maven")).should().callMethodWhere(refused(this::readsTheClock));
        holds(rule);
        catches(rule, ReadsTheClock.class);
    }

    @Test
    void onlyTheDoorsAskForTheLocaleOrTheZone() {
        ArchRule rule = noClasses()
                // JBake reads a day as midnight in the zone of the machine; only that zone gives the day back.
                .that(areOutside("cli", "maven", "output.site.jbake"))
                .should()
                .callMethodWhere(refused(access ->
                        is(access, Locale.class, "getDefault") || is(access, java.time.ZoneId.class, "systemDefault")));
        holds(rule);
        catches(rule, TrustsTheMachine.class);
    }

    @Test
    void textIsNeverCasedOrFormattedByTheDefaultLocale() {
        ArchRule rule = noClasses().should().callMethodWhere(refused(this::formatsByTheDefaultLocale));
        holds(rule);
        catches(rule, TrustsTheMachine.class);
    }

    @Test
    void onlyTheDoorsSpeakToTheConsole() {
        ArchRule rule = noClasses()
                .that(areOutside("cli", "maven"))
                .should()
                .accessFieldWhere(refused(field -> is(field, System.class, "out") || is(field, System.class, "err")));
        holds(rule);
        catches(rule, WritesToTheConsole.class);
    }

    @Test
    void onlyTheCommandLineEndsTheProcess() {
        ArchRule rule = noClasses()
                .that(areOutside("cli"))
                .should()
                .callMethodWhere(
                        refused(access -> is(access, System.class, "exit") || is(access, Runtime.class, "halt")));
        holds(rule);
        catches(rule, WritesToTheConsole.class);
    }

    @Test
    void jsonIsNeverBoundByReflection() {
        ArchRule rule = noClasses()
                .should()
                .callMethodWhere(refused(
                        access -> access.getTargetOwner().getName().startsWith("com.fasterxml.jackson.databind.Object")
                                && Set.of("readValue", "convertValue", "treeToValue", "valueToTree")
                                        .contains(access.getName())));
        holds(rule);
        catches(rule, AdvisoryManager.class);
    }

    @Test
    void namesSayTheThingAndNotTheTechnique() {
        ArchRule rule = noClasses()
                .that(are(type ->
                        // CSAF's own word: product_identification_helper.
                        !type.getSimpleName().endsWith("IdentificationHelper")))
                .should()
                .haveNameMatching(".*(Manager|Processor|Handler|Helper|Utils?|Impl|Base|Info)|.*\\.Abstract\\w*");
        holds(rule);
        catches(rule, AdvisoryManager.class);
    }

    @Test
    void classesAreFinal() {
        ArchRule rule = classes()
                .that(are(type -> !type.isInterface() && !type.isEnum() && !type.isAnonymousClass()))
                .and(are(type -> !type.getSimpleName().equals("package-info")))
                .and(are(type -> !type.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould()
                .haveModifier(JavaModifier.ABSTRACT);
        holds(rule);
        catches(rule, AdvisoryManager.class);
    }

    @Test
    void staticFieldsNeverChange() {
        ArchRule rule = fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal();
        holds(rule);
        catches(rule, AdvisoryManager.class);
    }

    @Test
    void fieldsAreNeverOptional() {
        ArchRule rule = noFields().should().haveRawType(Optional.class);
        holds(rule);
        catches(rule, AdvisoryManager.class);
    }

    private static void holds(ArchRule rule) {
        assertThat(PRODUCT).isNotEmpty();
        rule.allowEmptyShould(true).check(PRODUCT);
    }

    private static void catches(ArchRule rule, Class<?> offence) {
        assertThat(rule.allowEmptyShould(true)
                        .evaluate(new ClassFileImporter().importClasses(offence))
                        .hasViolation())
                .as("the rule sees " + offence.getSimpleName())
                .isTrue();
    }

    private static Iterable<String> wallOffences() {
        String base = BASE + ".offence";
        return staysWithin(PackageTable.of(base))
                .evaluate(new ClassFileImporter().importPackages(base))
                .getFailureReport()
                .getDetails();
    }

    private static ArchRule staysWithin(PackageTable table) {
        return classes().should(new ArchCondition<>("use only what the table of packages allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (String reproach : table.reproaches(type)) {
                    events.add(SimpleConditionEvent.violated(type, reproach));
                }
            }
        });
    }

    private boolean readsTheClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return (owner.startsWith("java.time.") && access.getName().equals("now"))
                || (owner.equals("java.time.Clock") && access.getName().startsWith("system"))
                || is(access, System.class, "currentTimeMillis");
    }

    private boolean formatsByTheDefaultLocale(JavaAccess<?> access) {
        if (!access.getTargetOwner().isEquivalentTo(String.class)) {
            return false;
        }
        return switch (access.getName()) {
            case "toLowerCase", "toUpperCase", "format", "formatted" ->
                !access.getTarget().getFullName().contains("(" + Locale.class.getName());
            default -> false;
        };
    }

    private static boolean is(JavaAccess<?> access, Class<?> owner, String name) {
        return access.getTargetOwner().isEquivalentTo(owner) && access.getName().equals(name);
    }

    private static DescribedPredicate<JavaClass> areOutside(String... rooms) {
        return are(type -> {
            for (String room : rooms) {
                if (type.getPackageName().startsWith(BASE + "." + room)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static DescribedPredicate<JavaClass> are(Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe("are concerned", predicate);
    }

    private static DescribedPredicate<JavaAccess<?>> refused(Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe("the table of habits refuses it", predicate);
    }
}
