package io.github.advisorypress.validation.rule.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.advisorypress.Advisories;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.SourceMap;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.DocumentCategory;
import io.github.advisorypress.model.Kind;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.PublishedAddresses;
import io.github.advisorypress.model.RecordedContent;
import io.github.advisorypress.model.RecordedPage;
import io.github.advisorypress.model.RecordedState;
import io.github.advisorypress.model.RelationKind;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.model.Tlp;
import io.github.advisorypress.validation.CheckedContent;
import io.github.advisorypress.validation.CheckedContent.LocatedFolder;
import io.github.advisorypress.validation.Located;
import io.github.advisorypress.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks one promise at a time and looks which rules of the group speak. */
final class RecordRulesTest {
    private static final Instant AT = Instant.parse("2025-01-01T00:00:00Z");
    private static final String AUGUST = "2024-08-01T02:00:00Z";
    private static final String SEPTEMBER = "2024-09-01T02:00:00Z";
    private static final String WAITING = "2025-06-01T02:00:00Z";
    private static final ProsePage PAGE = new ProsePage(
            Advisories.EN, "contact", "Contact", LocalDate.of(2024, 7, 1), 10, "Write to psirt@capebay.example.");

    private static final SourceMap NOWHERE = new SourceMap() {
        @Override
        public SourceSpan locate(FieldPath field) {
            return SourceSpan.startOf("source");
        }

        @Override
        public SourceSpan locate(FieldPath field, int offset, int length) {
            return SourceSpan.startOf("source");
        }
    };

    /** The advisory in its second revision: it affects QuayMaster and says so in two languages. */
    private static Advisories.Draft second() {
        return Advisories.valid().revision(2, AUGUST, "增加检测方法", "Detection added");
    }

    private static Advisories.Draft third(String date) {
        return second().revision(3, date, "复核", "Reviewed");
    }

    private static RecordedState recorded(Advisories.Draft draft) {
        return recorded(draft, addresses -> addresses);
    }

    private static RecordedState recorded(Advisories.Draft draft, UnaryOperator<PublishedAddresses> published) {
        Advisory advisory = draft.advisory();
        return new RecordedState(
                Advisories.bulletin(advisory), published.apply(PublishedAddresses.of(Advisories.site(), advisory)));
    }

    private static Map<LanguageTag, String> moved(Map<LanguageTag, String> addresses) {
        Map<LanguageTag, String> moved = new LinkedHashMap<>();
        addresses.forEach((language, address) -> moved.put(language, address.replace("capebay", "bay")));
        return moved;
    }

    private static Advisories.Draft rated(Advisories.Draft draft, String vector) {
        return draft.withoutVulnerabilities()
                .vulnerability(new Advisories.VulnerabilityDraft("CVE-2024-6387")
                        .score(vector, null)
                        .status(ProductStatus.KNOWN_AFFECTED, Advisories.range("quaymaster", ">=3.0.0 <3.2.1"))
                        .status(ProductStatus.FIXED, Advisories.versionsOf("quaymaster", "3.2.1")));
    }

    private static Advisories.Draft cleared(Advisories.Draft draft) {
        return draft.withoutVulnerabilities()
                .vulnerability(Advisories.regresshion()
                        .clear()
                        .score("CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H", null)
                        .status(ProductStatus.KNOWN_AFFECTED, Advisories.range("quaymaster", ">=3.0.0 <3.2.0"))
                        .status(ProductStatus.KNOWN_NOT_AFFECTED, Advisories.versionsOf("quaymaster", "3.2.0"))
                        .status(ProductStatus.FIXED, Advisories.versionsOf("quaymaster", "3.2.1")));
    }

