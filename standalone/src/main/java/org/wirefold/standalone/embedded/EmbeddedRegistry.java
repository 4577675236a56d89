package org.wirefold.standalone.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.RegistryException;

/**
 * A schema registry in this process, on the loopback address, with Confluent's REST API. Its schemas live in a compacted
 * topic, so they are where the records are that need them.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    /** Our largest schema has 8 kB. */
    private static final int MAX_BODY_BYTES = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads;
    private final RegistryState state;
    private boolean closed;

    private EmbeddedRegistry(HttpServer server, ExecutorService threads, RegistryState state) {
        this.server = server;
        this.threads = threads;
        this.state = state;
    }

    /** The same for a cluster that asks nobody who comes. */
    public static EmbeddedRegistry start(Path folder, String bootstrapServers) {
        return start(
                folder, Settings.of(KafkaSettings.SETTINGS, Map.of(KafkaSettings.BOOTSTRAP_SERVERS, bootstrapServers)));
    }

    /**
     * Starts the registry; returns when it knows every schema of the topic.
     *
     * @param folder where its port is kept
     * @param settings how to reach the cluster that keeps the schemas
     */
    public static EmbeddedRegistry start(Path folder, Settings settings) {
        RegistryState state = new RegistryState(new RegistryLog(settings));
        try {
            int port = FixedPorts.at(folder.resolve("port"));
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService threads = Executors.newFixedThreadPool(4, EmbeddedRegistry::thread);
            RegistryRoutes routes = new RegistryRoutes(state);
            server.setExecutor(threads);
            server.createContext("/", exchange -> handle(routes, exchange));
            server.start();
            return new EmbeddedRegistry(server, threads, state);
        } catch (IOException e) {
            state.close();
            throw new EmbeddedException("the registry cannot listen: " + e, e);
        }
    }

    /** The base address for {@code schema.registry.url}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            server.stop(0);
            threads.shutdown();
            state.close();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "registry");
        thread.setDaemon(true);
        return thread;
    }

    private static void handle(RegistryRoutes routes, HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = 200;
            Object answer;
            try {
                URI uri = exchange.getRequestURI();
                String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
                answer = routes.answer(exchange.getRequestMethod(), segments(uri), query, body(exchange));
            } catch (RegistryException e) {
                status = e.status();
                answer = error(e.code(), String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
                status = 500;
                answer = error(50001, "Error in the backend data store");
            }
            send(exchange, status, answer);
        }
    }

    private static Map<String, Object> error(int code, String message) {
        return Map.of("error_code", code, "message", message);
    }

    private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] bytes = answer instanceof RegistryRoutes.RawJson raw
                ? raw.text().getBytes(StandardCharsets.UTF_8)
                : JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
        if (bytes.length > MAX_BODY_BYTES) {
            throw new RegistryException(413, "a request has at most " + MAX_BODY_BYTES + " bytes");
        }
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new RegistryException(400, "the request is no JSON: " + e.getOriginalMessage());
        }
    }

    private static List<String> segments(URI uri) {
        return Arrays.stream(uri.getRawPath().split("/"))
                .filter(part -> !part.isEmpty())
                // in a path a plus sign is a plus sign
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }
}
