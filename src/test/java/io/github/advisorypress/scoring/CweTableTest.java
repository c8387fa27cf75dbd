package io.github.advisorypress.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CweTableTest {

    private final CweTable table = CweTable.bundled();

    @Test
    void namesAWeaknessExactlyAsTheListDoes() {
        assertThat(table.name("CWE-79"))
                .contains("Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')");
        assertThat(table.name("CWE-364")).contains("Signal Handler Race Condition");
    }

    @Test
    void saysWhichVersionOfTheListItHolds() {
        assertThat(table.listVersion()).isEqualTo("4.17");
        assertThat(table.ids()).hasSize(968).startsWith("CWE-5", "CWE-6").endsWith("CWE-1431");
    }

    @Test
    void hasNoNameForWhatIsNotAWeakness() {
        assertThat(table.name("CWE-16")).as("a category").isEmpty();
        assertThat(table.name("CWE-1000")).as("a view").isEmpty();
        assertThat(table.name("CWE-99999")).isEmpty();
        assertThat(table.name("79")).isEmpty();
    }

    @Test
    void knowsWhatTheListSaysOfMapping() {
        assertThat(table.isDiscouraged("CWE-20")).isTrue();
        assertThat(table.isDiscouraged("CWE-79")).isFalse();
        assertThat(table.isDiscouraged("CWE-99999")).isFalse();
        assertThat(table.usage("CWE-94")).contains(CweTable.Usage.ALLOWED_WITH_REVIEW);
        assertThat(table.usage("CWE-1324")).contains(CweTable.Usage.DEPRECATED);
        assertThat(table.usage("CWE-391")).contains(CweTable.Usage.PROHIBITED);
    }
}
