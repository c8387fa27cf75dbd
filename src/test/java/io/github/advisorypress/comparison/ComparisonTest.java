package io.github.advisorypress.comparison;

import static io.github.advisorypress.Advisories.EN;
import static io.github.advisorypress.Advisories.ZH;
import static io.github.advisorypress.Advisories.both;
import static io.github.advisorypress.Advisories.range;
import static io.github.advisorypress.Advisories.versionsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.Advisories;
import io.github.advisorypress.Advisories.VulnerabilityDraft;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.Flag;
import io.github.advisorypress.model.IdentificationHelper;
import io.github.advisorypress.model.Justification;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductFamily;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.ProductVersion;
import io.github.advisorypress.model.RelationKind;
import io.github.advisorypress.model.RemediationCategory;
import io.github.advisorypress.model.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
    private static List<String> changes(Bulletin before, Bulletin after) {
        return Comparison.of(before, after).stream().map(ComparisonTest::line).toList();
    }

    private static List<String> changes(VulnerabilityDraft before, VulnerabilityDraft after) {
        return changes(
                Advisories.valid()
                        .withoutVulnerabilities()
                        .vulnerability(before)
                        .bulletin(),
                Advisories.valid().withoutVulnerabilities().vulnerability(after).bulletin());
    }

    private static String line(Change change) {
        String language = change.language() == null ? "" : " (" + change.language() + ")";
        return change.field() + language + ": " + change.before() + " -> " + change.after();
    }

    @Test
    void findsNothingBetweenEqualStates() {
        for (Advisory advisory : Advisories.ofEverySort()) {
            assertThat(changes(Advisories.bulletin(advisory), Advisories.bulletin(advisory)))
                    .isEmpty();
        }
    }

    /** Whatever a record in a bulletin holds is changed, alone; what it may hold later is found here by itself. */
    @Test
    void findsAChangeOfEveryFieldOfAnAdvisory() {
        Bulletin before = rich().bulletin();
        List<Mutation> mutations = Mutation.of(before.advisory());

        assertThat(mutations).hasSizeGreaterThan(300);
        for (Mutation mutation : mutations) {
            Bulletin after = Advisories.bulletin((Advisory) mutation.value());
            boolean isSilent = mutation.path().matches(".*/allowances(/.*)?|.*/translates(/.*)?");
            assertThat(Comparison.of(before, after).isEmpty())
                    .as(mutation.path())
                    .isEqualTo(isSilent);
            assertThat(Comparison.of(after, before).isEmpty())
                    .as(mutation.path())
                    .isEqualTo(isSilent);
        }
    }

    @Test
    void findsAChangeOfEveryFieldOfTheRegisterThatTheBulletinShows() {
        Bulletin before = rich().bulletin();
        Map<String, List<Mutation>> mutations = new LinkedHashMap<>();
        before.products().forEach(listed -> mutations.put(listed.productId(), Mutation.of(listed)));
        List<Mutation> fields = mutations.values().iterator().next();

        for (Mutation field : fields) {
            String path = field.path();
            Bulletin after = with(before, listed -> mutations.getOrDefault(listed.productId(), List.of()).stream()
                    .filter(mutation -> mutation.path().equals(path))
                    .findFirst()
                    .map(mutation -> (ListedProduct) mutation.value())
                    .orElse(listed));
            // What the register says beside the product: the IDs of its entries, other versions, days of release.
            boolean isSilent =
                    path.matches("/(family/(id|products.*)|product/(id|versions.*|versionScheme)|version/released)");
            assertThat(Comparison.of(before, after).isEmpty()).as(path).isEqualTo(isSilent);
        }
        assertThat(changes(before, new Bulletin(before.advisory(), both("岬湾", "Capebay"), before.expansion())))
                .containsExactly("/vendor (zh-CN): 岬湾科技 -> 岬湾", "/vendor (en): Capebay Technologies -> Capebay");
    }

    private static Bulletin with(Bulletin bulletin, UnaryOperator<ListedProduct> change) {
        Map<ProductRange, List<ListedProduct>> expansion = new LinkedHashMap<>();
        bulletin.expansion()
                .forEach((range, listed) ->
                        expansion.put(range, listed.stream().map(change).toList()));
        return new Bulletin(bulletin.advisory(), bulletin.vendor(), expansion);
    }

    /** An advisory that has at least one item in every list. */
    private static Advisories.Draft rich() {
        return Advisories.everyField()
                .allow("token", "abc", "An example")
                .withdrawn("已撤回。", "Withdrawn.")
                .related("CB-SN-2024-0003", RelationKind.SEE_ALSO)
                .alias("CAPEBAY-VU-78")
                .reference("https://nvd.nist.gov/vuln/detail/CVE-2024-6387", "NVD 条目", "NVD entry")
                .acknowledgment("Other Lab", List.of("B", "A"), "报告。", "Reported.")
                .vulnerability(new VulnerabilityDraft("CVE-2024-3094")
                        .cve("CVE-2024-3094")
                        .status(ProductStatus.KNOWN_NOT_AFFECTED, ProductRange.everyVersionOf("gateway"))
                        .status(ProductStatus.UNDER_INVESTIGATION, range("quaymaster", "<3.2.0"))
                        .flag(Justification.COMPONENT_NOT_PRESENT, versionsOf("gateway", "2.0", "2.1"))
                        .flag(Justification.INLINE_MITIGATIONS_ALREADY_EXIST, versionsOf("gateway", "1.9")));
    }

    @Test
    void takesNoNoticeOfTheOrderOfListsWhoseOrderMeansNothing() {
        Bulletin before = rich().bulletin();
        List<Mutation> reversals = Mutation.reversals(before.advisory());

        assertThat(reversals).hasSizeGreaterThan(10);
        for (Mutation reversal : reversals) {
            assertThat(changes(before, Advisories.bulletin((Advisory) reversal.value())))
                    .as(reversal.path())
                    .isEmpty();
        }
    }

    @Test
    void saysOfEachProductHowItsStatusChanged() {
        assertThat(changes(
                        new VulnerabilityDraft("CVE-2024-6387")
                                .status(ProductStatus.KNOWN_AFFECTED, versionsOf("gateway", "2.0", "2.1")),
                        new VulnerabilityDraft("CVE-2024-6387")
                                .status(ProductStatus.KNOWN_AFFECTED, versionsOf("gateway", "2.0"))
                                .status(ProductStatus.FIXED, versionsOf("gateway", "2.1"))))
                .containsExactly("/vulnerabilities/CVE-2024-6387/product_status/gateway:2.1: known_affected -> fixed");
    }

    @Test
    void showsARangeThatIsWrittenOtherwiseWherePagesShowIt() {
        assertThat(changes(
                        new VulnerabilityDraft("X").status(ProductStatus.KNOWN_AFFECTED, range("gateway", "<2.1")),
                        new VulnerabilityDraft("X").status(ProductStatus.KNOWN_AFFECTED, range("gateway", "<=2.0"))))
                .containsExactly("/vulnerabilities/X/product_status/known_affected/gateway: <2.1 -> <=2.0");
        assertThat(changes(
                        new VulnerabilityDraft("X").status(ProductStatus.FIXED, range("gateway", ">=2.1")),
                        new VulnerabilityDraft("X").status(ProductStatus.FIXED, versionsOf("gateway", "2.1"))))
                .isEmpty();
        assertThat(changes(
                        new VulnerabilityDraft("X")
                                .status(ProductStatus.KNOWN_AFFECTED, versionsOf("gateway", "1.9", "2.0")),
                        new VulnerabilityDraft("X")
                                .status(
                                        ProductStatus.KNOWN_AFFECTED,
                                        versionsOf("gateway", "2.0"),
                                        versionsOf("gateway", "1.9"))))
                .isEmpty();
    }

    @Test
    void doesNotBlameARemediationForTheStatusOfItsProducts() {
        assertThat(changes(
                        Advisories.regresshion(),
                        Advisories.regresshion()
                                .status(ProductStatus.UNDER_INVESTIGATION, versionsOf("gateway", "2.0"))
                                .status(ProductStatus.KNOWN_AFFECTED, versionsOf("gateway", "1.9"))))
                .containsExactly(
                        "/vulnerabilities/CVE-2024-6387/product_status/gateway:1.9: null -> known_affected",
                        "/vulnerabilities/CVE-2024-6387/product_status/gateway:2.0: null -> under_investigation");
    }

    @Test
    void takesAVersionReleasedLaterForNoChangeUnlessItIsNamed() {
        Bulletin before = Advisories.everyField().bulletin();
        Bulletin after = Bulletin.of(before.advisory(), with("gateway", "3.0", "2024-12-01"));

        assertThat(changes(before, after)).isEmpty();
    }

    private static ProductRegister with(String productId, String version, String released) {
        ProductRegister register = Advisories.register();
        return new ProductRegister(
                register.vendor(),
                register.families().stream()
                        .map(family -> new ProductFamily(
                                family.id(),
                                family.name(),
                                family.products().stream()
                                        .map(product -> product.id().equals(productId)
                                                ? plus(product, version, released)
                                                : product)
                                        .toList()))
                        .toList());
    }

    private static Product plus(Product product, String version, String released) {
        List<ProductVersion> versions = new ArrayList<>(product.versions());
        versions.add(new ProductVersion(version, LocalDate.parse(released), null));
        return new Product(product.id(), product.name(), product.identification(), versions, product.versionScheme());
    }

    @Test
    void namesWhatStandsInAListByWhatTellsItFromItsNeighbours() {
        assertThat(changes(
                        Advisories.valid()
                                .reference("https://a.example/x", "甲", "A")
                                .bulletin(),
                        Advisories.valid()
                                .reference("https://a.example/y", "甲", "A")
                                .bulletin()))
                .containsExactly("/references/https:~1~1a.example~1y/url: https://a.example/x -> https://a.example/y");
        assertThat(changes(
                        Advisories.regresshion(),
                        Advisories.regresshion()
                                .remediation(RemediationCategory.WORKAROUND, "停用 SSH。", "Stop SSH.", null)
                                .remediation(
                                        RemediationCategory.VENDOR_FIX,
                                        "升级到 3.10.0。",
                                        "Upgrade to 3.10.0.",
                                        null,
                                        versionsOf("quaymaster", "3.0.0"))))
                .containsExactly(
                        "/vulnerabilities/CVE-2024-6387/remediations/workaround: null -> workaround",
                        "/vulnerabilities/CVE-2024-6387/remediations/workaround/details (zh-CN): null -> 停用 SSH。",
                        "/vulnerabilities/CVE-2024-6387/remediations/workaround/details (en): null -> Stop SSH.",
                        "/vulnerabilities/CVE-2024-6387/remediations/vendor_fix/2: null -> vendor_fix",
                        "/vulnerabilities/CVE-2024-6387/remediations/vendor_fix/2/details (zh-CN): null -> 升级到 3.10.0。",
                        "/vulnerabilities/CVE-2024-6387/remediations/vendor_fix/2/details (en): null -> Upgrade to 3.10.0.",
                        "/vulnerabilities/CVE-2024-6387/remediations/vendor_fix/2/products: null -> quaymaster:3.0.0");
    }

    @Test
    void followsARemediationFromAPromiseToTheFix() {
        assertThat(changes(
                        new VulnerabilityDraft("X").plan("稍后修复。", "Fixed later.", "2.1", "2024-12-20"),
                        new VulnerabilityDraft("X")
                                .remediation(RemediationCategory.VENDOR_FIX, "升级。", "Upgrade.", "https://a.example/")))
                .containsExactly(
                        "/vulnerabilities/X/remediations/vendor_fix/category: none_available -> vendor_fix",
                        "/vulnerabilities/X/remediations/vendor_fix/details (zh-CN): 稍后修复。 -> 升级。",
                        "/vulnerabilities/X/remediations/vendor_fix/details (en): Fixed later. -> Upgrade.",
                        "/vulnerabilities/X/remediations/vendor_fix/url: null -> https://a.example/",
                        "/vulnerabilities/X/remediations/vendor_fix/planned/version: 2.1 -> null",
                        "/vulnerabilities/X/remediations/vendor_fix/planned/date: 2024-12-20 -> null");
    }

    @Test
    void followsAnItemThatChangedPastOthersThatDidNot() {
        Flag first =
                new Flag(Justification.COMPONENT_NOT_PRESENT, null, List.of(ProductRange.everyVersionOf("gateway")));
        assertThat(Pair.of(
                        List.of("a1", "b1", "c"),
                        List.of("c", "b2", "a1", "d"),
                        List.of(word -> Optional.of(word.charAt(0)))))
                .containsExactly(
                        new Pair<>("c", "c"), new Pair<>("b1", "b2"), new Pair<>("a1", "a1"), new Pair<>(null, "d"));
        assertThat(Pair.of(List.of(first, first), List.of(first), List.of()))
                .containsExactly(new Pair<>(first, first), new Pair<>(first, null));
    }

    @Test
    void reportsAnAddedRevisionAndAnOldOneThatWasTouched() {
        assertThat(changes(
                        Advisories.valid().bulletin(),
                        Advisories.valid()
                                .revision(1, "2024-07-06T02:00:00Z", "首次发布", "Initial release")
                                .revision(2, "2024-08-01T02:00:00Z", "更新", "Update")
                                .bulletin()))
                .containsExactly(
                        "/revision_history/1/date: 2024-07-05T02:00:00Z -> 2024-07-06T02:00:00Z",
                        "/revision_history/2: null -> 2",
                        "/revision_history/2/date: null -> 2024-08-01T02:00:00Z",
                        "/revision_history/2/summary (zh-CN): null -> 更新",
                        "/revision_history/2/summary (en): null -> Update");
    }

    @Test
    void comparesTextsPerLanguageAndFieldAndSaysThatATranslationCame() {
        assertThat(changes(
                        Advisories.valid().without(EN).bulletin(),
                        Advisories.valid()
                                .text(TextField.IMPACT, "影响", "Impact")
                                .bulletin()))
                .startsWith(
                        "/text: zh-CN -> zh-CN, en",
                        "/text/summary (en): null -> The OpenSSH used by QuayMaster TOS is vulnerable.")
                .contains("/text/impact (zh-CN): null -> 影响");
        assertThat(Comparison.of(
                        Advisories.valid().text(TextField.FAQ, "a\r\nb\n", "x").bulletin(),
                        Advisories.valid().text(TextField.FAQ, "\na\nb", "x").bulletin()))
                .isEmpty();
        assertThat(Comparison.of(
                        Advisories.valid()
                                .textOf("CVE-2024-6387", TextField.IMPACT, "甲", "a")
                                .bulletin(),
                        Advisories.valid()
                                .textOf("CVE-2024-6387", TextField.IMPACT, "乙", "a")
                                .bulletin()))
                .singleElement()
                .isEqualTo(new Change("/text/CVE-2024-6387/impact", ZH, "甲", "乙"))
                .matches(Change::isOfLongText);
    }

    @Test
    void takesOneWordForAllLanguagesForThatWordInEach() {
        var changes = new Changes();
        changes.text("/a", Localized.everywhere("X"), both("X", "X"));
        changes.text("/b", Localized.everywhere("X"), both("X", "Y"));
        changes.text("/c", Localized.everywhere("X"), Localized.everywhere("Y"));

        assertThat(changes.found()).containsExactly(new Change("/b", EN, "X", "Y"), new Change("/c", null, "X", "Y"));
    }

    @Test
    void staysLinearOnLargeBulletins() {
        List<ProductVersion> versions = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            versions.add(new ProductVersion("1." + i, null, null));
        }
        var register = new ProductRegister(
                both("岬湾科技", "Capebay"),
                List.of(new ProductFamily(
                        "family",
                        both("系列", "Family"),
                        List.of(new Product(
                                "gateway", both("网关", "Gateway"), IdentificationHelper.NONE, versions, null)))));
        var before = Advisories.valid().withoutVulnerabilities();
        var after = Advisories.valid().withoutVulnerabilities();
        for (int i = 0; i < 40; i++) {
            String key = "CVE-2024-" + (1000 + i);
            before.vulnerability(new VulnerabilityDraft(key)
                    .status(ProductStatus.KNOWN_AFFECTED, ProductRange.everyVersionOf("gateway")));
            after.vulnerability(
                    new VulnerabilityDraft(key).status(ProductStatus.FIXED, ProductRange.everyVersionOf("gateway")));
        }
        List<Change> changes =
                Comparison.of(Bulletin.of(before.advisory(), register), Bulletin.of(after.advisory(), register));

        assertThat(changes).hasSize(40 * 5_001);
    }

    @Test
    void takesPathsApartAsItMadeThem() {
        assertThat(Field.of("references", "a/b~1c", "url")).isEqualTo("/references/a~1b~01c/url");
        assertThat(Field.names("/references/a~1b~01c/url")).containsExactly("references", "a/b~1c", "url");
    }
}
