package io.github.advisorypress.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.model.ProviderSettings;
import io.github.advisorypress.model.SecurityTxt;
import io.github.advisorypress.model.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteReaderTest {

    @Test
    void takesAProviderThatSaysNothingForOneThatMayBeListedAndMirrored() {
        Site site = read("").value().orElseThrow();
        assertThat(site.provider()).isEqualTo(new ProviderSettings(true, true, null));
        assertThat(site.securityTxt()).isNull();
    }

    @Test
    void readsWhatTheProviderStates() {
        assertThat(provider("provider: {list_on_csaf_aggregators: false}"))
                .isEqualTo(new ProviderSettings(false, true, null));
        assertThat(provider("provider: {mirror_on_csaf_aggregators: false, updated: 2026-11-20T08:00:00+08:00}"))
                .isEqualTo(new ProviderSettings(true, false, Instant.parse("2026-11-20T00:00:00Z")));
    }

    @Test
    void readsEveryFieldOfSecurityTxtIntoItsOwnPlace() {
        Site site = read("""
                        security_txt:
                          contact: [mailto:a@capebay.example, https://capebay.example/b]
                          expires: 2027-10-01T00:00:00Z
                          encryption: [https://capebay.example/c]
                          policy: [https://capebay.example/d]
                          acknowledgments: [https://capebay.example/e]
                          hiring: [https://capebay.example/f]
                        """).value().orElseThrow();
        assertThat(site.securityTxt())
                .isEqualTo(new SecurityTxt(
                        List.of("mailto:a@capebay.example", "https://capebay.example/b"),
                        Instant.parse("2027-10-01T00:00:00Z"),
                        List.of("https://capebay.example/c"),
                        List.of("https://capebay.example/d"),
                        List.of("https://capebay.example/e"),
                        List.of("https://capebay.example/f")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{contact: [], expires: 2027-10-01T00:00:00Z}",
                "{expires: 2027-10-01T00:00:00Z}",
                "{contact: ['mailto:a@capebay.example']}",
                "{contact: ['mailto:a@capebay.example'], expires: 2027-02-30T00:00:00Z}",
                "{contact: ['mailto:a@capebay.example'], expires: tomorrow}",
                "{contact: [\"https://capebay.example/\\nCSAF: https://evil.example/\"], expires: 2027-10-01T00:00:00Z}",
                "{contact: 'mailto:a@capebay.example', expires: 2027-10-01T00:00:00Z}",
                "{contact: ['mailto:a@capebay.example'], expires: 2027-10-01T00:00:00Z, canonical: ['https://x.example/']}"
            })
    void refusesASecurityTxtThatIsNone(String securityTxt) {
        ReadValue<Site> read = read("security_txt: " + securityTxt);
        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).extracting(Diagnostic::field).allSatisfy(field -> assertThat(field.toString())
                .contains("security_txt"));
    }

    private static ProviderSettings provider(String settings) {
        return read(settings).value().orElseThrow().provider();
    }

    private static ReadValue<Site> read(String more) {
        try {
            String site = Files.readString(SampleContent.ORIGINAL.resolve("site.yaml")) + "\n" + more + "\n";
            return new SiteReader().read(YamlTree.read("site.yaml", site.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
