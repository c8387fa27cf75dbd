package io.github.advisorypress.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.github.advisorypress.diagnostic.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider behind TLS, and what shows there only. */
final class ServedProviderTest {
    @TempDir
    private static Path folder;

    private final SampleServer server;

    ServedProviderTest() throws IOException {
        server = SampleServer.secure(folder);
    }

    @AfterEach
    void stopsTheServer() {
        server.close();
    }

    @Test
    void findsNothingWrongWithAWholeProvider() throws IOException {
        server.provider();

        CheckResult result = check(server.authority());

        assertThat(ProviderCheckTest.problems(result))
                .singleElement()
                .asString()
                .startsWith("10 ")
                .contains("NOTE: ", "[dns-path-not-found]");
        assertThat(result.isPassed()).isTrue();
        assertThat(result.isServed()).isTrue();
        assertThat(result.met()).isEqualTo(Role.CSAF_TRUSTED_PROVIDER);
        assertThat(result.requirements())
                .filteredOn(requirement -> requirement.verdict() == Verdict.NOT_EXAMINED)
                .isEmpty();
    }

    @Test
    void findsTheProviderByItsDomainItsMetadataOrItsBase() throws IOException {
        SampleProvider provider = server.provider();
        for (String named : List.of(
                server.authority(),
                server.url(""),
                server.url(".well-known/csaf/"),
                server.url(SampleProvider.METADATA))) {
            CheckResult result = check(named);
            assertThat(result.documents()).as(named).isEqualTo(5);
            assertThat(result.examined()).isEqualTo(named);
            assertThat(result.base()).isEqualTo(provider.url(""));
        }
    }

    @Test
    void doesNotSayHowMetadataIsFoundThatTheUserNamed() throws IOException {
        SampleProvider provider = server.provider();
        provider.put("csaf/provider-metadata.json", provider.text(SampleProvider.METADATA));

        CheckResult result = check(server.url("csaf/provider-metadata.json"));

        assertThat(result.isPassed()).isTrue();
        assertThat(result.requirements())
                .filteredOn(requirement -> requirement.verdict() == Verdict.NOT_EXAMINED)
                .extracting(RequirementResult::number)
                .containsExactly(8, 9, 10);
    }

    @Test
    void findsMetadataThatOnlySecurityTxtLeadsTo() throws IOException {
        SampleProvider provider = server.provider();
        provider.put(
                "csaf/provider-metadata.json",
                provider.text(SampleProvider.METADATA).replace(SampleProvider.METADATA, "csaf/provider-metadata.json"));
        provider.remove(SampleProvider.METADATA);
        provider.replace(SampleProvider.SECURITY_TXT, SampleProvider.METADATA, "csaf/provider-metadata.json");

        CheckResult result = check(server.authority());

        assertThat(result.documents()).isEqualTo(5);
        assertThat(verdict(result, 8)).isEqualTo(Verdict.PASSED);
        assertThat(verdict(result, 9)).isEqualTo(Verdict.NOT_MET_BUT_OPTIONAL);
    }

