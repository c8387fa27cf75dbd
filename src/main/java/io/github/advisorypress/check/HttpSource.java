package io.github.advisorypress.check;

import io.github.advisorypress.check.Response.Failure;
import io.github.advisorypress.outside.PublicAddress;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Asks servers, without credentials, within limits of time, size and redirects. A provider of the public Internet
 * cannot lead us into private networks: those are asked only where the host that the user named stands in one itself.
 */
final class HttpSource implements ProviderSource {
    static final Limits LIMITS = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), 5);

    private static final int AT_ONCE = 8;
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient client;
    private final ProviderAddress address;
    private final Limits limits;
    private final Map<String, AtomicInteger> unanswered = new ConcurrentHashMap<>();

    /**
     * How long a server is waited for.
     *
     * @param connecting for a connection
     * @param whole for a response with its body
     * @param failures after how many requests without an answer a host is given up
     */
    record Limits(Duration connecting, Duration whole, int failures) {}

    /** A provider; {@code tls} where other authorities are trusted than those of the JDK. */
    HttpSource(ProviderAddress address, @Nullable SSLContext tls, Limits limits) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connecting());
        this.client = tls == null ? builder.build() : builder.sslContext(tls).build();
        this.address = address;
        this.limits = limits;
    }

    @Override
    public Response fetch(Request request) throws InterruptedException {
        List<String> redirects = new ArrayList<>();
        String at = request.url();
        while (redirects.size() <= MOST_REDIRECTS) {
            Answer answer = ask(at, request);
            if (answer.failure() != Failure.NONE) {
                return Response.failed(request.url(), redirects, answer.failure());
            }
            String next = answer.target(at);
            if (next.isEmpty()) {
                return answer.response(request.url(), redirects);
            }
            redirects.add(next);
            at = next;
        }
        return Response.failed(request.url(), redirects, Failure.TOO_MANY_REDIRECTS);
    }

    @Override
    public ProviderAddress address() {
        return address;
    }

    @Override
    public boolean isServed() {
        return true;
    }

    @Override
    public String shown(String url) {
        return url;
    }

    @Override
    public List<String> urls() {
        return List.of();
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    private record Answer(Failure failure, @Nullable HttpResponse<byte[]> received) {
        static Answer failed(Failure failure) {
            return new Answer(failure, null);
        }

        /** Where it redirects to; empty where it does not. */
        String target(String from) {
            if (received == null || received.statusCode() / 100 != 3) {
                return "";
            }
            return received.headers()
                    .firstValue("Location")
                    .flatMap(to -> Urls.resolve(from, to))
                    .orElse("");
        }

        Response response(String url, List<String> redirects) {
            if (received == null) {
                return Response.failed(url, redirects, failure);
            }
            HttpHeaders headers = received.headers();
            String encoding = headers.firstValue("Content-Encoding").orElse("identity");
            if (!encoding.equalsIgnoreCase("identity")) {
                return Response.failed(url, redirects, Failure.ENCODED);
            }
            return new Response(
                    url,
                    redirects,
                    received.statusCode(),
                    Failure.NONE,
                    headers.firstValue("Content-Type").orElse(null),
                    headers.firstValue("Access-Control-Allow-Origin").orElse(null),
                    received.body());
        }
    }

    private Answer ask(String url, Request request) throws InterruptedException {
        URI uri = uri(url);
        if (uri == null) {
            return Answer.failed(Failure.MALFORMED_URL);
        }
        AtomicInteger failures =
                unanswered.computeIfAbsent(uri.getHost().toLowerCase(Locale.ROOT), host -> new AtomicInteger());
        if (failures.get() >= limits.failures()) {
            return Answer.failed(Failure.GIVEN_UP);
        }
        Failure refusal = refusal(uri);
        Answer answer = refusal == Failure.NONE ? send(uri, request) : Answer.failed(refusal);
        switch (answer.failure()) {
            case TIMEOUT, NO_CONNECTION -> failures.incrementAndGet();
            case NONE -> failures.set(0);
            default -> {
                // It did answer, or was not asked.
            }
        }
        return answer;
    }

    private static @Nullable URI uri(String url) {
        try {
            URI uri = new URI(new URI(url).toASCIIString());
            boolean usable = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getPort() <= 65535;
            return usable && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    ? uri
                    : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Why a URL is not asked; {@link Failure#NONE} where it is. */
    private Failure refusal(URI uri) {
        try {
            // The client looks the name up again; the JDK remembers what this look-up gave for as long as that takes.
            InetAddress[] addresses = InetAddress.getAllByName(uri.getHost());
            if (!arePublic(addresses) && arePublic(InetAddress.getAllByName(address.host()))) {
                return Failure.PRIVATE_ADDRESS;
            }
            boolean isHere = Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress);
            return "https".equalsIgnoreCase(uri.getScheme()) || isHere ? Failure.NONE : Failure.NOT_HTTPS;
        } catch (UnknownHostException e) {
            return Failure.UNKNOWN_HOST;
        }
    }

    private static boolean arePublic(InetAddress[] addresses) {
        return Arrays.stream(addresses).allMatch(PublicAddress::is);
    }

    private Answer send(URI uri, Request request) throws InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(uri)
                .timeout(limits.whole())
                .header("User-Agent", request.userAgent())
                .build();
        CompletableFuture<HttpResponse<byte[]>> response =
                client.sendAsync(asked, head -> new LimitedBody(request.most()));
        try {
            // The timeout of the request ends with its headers; a body that trickles in would never end.
            return new Answer(Failure.NONE, response.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Answer.failed(Failure.TIMEOUT);
        } catch (ExecutionException e) {
            return Answer.failed(failure(e.getCause()));
        } finally {
            response.cancel(true);
        }
    }

    private static Failure failure(@Nullable Throwable cause) {
        if (cause instanceof LimitedBody.TooLarge) {
            return Failure.TOO_LARGE;
        }
        if (cause instanceof HttpTimeoutException) {
            return Failure.TIMEOUT;
        }
        if (cause instanceof SSLException) {
            return Failure.TLS;
        }
        if (cause instanceof ConnectException) {
            return Failure.NO_CONNECTION;
        }
        if (cause instanceof IOException) {
            return Failure.INCOMPLETE;
        }
        throw new IllegalStateException("Could not ask a server", cause);
    }
}
