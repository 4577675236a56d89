package org.wirefold.console;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirefold.runtime.DatabaseSettings;
import org.wirefold.runtime.Health;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Program;
import org.wirefold.runtime.Setting;
import org.wirefold.runtime.Settings;

/**
 * The page with the report, the query API, health and metrics over HTTP. Listens on the loopback address unless told
 * otherwise. Needs no Kafka.
 */
public final class ConsoleProgram implements Program {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleProgram.class);

    /** A handful of people and one monitor; more questions at once would only slow the sink down. */
    private static final int THREADS = 8;

    private final ConsoleConfig config;
    private final Metrics metrics;
    private final Supplier<Health> reported;
    private volatile @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    /**
     * Reads its settings and does nothing else yet.
     *
     * @param reported what {@code /health} tells: of this program alone, or of all programs of the process together
     */
    public ConsoleProgram(Settings settings, Metrics metrics, Supplier<Health> reported) {
        this.config = ConsoleConfig.of(settings);
        this.metrics = metrics;
        this.reported = reported;
    }

    /** For a process of its own: {@code /health} tells how the console is. */
    public ConsoleProgram(Settings settings, Metrics metrics) {
        this.config = ConsoleConfig.of(settings);
        this.metrics = metrics;
        this.reported = this::health;
    }

    /** Every setting that the program reads. */
    public static List<Setting> settings() {
        List<Setting> all = new ArrayList<>(ConsoleConfig.SETTINGS);
        all.addAll(DatabaseSettings.SETTINGS);
        return List.copyOf(all);
    }

    @Override
    public String name() {
        return "console";
    }

    @Override
    public synchronized void start() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(config.address(), config.port()), 0);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "console");
            thread.setDaemon(true);
            return thread;
        });
        http.setExecutor(pool);
        http.createContext("/", new Requests(config, metrics, reported));
        http.start();
        threads = pool;
        server = http;
        LOG.info("the page is at {}", address());
    }

    /** Where a browser finds the page. Call after {@link #start}. */
    public URI address() {
        HttpServer http = server;
        if (http == null) {
            throw new IllegalStateException("the console is not started");
        }
        String host = config.address().isLoopbackAddress()
                ? "localhost"
                : config.address().getHostAddress();
        return URI.create("http://" + host + ":" + http.getAddress().getPort() + "/");
    }

    /** Up while it listens: a database that is away makes answers fail, not the console. */
    @Override
    public Health health() {
        return server == null
                ? Health.starting(Map.of())
                : Health.up(Map.of("address", address().toString()));
    }

    @Override
    public synchronized void close() {
        HttpServer http = server;
        ExecutorService pool = threads;
        server = null;
        threads = null;
        if (http != null) {
            http.stop(0);
        }
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