    @Test
    void doesNotTrustACertificateThatNobodyVouchesFor() throws IOException {
        server.provider();
        CheckResult result = ProviderCheck.ofServer(server.authority(), null, settings())
                .orElseThrow()
                .run();

        assertThat(result.isPassed()).isFalse();
        assertThat(ProviderCheckTest.said(result, 3)).anyMatch(line -> line.contains("[tls-failed]"));
        assertThat(ProviderCheckTest.said(result, 7)).anyMatch(line -> line.contains("(tls)"));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void wantsExactlyTheTypeOfJson() throws IOException {
        SampleProvider provider = server.provider();
        byte[] document = provider.text(SampleProvider.ORIGINAL).getBytes(StandardCharsets.UTF_8);
        server.answer(
                SampleProvider.ORIGINAL,
                exchange -> SampleServer.send(exchange, document, "application/json; charset=utf-8"));

        CheckResult result = check(server.authority());

        assertFinding(
                result, 7, Level.ERROR, "content-type", SampleProvider.ORIGINAL, "“application/json; charset=utf-8”");
        assertThat(result.isPassed()).isFalse();
    }

    @Test
    void reportsRedirectsAndFollowsThem() throws IOException {
        SampleProvider provider = server.provider();
        provider.put("moved.json", provider.text(SampleProvider.ORIGINAL));
        server.answer(SampleProvider.ORIGINAL, redirect(server.url("moved.json")));

        CheckResult result = check(server.authority());

        assertFinding(result, 6, Level.WARNING, "redirect", SampleProvider.ORIGINAL, server.url("moved.json"));
        assertThat(result.isPassed()).isTrue();
    }

    @Test
    void stopsAfterTenRedirects() throws IOException {
        server.provider();
        server.answer(SampleProvider.ORIGINAL, redirect(server.url(SampleProvider.ORIGINAL)));

        CheckResult result = check(server.authority());

        assertFinding(result, 6, Level.ERROR, "too-many-redirects", SampleProvider.ORIGINAL);
        assertThat(server.requests())
                .filteredOn(path -> path.endsWith("-0001.json"))
                .hasSizeLessThan(20);
    }

    @Test
    void reportsARedirectThatLeavesTls() throws IOException {
        SampleProvider provider = server.provider();
        try (SampleServer plain = SampleServer.plain()) {
            byte[] document = provider.text(SampleProvider.ORIGINAL).getBytes(StandardCharsets.UTF_8);
            plain.answer("moved.json", exchange -> SampleServer.send(exchange, document, "application/json"));
            server.answer(SampleProvider.ORIGINAL, redirect(plain.url("moved.json")));

            assertFinding(check(server.authority()), 3, Level.ERROR, "not-https", plain.url("moved.json"));
        }
    }

    @Test
    void reportsADocumentForEverybodyThatWantsCredentials() throws IOException {
        server.provider();
        server.answer(SampleProvider.ORIGINAL, exchange -> exchange.sendResponseHeaders(401, -1));

        CheckResult result = check(server.authority());

        assertFinding(result, 4, Level.ERROR, "public-document-protected", SampleProvider.ORIGINAL, "401");
        assertThat(verdict(result, 4)).isEqualTo(Verdict.FAILED);
    }

    @Test
    void leavesTheFeedOfAFewAlone() throws IOException {
        SampleProvider provider = server.provider();
        provider.replace(
                SampleProvider.METADATA,
                "\"feeds\" : [ {",
                "\"feeds\" : [ {\"tlp_label\":\"RED\",\"url\":\"" + server.url("red/feed.json") + "\"}, {");
        provider.replace(
                SampleProvider.CSAF + "service.json",
                "\"collection\":[{",
                "\"collection\":[{\"title\":\"Red\",\"href\":\"" + server.url("red/feed.json") + "\"},{");
        server.answer("red/feed.json", exchange -> exchange.sendResponseHeaders(403, -1));

        CheckResult result = check(server.authority());

        assertFinding(result, 15, Level.NOTE, "feed-protected", "red/feed.json", "403");
        assertThat(result.isPassed()).isTrue();
    }

    @Test
    void notesWhatTheNextVersionOfTheStandardWants() throws IOException {
        SampleProvider provider = server.provider();
        byte[] metadata = provider.text(SampleProvider.METADATA).getBytes(StandardCharsets.UTF_8);
        server.answer(SampleProvider.METADATA, exchange -> {
            if (String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"))
                    .startsWith("curl")) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, metadata.length);
            exchange.getResponseBody().write(metadata);
        });

        CheckResult result = check(server.authority());

        assertFinding(result, 24, Level.NOTE, "user-agent-refused", SampleProvider.METADATA, "403");
        assertFinding(result, 25, Level.NOTE, "other-origins-refused", "1 files");
        assertThat(result.isPassed()).isTrue();
    }

    @Test
    void comparesEveryFileWithTheManifest() throws IOException {
        SampleProvider provider = server.provider();
        provider.manifest();
        assertThat(verdict(manifest(), 0)).isEqualTo(Verdict.PASSED);

        provider.put("index.html", provider.text("index.html") + " ".repeat(100));
        server.answer(SampleProvider.SECURITY_TXT, exchange -> exchange.sendResponseHeaders(500, -1));
        CheckResult result = manifest();

        assertFinding(result, 0, Level.ERROR, "file-size-differs", "index.html");
        assertFinding(result, 0, Level.ERROR, "file-not-found", "security.txt", "500");
    }

    private CheckResult manifest() throws IOException {
        ProviderCheck.Settings settings = new ProviderCheck.Settings(null, true, SampleProvider.AT);
        return ProviderCheck.ofServer(server.authority(), folder.resolve("ca.pem"), settings)
                .orElseThrow()
                .run();
    }

    private static CheckResult check(String provider) throws IOException {
        return ProviderCheck.ofServer(provider, folder.resolve("ca.pem"), settings())
                .orElseThrow()
                .run();
    }

    private static ProviderCheck.Settings settings() {
        return new ProviderCheck.Settings(null, false, SampleProvider.AT);
    }

    private static HttpHandler redirect(String to) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    private static Verdict verdict(CheckResult result, int number) {
        return result.requirements().stream()
                .filter(requirement -> requirement.number() == number)
                .map(RequirementResult::verdict)
                .findFirst()
                .orElseThrow();
    }

    private static void assertFinding(CheckResult result, int number, Level level, String key, String... parts) {
        assertThat(ProviderCheckTest.said(result, number))
                .anySatisfy(line ->
                        assertThat(line).contains(level + ": ", "[" + key + "]").contains(parts));
    }
}
