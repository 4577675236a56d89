package org.wirefold.trials.installation;

import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/**
 * Three brokers, or one, each its own controller too, each a process with a folder and ports of its own. They listen twice: directly, for who
 * watches, and behind a proxy, for the programs, so that a program can be cut off from one of them.
 */
public final class Brokers {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private final Path folder;
    private final int count;
    private final String clusterId = Uuid.randomUuid().toString();
    private final List<Integer> direct;
    private final List<Integer> controllers;
    private final List<Integer> inner;
    private final List<Proxy> proxies = new ArrayList<>();
    private final Map<Integer, Child> running = new TreeMap<>();

    /** @param count three, as the programs ask of a cluster, or one */
    Brokers(Path folder, int count) throws IOException {
        this.folder = folder;
        this.count = count;
        List<Integer> ports = Ports.free(3 * count);
        direct = ports.subList(0, count);
        controllers = ports.subList(count, 2 * count);
        inner = ports.subList(2 * count, 3 * count);
        for (int port : inner) {
            proxies.add(Proxy.before(port));
        }
    }

    public int count() {
        return count;
    }

    /** For who watches. */
    public String bootstrapServers() {
        return addresses(direct);
    }

    /** For the programs: behind the proxies. */
    String proxiedServers() {
        return addresses(proxies.stream().map(Proxy::port).toList());
    }

    /** What stands between the programs and broker {@code id}, from 1. */
    public Proxy proxy(int id) {
        return proxies.get(id - 1);
    }

    /** The process of broker {@code id}, from 1. */
    public Child child(int id) {
        Child found = running.get(id);
        if (found == null) {
            throw new IllegalArgumentException("broker " + id + " was never started");
        }
        return found;
    }

    void startAll() throws IOException, InterruptedException {
        for (int id = 1; id <= count; id++) {
            launch(id);
        }
        for (int id = 1; id <= count; id++) {
            awaitListening(id);
        }
    }

    /** Starts a broker that is down; returns when it takes connections. */
    public void start(int id) throws IOException, InterruptedException {
        launch(id);
        awaitListening(id);
    }

    /** Starts a broker that is down; it may take a while until it takes connections. */
    public void launch(int id) throws IOException {
        Path home = Files.createDirectories(folder.resolve("broker-" + id));
        Path file = home.resolve("server.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            settings(id, home).store(out, null);
        }
        List<String> command = JavaCommand.of(
                List.of("-Xms128m", "-Xmx384m", "-XX:+UseSerialGC"),
                BrokerMain.class,
                List.of(file.toString(), clusterId));
        running.put(id, Child.start(command, Map.of(), home.resolve("broker.log")));
    }

    /** SIGTERM; the broker hands its partitions over first. */
    public void stop(int id) throws InterruptedException {
        if (!child(id).end(STOP_LIMIT)) {
            throw new IllegalStateException("broker " + id + " does not stop within " + STOP_LIMIT);
        }
    }

    void close() throws IOException, InterruptedException {
        for (Child child : running.values()) {
            child.signal("CONT");
            child.signal("TERM");
        }
        for (Child child : running.values()) {
            // what is stopped last has no controllers left to say goodbye to
            if (!child.awaitExit(Duration.ofSeconds(5))) {
                child.kill();
            }
        }
        for (Proxy proxy : proxies) {
            proxy.close();
        }
    }

    private void awaitListening(int id) throws InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!listens(direct.get(id - 1))) {
            if (System.nanoTime() > deadline || !child(id).isAlive()) {
                throw new IllegalStateException(
                        "broker " + id + " does not start: see " + folder.resolve("broker-" + id + "/broker.log"));
            }
            Thread.sleep(50);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String addresses(List<Integer> ports) {
        return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    private Properties settings(int id, Path home) {
        Properties settings = new Properties();
        settings.putAll(BrokerSettings.shared(count));
        settings.put("node.id", Integer.toString(id));
        String own = "DIRECT://127.0.0.1:" + direct.get(id - 1);
        settings.put(
                "listeners",
                own + ",PROXIED://127.0.0.1:" + inner.get(id - 1) + ",CONTROLLER://127.0.0.1:"
                        + controllers.get(id - 1));
        settings.put(
                "advertised.listeners",
                own + ",PROXIED://127.0.0.1:" + proxy(id).port());
        settings.put(
                "controller.quorum.voters",
                IntStream.rangeClosed(1, count)
                        .mapToObj(other -> other + "@127.0.0.1:" + controllers.get(other - 1))
                        .collect(Collectors.joining(",")));
        settings.put("log.dirs", home.resolve("logs").toString());
        settings.put("metadata.log.dir", home.resolve("metadata").toString());
        return settings;
    }
}
