package org.wirefold.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Health and metrics of a process that has no page, over HTTP: {@code /health/live}, {@code /health/ready} and {@code
 * /health/started} answer 200 or 503, {@code /metrics} in Prometheus' text format. A supervisor restarts on the first, a load
 * balancer waits for the second.
 */
public final class HealthServer implements AutoCloseable {
    private static final String HOST = "health.host";
    private static final String PORT = "health.port";
    private static final String INSECURE = "health.insecure";

    /** For SettingsCatalogue. */
    public static final List<Setting> SETTINGS = List.of(
            Setting.of(
                    PORT,
                    SettingType.INTEGER,
                    "Port on which ingest, enrich and sink, each as a process of its own, answer /health/live, /health/ready,"
                            + " /health/started and /metrics; 0 takes a free one. Not set: none. The console has them on its own port."),
            Setting.of(
                    HOST,
                    "127.0.0.1",
                    "Address to listen on for health.port. Any other than a loopback address needs health.insecure."),
            Setting.of(
                    INSECURE,
                    SettingType.BOOLEAN,
                    "false",
                    "Listen for health.port on a network address although it has neither login nor encryption. It tells no more than"
                            + " health and numbers."));

    private static final Map<String, Predicate<Health>> CHECKS =
            Map.of("/health/live", Health::live, "/health/ready", Health::ready, "/health/started", Health::started);

    private final HttpServer server;

    private HealthServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Listens when the settings name a port.
     *
     * @throws SettingsException when the address is open to the network and nobody said that it may be
     * @throws IOException when the port is taken
     */
    public static Optional<HealthServer> start(Settings settings, Supplier<Health> health, Metrics metrics)
            throws IOException {
        if (!settings.has(PORT)) {
            return Optional.empty();
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(address(settings), settings.integer(PORT)), 0);
        server.createContext("/", exchange -> answer(exchange, health, metrics));
        server.start();
        return Optional.of(new HealthServer(server));
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What a path of health answers: true for well, empty for another path. */
    public static Optional<Boolean> check(String path, Supplier<Health> health) {
        return Optional.ofNullable(CHECKS.get(path)).map(check -> check.test(health.get()));
    }

    private static void answer(HttpExchange exchange, Supplier<Health> health, Metrics metrics) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<Boolean> well = check(path, health);
        if (well.isPresent()) {
            send(exchange, well.get() ? 200 : 503, well.get() ? "up\n" : "down\n");
        } else if (path.equals("/metrics")) {
            send(exchange, 200, metrics.scrape());
        } else {
            send(exchange, 404, "nothing stands here\n");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static InetAddress address(Settings settings) {
        String host = settings.string(HOST);
        try {
            InetAddress address = InetAddress.getByName(host);
            if (!address.isLoopbackAddress() && !settings.bool(INSECURE)) {
                throw new SettingsException(
                        List.of(HOST + " = " + host + " is open to the network, and health has no login:"
                                + " set it to 127.0.0.1, or " + INSECURE + " = true"));
            }
            return address;
        } catch (UnknownHostException e) {
            throw new SettingsException(List.of(HOST + " = " + host + " is no address of this machine"));
        }
    }
}
