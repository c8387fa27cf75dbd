package io.github.advisorypress.outside;

import io.github.advisorypress.validation.csaf.UrlAnswer;
import io.github.advisorypress.validation.csaf.UrlStatus;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLException;

/**
 * Asks URLs over the network: once each, no redirect is followed, and no body is read. What leads into a private
 * network is refused, so that a document of any origin cannot make this machine ask there. Remembers the answers.
 */
public final class HttpUrlStatus implements UrlStatus {
    /** How long a URL is waited for, unless somebody asks for another time. */
    public static final Duration TIME = Duration.ofSeconds(10);

    /** How many URLs are asked at most, unless somebody asks for another number. */
    public static final int MOST = 500;

    private static final int AT_ONCE = 8;

    /** What servers say that do not know HEAD, or that do not allow it: bad request, forbidden, method, unknown. */
    private static final Set<Integer> ASK_AGAIN = Set.of(400, 403, 405, 501);

    private final Duration time;
    private final int most;
    private final boolean privateAddresses;
    private final HttpClient client;
    private final Map<HttpTarget, UrlAnswer> answers = new LinkedHashMap<>();

    /** Asks with the usual limits, and in the public Internet only. */
    public HttpUrlStatus() {
        this(TIME, MOST, false);
    }

    /**
     * Asks within these limits.
     *
     * @param time how long connecting may take, and how long an answer
     * @param most how many URLs are asked in all; the others are refused
     * @param privateAddresses whether private addresses are asked, too
     */
    public HttpUrlStatus(Duration time, int most, boolean privateAddresses) {
        this.time = time;
        this.most = most;
        this.privateAddresses = privateAddresses;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(time)
                .build();
    }

    @Override
    public synchronized Map<String, UrlAnswer> of(Set<String> urls) {
        Map<String, UrlAnswer> result = new LinkedHashMap<>();
        Map<String, HttpTarget> targets = new LinkedHashMap<>();
        for (String url : urls) {
            HttpTarget.Reading reading = HttpTarget.read(url);
            if (reading.target() == null) {
                result.put(url, reading.answer());
            } else {
                targets.put(url, reading.target());
            }
        }
        askAll(targets.values().stream()
                .distinct()
                .filter(target -> !answers.containsKey(target))
                .toList());
        targets.forEach((url, target) -> result.put(url, answers.getOrDefault(target, UrlAnswer.refused("limit"))));
        return result;
    }

    private void askAll(List<HttpTarget> unknown) {
        List<HttpTarget> some = unknown.subList(0, Math.min(unknown.size(), Math.max(0, most - answers.size())));
        if (some.isEmpty()) {
            return;
        }
        List<Callable<UrlAnswer>> tasks = new ArrayList<>();
        some.forEach(target -> tasks.add(() -> ask(target)));
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(AT_ONCE, some.size()));
        try {
            List<Future<UrlAnswer>> futures = executor.invokeAll(tasks);
            for (int i = 0; i < some.size(); i++) {
                answers.put(some.get(i), futures.get(i).get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking URLs", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not ask URLs", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private UrlAnswer ask(HttpTarget target) throws InterruptedException {
        try {
            // The client looks the name up again; the JDK remembers what this look-up gave for as long as that takes.
            for (InetAddress address : InetAddress.getAllByName(target.uri().getHost())) {
                if (!privateAddresses && !PublicAddress.is(address)) {
                    return UrlAnswer.refused("private-address");
                }
            }
            int status = status(target, "HEAD");
            return UrlAnswer.status(ASK_AGAIN.contains(status) ? status(target, "GET") : status);
        } catch (UnknownHostException e) {
            return UrlAnswer.noAnswer("unknown-host");
        } catch (HttpTimeoutException e) {
            return UrlAnswer.noAnswer("timeout");
        } catch (SSLException e) {
            return UrlAnswer.noAnswer("tls");
        } catch (IOException e) {
            return UrlAnswer.noAnswer("no-connection");
        }
    }

    private int status(HttpTarget target, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target.uri())
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(time)
                .header("User-Agent", "Advisory-Press")
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        // Whatever the body is, it is left where it is.
        response.body().close();
        return response.statusCode();
    }
}
