package io.github.advisorypress.publication;

import static io.github.advisorypress.Advisories.EN;
import static io.github.advisorypress.Advisories.ZH;
import static io.github.advisorypress.Advisories.versionsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.Advisories;
import io.github.advisorypress.Advisories.Draft;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.TextField;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RevisionDifferenceTest {
    private static String text(LanguageTag language, boolean colours, Bulletin before, Bulletin after)
            throws IOException {
        var out = new StringWriter();
        new DifferenceText(Advisories.labels(language), colours).write(new RevisionDifference(before, after), out);
        return out.toString();
    }

    private static Draft second() {
        return Advisories.valid()
                .revision(2, "2024-08-01T02:00:00Z", "修复版本已发布。", "Fixed version released.")
                .text(
                        TextField.SUMMARY,
                        "QuayMaster TOS 的 OpenSSH 漏洞已修复。",
                        "The OpenSSH used by QuayMaster TOS is fixed.")
                .withoutVulnerabilities()
                .vulnerability(Advisories.regresshion()
                        .status(ProductStatus.KNOWN_NOT_AFFECTED, versionsOf("gateway", "2.0", "2.1")));
    }

    @Test
    void isHeadedByTheRevisionsAndShowsFactsBeforeTexts() throws IOException {
        assertThat(text(EN, false, Advisories.valid().bulletin(), second().bulletin()))
                .isEqualTo("""
                        CB-SA-2024-0002
                        Revision 1 (2024-07-05T02:00:00Z) → Revision 2 (2024-08-01T02:00:00Z)

                        Changed details
                            Revision 2: (none) → 2
                            Revision 2: Date: (none) → 2024-08-01T02:00:00Z
                          CVE-2024-6387
                            CraneLink Gateway 2.0, 2.1: (none) → Not affected

                        Changed text
                          Revision 2: What changed [zh-CN]
                          + 修复版本已发布。
                          Revision 2: What changed [en]
                          + Fixed version released.
                          Summary [zh-CN]
                          - QuayMaster TOS 使用的 OpenSSH 存在漏洞。
                          + QuayMaster TOS 的 OpenSSH 漏洞已修复。
                          Summary [en]
                          - The OpenSSH used by QuayMaster TOS is vulnerable.
                          + The OpenSSH used by QuayMaster TOS is fixed.
                        """);
    }

    @Test
    void saysThatNothingChanged() throws IOException {
        assertThat(text(ZH, false, second().bulletin(), second().bulletin())).endsWith("\n\n公告内容没有变化。\n");
    }

    @Test
    void usesColoursOnATerminalOnly() throws IOException {
        Bulletin before = Advisories.valid().bulletin();

        assertThat(text(EN, true, before, second().bulletin()))
                .contains("\u001B[31m- The OpenSSH", "\u001B[32m+ The OpenSSH", "\u001B[1mChanged text\u001B[0m");
        assertThat(text(EN, false, before, second().bulletin())).doesNotContain("\u001B");
    }

    @Test
    void letsNoTextCommandTheTerminal() throws IOException {
        String hostile = "\u001B]0;title\u0007\u001B[2J\u009B31m\u202Etxt.exe";
        Bulletin after = second().title(hostile, hostile)
                .text(TextField.IMPACT, hostile, hostile)
                .alias(hostile)
                .bulletin();

        assertThat(text(EN, false, Advisories.valid().bulletin(), after))
                .contains("txt.exe")
                .doesNotContain("\u001B", "\u0007", "\u009B", "\u202E");
    }

    private static Bulletin numbered(int last) {
        Draft draft = Advisories.valid();
        for (int number = 2; number <= last; number++) {
            draft.revision(number, "2024-08-0" + number + "T02:00:00Z", "更新", "Update");
        }
        return draft.bulletin();
    }

    private static List<Integer> pair(KnownRevisions known, Integer... numbers) {
        return known.difference(numbers[0], numbers[1]).stream()
                .flatMap(difference -> List.of(difference.before(), difference.after()).stream())
                .map(bulletin -> bulletin.advisory().currentRevision().number())
                .toList();
    }

    @SuppressWarnings("NullAway") // an absent number stands for the newest ones
    @Test
    void comparesTheLastTwoUnlessAskedOtherwise() {
        var known = new KnownRevisions(
                List.of(numbered(1), numbered(2), numbered(4)),
                List.of(numbered(1).id()),
                Advisories.labels(EN));

        assertThat(pair(known, null, null)).containsExactly(2, 4);
        assertThat(pair(known, 1, null)).containsExactly(1, 4);
        assertThat(pair(known, null, 2)).containsExactly(1, 2);
        assertThat(pair(known, 4, 1)).containsExactly(4, 1);
        assertThat(pair(known, null, 1)).isEmpty();
        assertThat(known.numbers()).containsExactly(1, 2, 4);
        assertThat(known.has(3)).isFalse();
        assertThat(known.nearest("CB-SA-2042-0002")).contains("CB-SA-2024-0002");
    }

    @Test
    void comparesARecordedRevisionWithSourcesOfTheSameNumber() {
        var known = new KnownRevisions(
                List.of(numbered(1), numbered(2), second().bulletin()), List.of(), Advisories.labels(EN));

        assertThat(known.difference(null, null).orElseThrow().changes()).isNotEmpty();
        assertThat(known.difference(2, 2).orElseThrow().changes()).isNotEmpty();
        assertThat(known.numbers()).containsExactly(1, 2);
    }
}
