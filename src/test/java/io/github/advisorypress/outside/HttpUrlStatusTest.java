package io.github.advisorypress.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.advisorypress.validation.csaf.UrlAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpUrlStatusTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int MANY = 100;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;

    HttpUrlStatusTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void startTheServer() {
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stopTheServer() {
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 404, 500})
    void givesTheStatus(int status) {
        serve("/page", exchange -> exchange.sendResponseHeaders(status, -1));

        assertThat(ask("/page")).isEqualTo(UrlAnswer.status(status));
        assertThat(requests).containsExactly("HEAD /page");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 405, 501})
    void asksWithGetWhereAServerDoesNotLikeHead(int status) {
        serve("/page", exchange -> exchange.sendResponseHeaders(isHead(exchange) ? status : 200, -1));

        assertThat(ask("/page")).isEqualTo(UrlAnswer.status(200));
        assertThat(requests).containsExactly("HEAD /page", "GET /page");
    }

    @Test
    void followsNoRedirect() {
        serve("/old", exchange -> {
            exchange.getResponseHeaders().add("Location", url("/new"));
            exchange.sendResponseHeaders(302, -1);
        });
        serve("/new", exchange -> exchange.sendResponseHeaders(404, -1));

        assertThat(ask("/old")).isEqualTo(UrlAnswer.status(302));
        assertThat(requests).containsExactly("HEAD /old");
    }

    @Test
    void readsNoBody() {
        CountDownLatch closed = new CountDownLatch(1);
        serve("/endless", exchange -> {
            exchange.sendResponseHeaders(isHead(exchange) ? 405 : 200, isHead(exchange) ? -1 : 0);
            if (!isHead(exchange)) {
                try {
                    byte[] block = new byte[1 << 16];
                    while (true) {
                        exchange.getResponseBody().write(block);
                    }
                } catch (IOException e) {
                    closed.countDown();
                }
            }
        });

        assertThat(ask("/endless")).isEqualTo(UrlAnswer.status(200));
        assertThat(await(closed)).isTrue();
    }

    @Test
    void waitsNoLongerThanItIsTold() {
        CountDownLatch asked = new CountDownLatch(1);
        serve("/slow", exchange -> await(asked));

        assertThat(new HttpUrlStatus(Duration.ofMillis(300), MANY, true).of(Set.of(url("/slow"))))
                .containsEntry(url("/slow"), UrlAnswer.noAnswer("timeout"));
        asked.countDown();
    }

    @Test
    void asksAUrlOnceWhateverItsFragmentAndHoweverOften() {
        serve("/page", exchange -> exchange.sendResponseHeaders(200, -1));
        HttpUrlStatus status = new HttpUrlStatus(LONG, MANY, true);

        assertThat(status.of(Set.of(url("/page"), url("/page#a"), url("/page#b"))))
                .hasSize(3)
                .allSatisfy((url, answer) -> assertThat(answer).isEqualTo(UrlAnswer.status(200)));
        assertThat(status.of(Set.of(url("/page#c")))).containsEntry(url("/page#c"), UrlAnswer.status(200));
        assertThat(requests).containsExactly("HEAD /page");
    }

    @Test
    void refusesWhatIsTooMuch() {
        serve("/", exchange -> exchange.sendResponseHeaders(200, -1));
        HttpUrlStatus status = new HttpUrlStatus(LONG, 2, true);

        assertThat(status.of(urls("/1", "/2", "/3")).values())
                .containsExactly(UrlAnswer.status(200), UrlAnswer.status(200), UrlAnswer.refused("limit"));
        assertThat(status.of(urls("/2", "/4")).values())
                .containsExactly(UrlAnswer.status(200), UrlAnswer.refused("limit"));
        assertThat(requests).containsExactlyInAnyOrder("HEAD /1", "HEAD /2");
    }

    @Test
    void asksEightAtOnce() {
        CyclicBarrier eight = new CyclicBarrier(8);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger peak = new AtomicInteger();
        serve("/", exchange -> {
            peak.accumulateAndGet(now.incrementAndGet(), Math::max);
            pass(eight);
            now.decrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        Set<String> urls = new LinkedHashSet<>();
        for (int i = 0; i < 16; i++) {
            urls.add(url("/" + i));
        }

        assertThat(new HttpUrlStatus(LONG, MANY, true).of(urls).values()).containsOnly(UrlAnswer.status(200));
        assertThat(peak).hasValue(8);
    }

    @Test
    void escapesWhatIsNotAscii() {
        serve("/", exchange -> exchange.sendResponseHeaders(200, -1));

        assertThat(ask("/公告?页=1")).isEqualTo(UrlAnswer.status(200));
        assertThat(requests).containsExactly("HEAD /%E5%85%AC%E5%91%8A?%E9%A1%B5=1");
    }

    @Test
    void saysWhyThereIsNoAnswer() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        String refusing = "http://127.0.0.1:" + closed + "/";
        try (ServerSocket withoutCertificate =
                SSLServerSocketFactory.getDefault().createServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> shakeHands(withoutCertificate));
            String failing = "https://127.0.0.1:" + withoutCertificate.getLocalPort() + "/";

            assertThat(new HttpUrlStatus(LONG, MANY, true).of(Set.of(refusing, failing)))
                    .containsEntry(refusing, UrlAnswer.noAnswer("no-connection"))
                    .containsEntry(failing, UrlAnswer.noAnswer("tls"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "HTTP://127.0.0.1",
                "https://10.0.0.1:8443/a?b",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://224.0.0.1/",
                "http://0.0.0.0/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[0:0:0:0:0:ffff:a9fe:a9fe]/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://[ff02::1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[2002:a00:1::]/",
                "http://１２７.０.０.１/",
                "http://127。0。0。1/"
            })
    void refusesPrivateAddressesInEveryForm(String url) {
        assertThat(new HttpUrlStatus().of(Set.of(url))).containsEntry(url, UrlAnswer.refused("private-address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0X7F.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://0x7f.1:80/",
                "http://127.0.0.1./",
                "http://127.0.0.0x1"
            })
    void refusesNumbersThatProgramsReadInDifferentWays(String url) {
        assertThat(new HttpUrlStatus(LONG, MANY, true).of(Set.of(url)))
                .containsEntry(url, UrlAnswer.refused("ambiguous-address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://psirt:secret@psirt.capebay.example/", "https://psirt.capebay.example@10.0.0.1/"})
    void refusesCredentials(String url) {
        assertThat(new HttpUrlStatus().of(Set.of(url))).containsEntry(url, UrlAnswer.refused("credentials"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http:",
                "https://",
                "http:///path",
                "http:psirt.capebay.example",
                "https://psirt capebay.example/",
                "https://psirt.capebay.example/a b",
                "https://psirt.capebay.example:99999/",
                "https://psirt.capebay.example:443:443/",
                "https://psirt..example/",
                "https://%31%32%37.0.0.example/",
                "https://[::1",
                "https://[fe80::1%25eth0]/",
                "https://300.1.1.1/",
                "https://psirt.capebay.example\\@10.0.0.1/",
                "https://psirt.capebay.example/\uD800"
            })
    void saysWhatIsNoUrl(String url) {
        assertThat(new HttpUrlStatus().of(Set.of(url))).containsEntry(url, UrlAnswer.noAnswer("malformed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "psirt.capebay.example", "ftp://127.0.0.1/", "mailto:psirt@capebay.example", "urn:a:b"})
    void leavesAloneWhatIsNoHttpUrl(String url) {
        assertThat(new HttpUrlStatus().of(Set.of(url))).containsEntry(url, UrlAnswer.NOT_ASKED);
    }

    /** What a path answers with. */
    private interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Page page) {
        server.createContext(path, exchange -> {
            try (exchange) {
                requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                page.answer(exchange);
            }
        });
    }

    private static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }

    private UrlAnswer ask(String path) {
        return new HttpUrlStatus(LONG, MANY, true).of(Set.of(url(path))).getOrDefault(url(path), UrlAnswer.NOT_ASKED);
    }

    private Set<String> urls(String... paths) {
        Set<String> urls = new LinkedHashSet<>();
        for (String path : paths) {
            urls.add(url(path));
        }
        return urls;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Ends with an alert, since a server without a certificate has no cipher in common with any client. */
    private static void shakeHands(ServerSocket server) {
        try (Socket socket = server.accept()) {
            ((SSLSocket) socket).startHandshake();
            throw new IllegalStateException("Without a certificate there is no handshake");
        } catch (SSLException e) {
            // The client has been told as much.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pass(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IOException("Fewer came at once", e);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