    static List<Arguments> brokenPromises() {
        RecordedState published = recorded(second());
        return List.of(
                arguments("nothing", List.of(published), List.of(second()), List.of()),
                arguments(
                        "the ID",
                        List.of(published),
                        List.of(second().id("CB-SA-2024-0003")),
                        List.of("unrecorded-revision", "vanished-advisory")),
                arguments(
                        "the kind",
                        List.of(published),
                        List.of(second().kind(Kind.SN, DocumentCategory.CSAF_SECURITY_ADVISORY)),
                        List.of("changed-kind")),
                arguments(
                        "the first release",
                        List.of(published),
                        List.of(Advisories.valid()
                                .revision(1, "2023-07-05T02:00:00Z", "首次发布", "Initial release")
                                .revision(2, AUGUST, "增加检测方法", "Detection added")),
                        List.of("changed-initial-release")),
                arguments(
                        "the date of a revision",
                        List.of(published),
                        List.of(Advisories.valid().revision(2, SEPTEMBER, "增加检测方法", "Detection added")),
                        List.of("changed-revision-date")),
                arguments(
                        "the words about a revision",
                        List.of(published),
                        List.of(Advisories.valid().revision(2, AUGUST, "增加检测方法", "Workaround added")),
                        List.of("changed-revision-summary")),
                arguments(
                        "the order of dates",
                        List.of(published),
                        List.of(third("2024-07-20T02:00:00Z")),
                        List.of("date-goes-back", "unrecorded-revision")),
                arguments("a revision", List.of(published), List.of(Advisories.valid()), List.of("vanished-revision")),
                arguments(
                        "an item of the history",
                        List.of(recorded(second()), recorded(third(SEPTEMBER))),
                        List.of(Advisories.valid().revision(3, SEPTEMBER, "复核", "Reviewed")),
                        List.of("vanished-revision")),
                arguments(
                        "the title",
                        List.of(published),
                        List.of(second().title("QuayMaster TOS 中的 OpenSSH 漏洞", "OpenSSH in QuayMaster TOS")),
                        List.of("changed-without-revision")),
                arguments(
                        "the long text",
                        List.of(published),
                        List.of(second().text(TextField.SUMMARY, "存在漏洞。", "It is vulnerable.")),
                        List.of("changed-without-revision", "changed-without-revision")),
                arguments(
                        "a language",
                        List.of(published),
                        List.of(second().without(Advisories.EN)),
                        List.of("missing-translated-text-in-revision")),
                arguments(
                        "a language in a new revision",
                        List.of(published),
                        List.of(third(SEPTEMBER).without(Advisories.EN)),
                        List.of("missing-translated-text-in-revision", "unrecorded-revision")),
                arguments(
                        "the address of the page",
                        List.of(recorded(
                                second(),
                                was -> new PublishedAddresses(moved(was.pages()), was.documents(), was.guids()))),
                        List.of(second()),
                        List.of("changed-page-address")),
                arguments(
                        "the address of the document",
                        List.of(recorded(
                                second(),
                                was -> new PublishedAddresses(was.pages(), moved(was.documents()), was.guids()))),
                        List.of(second()),
                        List.of("changed-document-address")),
                arguments(
                        "the label of the document",
                        List.of(published),
                        List.of(second().tlp(Tlp.GREEN)),
                        List.of("changed-document-address")),
                arguments(
                        "the GUID",
                        List.of(recorded(
                                second(),
                                was -> new PublishedAddresses(was.pages(), was.documents(), moved(was.guids())))),
                        List.of(second()),
                        List.of("changed-feed-guid")),
                arguments(
                        "a withdrawal",
                        List.of(recorded(second().withdrawn("组件未随产品发布。", "Not shipped."))),
                        List.of(second()),
                        List.of("revived-advisory")),
                arguments(
                        "a severity",
                        List.of(recorded(rated(second(), "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"))),
                        List.of(rated(third(SEPTEMBER), "CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:L/A:N")),
                        List.of("lowered-severity-without-reason", "unrecorded-revision")),
                arguments(
                        "that a product is affected",
                        List.of(published),
                        List.of(cleared(third(SEPTEMBER))),
                        List.of("no-longer-affected-without-reason", "unrecorded-revision")),
                arguments(
                        "that the record shows what waits",
                        List.of(published, recorded(third(WAITING))),
                        List.of(third(WAITING).title("标题", "Title")),
                        List.of("outdated-record")),
                arguments(
                        "the day of what waits",
                        List.of(published, recorded(third(WAITING))),
                        List.of(third(SEPTEMBER)),
                        List.of("outdated-record")),
                arguments(
                        "a seal",
                        List.of(published, recorded(third(SEPTEMBER)), recorded(sealed())),
                        List.of(third(SEPTEMBER), sealed()),
                        List.of()),
                arguments(
                        "a seal, by a relation",
                        List.of(published, recorded(sealed())),
                        List.of(third(SEPTEMBER).related("CB-SA-2025-0001", RelationKind.SEE_ALSO), sealed()),
                        List.of("relation-to-unreleased-bulletin", "unrecorded-revision")));
    }

