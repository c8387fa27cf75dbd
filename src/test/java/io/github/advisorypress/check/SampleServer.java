package io.github.advisorypress.check;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A server on this machine that serves a provider as its files are at the moment, as nginx would if set up well. */
final class SampleServer implements AutoCloseable {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, HttpHandler> special = new TreeMap<>();
    private final String scheme;
    private @Nullable SampleProvider provider;

    private SampleServer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static SampleServer plain() throws IOException {
        return new SampleServer(HttpServer.create(anyPort(), 0), "http");
    }

    /**
     * With a certificate of its own for {@code localhost} in {@code ca.pem} in the folder, made where there is none.
     */
    static SampleServer secure(Path folder) throws IOException {
        try {
            Path store = folder.resolve("server.p12");
            if (!Files.exists(store)) {
                makeCertificate(store, folder.resolve("ca.pem"));
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream stream = Files.newInputStream(store)) {
                keys.load(stream, PASSWORD);
            }
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            HttpsServer server = HttpsServer.create(anyPort(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            return new SampleServer(server, "https");
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static void makeCertificate(Path store, Path certificate) throws IOException {
        keytool(
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-validity",
                "2",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "server",
                "-file",
                certificate.toString(),
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit");
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("keytool failed: " + command);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    String authority() {
        return "localhost:" + server.getAddress().getPort();
    }

    String url(String path) {
        return scheme + "://" + authority() + "/" + path;
    }

    /** Serves a trusted provider whose URLs lead here. */
    SampleProvider provider() throws IOException {
        SampleProvider served = new SampleProvider(url(""), SampleProvider.KEY);
        provider = served;
        return served;
    }

    /** Answers one path in another way. */
    void answer(String path, HttpHandler handler) {
        special.put("/" + path, handler);
    }

    /** The paths that were asked for, in order. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(path);
        try (exchange) {
            HttpHandler other = special.get(path);
            if (other != null) {
                other.handle(exchange);
            } else {
                serve(path, exchange);
            }
        }
    }

    private void serve(String path, HttpExchange exchange) throws IOException {
        String file = path.substring(1) + (path.endsWith("/") ? "index.html" : "");
        byte[] content = provider == null ? null : provider.files().get(file);
        if (content == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        send(exchange, content, type(file));
    }

    static void send(HttpExchange exchange, byte[] content, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }

    private static String type(String file) {
        if (file.endsWith(".json")) {
            return "application/json";
        }
        return file.endsWith(".html") ? "text/html" : "text/plain; charset=utf-8";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
