package io.github.advisorypress.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.check.Response.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are slow, wrong or hostile. */
@Timeout(60)
final class HttpSourceTest {
    private static final HttpSource.Limits LONG =
            new HttpSource.Limits(Duration.ofSeconds(20), Duration.ofSeconds(20), 3);
    private static final HttpSource.Limits SHORT =
            new HttpSource.Limits(Duration.ofMillis(500), Duration.ofMillis(500), 3);

    private final SampleServer server;
    private final CountDownLatch over = new CountDownLatch(1);

    HttpSourceTest() throws IOException {
        server = SampleServer.plain();
    }

    @AfterEach
    void stopsTheServer() {
        over.countDown();
        server.close();
    }

    @Test
    void endsABodyThatNeverEnds() throws InterruptedException {
        server.answer("endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1 << 16];
            try (OutputStream body = exchange.getResponseBody()) {
                while (over.getCount() > 0) {
                    body.write(block);
                }
            }
        });

        assertThat(fetch("endless", LONG).failure()).isEqualTo(Failure.TOO_LARGE);
    }

    @Test
    void takesABodyOfExactlyAsManyBytesAsItMayHave() throws InterruptedException {
        byte[] content = new byte[1 << 20];
        Arrays.fill(content, (byte) 'x');
        server.answer("most", exchange -> SampleServer.send(exchange, content, "text/plain"));

        assertThat(fetch("most", LONG).content()).hasSize(1 << 20);
    }

    @Test
    void endsABodyThatTricklesIn() throws InterruptedException {
        server.answer("slow", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await();
        });

        assertThat(fetch("slow", SHORT).failure()).isEqualTo(Failure.TIMEOUT);
    }

    @Test
    void endsAnAnswerThatDoesNotCome() throws InterruptedException {
        server.answer("silent", exchange -> await());

        assertThat(fetch("silent", SHORT).failure()).isEqualTo(Failure.TIMEOUT);
    }

    @Test
    void givesUpAHostThatDoesNotAnswer() throws InterruptedException {
        server.answer("silent", exchange -> await());
        HttpSource source = source(SHORT);

        for (int i = 0; i < 3; i++) {
            assertThat(source.fetch(Request.small(server.url("silent"))).failure())
                    .isEqualTo(Failure.TIMEOUT);
        }
        assertThat(source.fetch(Request.small(server.url("silent"))).failure()).isEqualTo(Failure.GIVEN_UP);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void unpacksNothing() throws InterruptedException {
        server.answer("bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (GZIPOutputStream packed = new GZIPOutputStream(exchange.getResponseBody())) {
                packed.write(new byte[1 << 24]);
            }
        });

        assertThat(fetch("bomb", LONG).failure()).isEqualTo(Failure.ENCODED);
    }

    @ParameterizedTest
    @CsvSource({"'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort'", "'nonsense\r\n\r\n'", "''"})
    void noticesAnAnswerThatIsNotWhole(String answer) throws IOException, InterruptedException {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread serving = new Thread(() -> answerAll(socket, answer));
            serving.start();
            String url = "http://localhost:" + socket.getLocalPort() + "/x";
            assertThat(source(LONG).fetch(Request.small(url)).failure()).isEqualTo(Failure.INCOMPLETE);
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(source(LONG)
                        .fetch(Request.small("http://localhost:" + port + "/"))
                        .failure())
                .isEqualTo(Failure.NO_CONNECTION);
    }

    @Test
    void stopsInALoopOfRedirects() throws InterruptedException {
        server.answer("a", exchange -> {
            exchange.getResponseHeaders().set("Location", "/b");
            exchange.sendResponseHeaders(301, -1);
        });
        server.answer("b", exchange -> {
            exchange.getResponseHeaders().set("Location", "a");
            exchange.sendResponseHeaders(307, -1);
        });

        Response response = fetch("a", LONG);
        assertThat(response.failure()).isEqualTo(Failure.TOO_MANY_REDIRECTS);
        assertThat(response.redirects()).hasSize(11).startsWith(server.url("b"), server.url("a"));
        assertThat(server.requests()).hasSize(11);
    }

    @Test
    void remembersTheWayOfARedirect() throws InterruptedException {
        server.answer("old", exchange -> {
            exchange.getResponseHeaders().set("Location", "new#part");
            exchange.sendResponseHeaders(308, -1);
        });
        server.answer("new", exchange -> SampleServer.send(exchange, new byte[] {'x'}, "text/plain"));

        Response response = fetch("old", LONG);
        assertThat(response.isFound()).isTrue();
        assertThat(response.redirects()).containsExactly(server.url("new"));
        assertThat(response.url()).isEqualTo(server.url("old"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "https://127.0.0.1:1/",
                "https://10.0.0.1/",
                "https://[::1]/",
                "https://169.254.169.254/latest/meta-data/",
                "https://localhost/"
            })
    void isNotLedIntoPrivateNetworksByAProviderOfThePublicInternet(String url) throws InterruptedException {
        ProviderAddress address = ProviderAddress.parse("https://1.1.1.1/").orElseThrow();

        assertThat(new HttpSource(address, null, LONG).fetch(Request.small(url)).failure())
                .isEqualTo(Failure.PRIVATE_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/x",
                "ftp://localhost/",
                "https://",
                "https://user@localhost/",
                "https://a b/",
                "file:///etc/passwd"
            })
    void asksNothingThatIsNoUrl(String url) throws InterruptedException {
        assertThat(source(LONG).fetch(Request.small(url)).failure()).isEqualTo(Failure.MALFORMED_URL);
    }

    @Test
    void asksOtherMachinesByTlsOnly() throws InterruptedException {
        assertThat(source(LONG).fetch(Request.small("http://10.255.255.1/")).failure())
                .isEqualTo(Failure.NOT_HTTPS);
    }

    @ParameterizedTest
    @CsvSource({
        "psirt.example, https://psirt.example/.well-known/csaf/provider-metadata.json",
        "PSIRT.example:8443, https://psirt.example:8443/.well-known/csaf/provider-metadata.json",
        "https://psirt.example/, https://psirt.example/.well-known/csaf/provider-metadata.json",
        "https://psirt.example/a, https://psirt.example/a/.well-known/csaf/provider-metadata.json",
        "https://psirt.example/a/provider-metadata.json, https://psirt.example/a/provider-metadata.json",
        "http://localhost:80, http://localhost:80/.well-known/csaf/provider-metadata.json"
    })
    void knowsWhereTheMetadataIs(String named, String url) {
        assertThat(ProviderAddress.parse(named).map(ProviderAddress::metadataUrl))
                .contains(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "target/site",
                "site",
                "http://psirt.example/",
                "https://user:secret@psirt.example/",
                "https://psirt.example/?a=b",
                "ftp://psirt.example/",
                "C:\\site",
                "https:///x"
            })
    void knowsWhatIsNoProvider(String named) {
        assertThat(ProviderAddress.parse(named)).isEqualTo(Optional.empty());
    }

    private Response fetch(String path, HttpSource.Limits limits) throws InterruptedException {
        return source(limits).fetch(Request.small(server.url(path)));
    }

    private HttpSource source(HttpSource.Limits limits) {
        return new HttpSource(ProviderAddress.parse(server.url("")).orElseThrow(), null, limits);
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers until the socket is closed, since the client asks again where nothing at all came. */
    private static void answerAll(ServerSocket socket, String answer) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                if (client.getInputStream().read(new byte[1 << 12]) > 0) {
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                // It was closed, by the client or by the test.
            }
        }
    }
}