    private static Advisories.Draft sealed() {
        return Advisories.valid().id("CB-SA-2025-0001").revision(1, WAITING, "首次发布", "Initial release");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenPromises")
    void onlyTheRulesAboutABrokenPromiseSpeak(
            String promise, List<RecordedState> recorded, List<Advisories.Draft> sources, List<String> rules) {
        assertThat(rules(check(recorded(recorded), folders(sources), List.of(PAGE))))
                .as(promise)
                .containsExactlyElementsOf(rules);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenPromises")
    void nothingIsSaidWithoutARecord(
            String promise, List<RecordedState> recorded, List<Advisories.Draft> sources, List<String> rules) {
        assertThat(check(RecordedContent.NONE, folders(sources), List.of(PAGE)))
                .as(promise)
                .isEmpty();
    }

    @Test
    void anythingMayChangeBeforeTheFirstRelease() {
        RecordedState waiting = recorded(sealed());
        Advisory draft = rated(
                        sealed().kind(Kind.SN, DocumentCategory.CSAF_VEX)
                                .revision(1, AUGUST, "首次发布", "Initial release"),
                        "CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:L/A:N")
                .tlp(Tlp.GREEN)
                .without(Advisories.EN)
                .advisory();

        assertThat(rules(check(recorded(List.of(waiting)), List.of(folder(draft, null)), List.of(PAGE))))
                .containsExactly("outdated-record");
    }

    @Test
    void aMistakeThatIsPublishedDoesNotStandInTheWayForEver() {
        RecordedState before = recorded(rated(second(), "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"));
        Advisories.Draft lower = rated(third(SEPTEMBER), "CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:L/A:N");

        assertThat(check(
                        recorded(List.of(before, recorded(lower))),
                        List.of(folder(lower.advisory(), null)),
                        List.of(PAGE)))
                .isEmpty();
    }

    @Test
    void aNextRevisionIsHeldAgainstThePresentOneThatComesBeforeIt() {
        RecordedState first = recorded(rated(second(), "CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:L/A:N"));
        Advisory raised = rated(third(SEPTEMBER), "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H")
                .advisory();
        Advisory lowered = rated(
                        third(SEPTEMBER).revision(4, WAITING, "复核", "Reviewed"),
                        "CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:L/A:N")
                .advisory();

        assertThat(rules(check(recorded(List.of(first)), List.of(folder(raised, lowered)), List.of(PAGE))))
                .containsExactly("lowered-severity-without-reason", "unrecorded-revision", "unrecorded-revision");
    }

    @Test
    void oneSettingThatMovesThousandsOfBulletinsIsOneFinding() {
        List<RecordedState> states = new ArrayList<>();
        List<Advisories.Draft> sources = new ArrayList<>();
        for (int i = 1; i <= 2_000; i++) {
            String id = "CB-SA-2024-" + (1000 + i);
            states.add(recorded(
                    second().id(id), was -> new PublishedAddresses(moved(was.pages()), was.documents(), was.guids())));
            sources.add(second().id(id));
        }

        List<Diagnostic> found = check(recorded(states), folders(sources), List.of(PAGE));

        assertThat(rules(found)).containsExactly("changed-page-address");
        assertThat(found.get(0).arguments()).endsWith("2000");
        assertThat(found.get(0).field()).isEqualTo(FieldPath.of("base_url"));
    }

    @Test
    void anEditOfTheRegisterIsToldFromAnEditOfTheAdvisory() {
        Advisory draft =
                second().title("标题", "OpenSSH vulnerability in QuayMaster TOS").advisory();
        ProductRegister register = Advisories.register();
        // The record was made before the register had version 3.2.0.
        RecordedState state = new RecordedState(
                Bulletin.of(second().advisory(), register.only((product, version) -> !version.version()
                        .equals("3.2.0"))),
                PublishedAddresses.of(Advisories.site(), draft));

        List<Diagnostic> found = check(recorded(List.of(state)), List.of(folder(draft, null)), List.of(PAGE));

        assertThat(rules(found)).containsExactly("changed-without-revision", "register-changes-published-bulletin");
        assertThat(found.get(1).arguments()).contains("CB-SA-2024-0002", "quaymaster");
    }

    @Test
    void whatIsUnreadIsNotMissed() {
        CheckedContent incomplete = content(List.of(), List.of(), false);

        assertThat(validator(recorded(List.of(recorded(second())))).check(incomplete))
                .isEmpty();
    }

    @Test
    void pagesAreRememberedByWhatTheySay() {
        RecordedContent recorded = recorded(List.of());

        assertThat(pages(recorded, PAGE)).isEmpty();
        assertThat(pages(recorded)).containsExactly("vanished-page");
        assertThat(pages(recorded, page("Contact", "2024-07-01", 20, PAGE.body())))
                .isEmpty();
        assertThat(pages(recorded, page("Contacts", "2024-07-01", 10, PAGE.body())))
                .containsExactly("page-changed-without-update");
        assertThat(pages(recorded, page("Contact", "2024-07-01", 10, "Call us.")))
                .containsExactly("page-changed-without-update");
        assertThat(pages(recorded, page("Contact", "2024-07-02", 10, "Call us.")))
                .containsExactly("unrecorded-page");
        assertThat(pages(recorded, page("Contact", "2024-06-30", 10, "Call us.")))
                .containsExactly("page-update-goes-back");
    }

    @Test
    void theDigestOfAPageIsThatOfItsTitleAndBody() {
        // printf 'Contact\nWrite to psirt@capebay.example.' | sha256sum
        assertThat(RecordedPage.of(PAGE).digest())
                .isEqualTo("ea7c59c358c804cc654fb54582992bed161fd9df78f3c48fa33cc0c3767f6400");
    }

    private static ProsePage page(String title, String updated, int order, String body) {
        return new ProsePage(Advisories.EN, "contact", title, LocalDate.parse(updated), order, body);
    }

    private static List<String> pages(RecordedContent recorded, ProsePage... pages) {
        return rules(check(recorded, List.of(), Arrays.asList(pages)));
    }

    private static RecordedContent recorded(List<RecordedState> states) {
        Map<AdvisoryId, List<RecordedState>> byId = new TreeMap<>();
        for (RecordedState state : states) {
            byId.computeIfAbsent(state.bulletin().id(), id -> new ArrayList<>()).add(state);
        }
        return RecordedContent.of(byId, List.of(RecordedPage.of(PAGE)));
    }

    private static List<LocatedFolder> folders(List<Advisories.Draft> sources) {
        return sources.stream().map(draft -> folder(draft.advisory(), null)).toList();
    }

    private static LocatedFolder folder(Advisory present, @Nullable Advisory next) {
        return new LocatedFolder(new Located<>(present, NOWHERE), next == null ? null : new Located<>(next, NOWHERE));
    }

    private static List<Diagnostic> check(
            RecordedContent recorded, List<LocatedFolder> folders, List<ProsePage> pages) {
        return validator(recorded).check(content(folders, pages, true));
    }

    private static Validator validator(RecordedContent recorded) {
        return new Validator(RecordRules.all(Advisories.site(), Advisories.register(), recorded, AT), false);
    }

    private static CheckedContent content(List<LocatedFolder> folders, List<ProsePage> pages, boolean complete) {
        Site site = Advisories.site();
        return new CheckedContent(
                new Located<>(site, NOWHERE),
                new Located<>(Advisories.register(), NOWHERE),
                folders,
                pages.stream().map(page -> new Located<>(page, NOWHERE)).toList(),
                complete);
    }

    private static List<String> rules(List<Diagnostic> found) {
        return found.stream().map(Diagnostic::rule).toList();
    }
}
