package org.wirefold.trials.installation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.HttpRegistryClient;
import org.wirefold.schema.RegistryClient;
import org.wirefold.standalone.Cluster;
import org.wirefold.standalone.command.SettingsCatalogue;
import org.wirefold.standalone.embedded.EmbeddedRegistry;

/** Three brokers, a registry, a PostgreSQL, two enrich, in the spread form unless the plan says otherwise, and one sink. */
@SuppressWarnings("try") // closing waits, and waiting can be interrupted
public final class Installation implements AutoCloseable {
    public static final int ENRICH_INSTANCES = 2;
    public static final String APPLICATION = "wirefold-enrich";

    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    private static final Duration END_LIMIT = Duration.ofMinutes(1);

    private final InstallationPlan plan;
    private final Brokers brokers;
    private final EmbeddedRegistry registryServer;
    private final RegistryClient registry;
    private final DatabaseServer database;
    private final Settings settings;
    private final Map<Integer, Stage> enrich = new TreeMap<>();
    private final Stage sink;

    private Installation(InstallationPlan plan) throws IOException, InterruptedException {
        this.plan = plan;
        brokers = new Brokers(plan.work().resolve("kafka"), plan.brokers());
        brokers.startAll();
        registryServer = EmbeddedRegistry.start(plan.work().resolve("registry"), brokers.bootstrapServers());
        registry = HttpRegistryClient.at(registryServer.url());
        database = new DatabaseServer(plan.work().resolve("postgres"));
        settings = Settings.of(
                SettingsCatalogue.all(),
                Map.of(
                        "bootstrap.servers", brokers.bootstrapServers(),
                        "schema.registry.url", registryServer.url().toString(),
                        "cluster.single.broker", Boolean.toString(plan.brokers() == 1)));
        Cluster.prepare(settings);
        List<Integer> ports = Ports.free(ENRICH_INSTANCES + 1);
        for (int id = 1; id <= ENRICH_INSTANCES; id++) {
            enrich.put(id, enrich(id, ports.get(id)));
        }
        sink = sink("sink-1", ports.get(0));
    }

    /** Starts everything and returns when all programs are ready. */
    public static Installation start(InstallationPlan plan) throws IOException, InterruptedException {
        Installation installation = new Installation(plan);
        try {
            installation.stages().forEach(Stage::start);
            installation.awaitReady();
            return installation;
        } catch (RuntimeException | InterruptedException e) {
            installation.close();
            throw e;
        }
    }

    public Brokers brokers() {
        return brokers;
    }

    public DatabaseServer database() {
        return database;
    }

    /** Number {@code id}, from 1. */
    public Stage enrich(int id) {
        Stage found = enrich.get(id);
        if (found == null) {
            throw new IllegalArgumentException("there is no enrich " + id);
        }
        return found;
    }

    public Stage sink() {
        return sink;
    }

    public List<Stage> stages() {
        List<Stage> all = new ArrayList<>(enrich.values());
        all.add(sink);
        return all;
    }

    /** Where an enrich keeps its stores. */
    public Path stateFolder(int id) {
        return plan.work().resolve("enrich-" + id).resolve("state");
    }

    /** What the collections of a program left, in the words of Java. */
    public Path gcLog(String name) {
        return plan.work().resolve(name).resolve("gc.log");
    }

    public Path work() {
        return plan.work();
    }

    /** For clients that look on: straight to the brokers. */
    public Settings settings() {
        return settings;
    }

    public RegistryClient registry() {
        return registry;
    }

    public void awaitReady() throws InterruptedException {
        for (Stage stage : stages()) {
            stage.awaitReady(READY_LIMIT);
        }
    }

    /** Runs {@code wirefold verify} over it; what it says is in the log. Exit code 0: all promises hold. */
    public int verify(Path log, String heap) throws InterruptedException {
        List<String> command = launcher("verify");
        command.addAll(List.of(
                "--bootstrap-servers=" + brokers.bootstrapServers(),
                "--schema.registry.url=" + registryServer.url(),
                "--db.url=" + database.url(),
                "--db.user=" + database.user(),
                "--db.password.file=" + database.passwordFile(),
                "--work=" + plan.work().resolve("verify")));
        String window = plan.settings().get("dedupe.window");
        if (window != null) {
            command.add("--dedupe.window=" + window);
        }
        stages().forEach(stage -> command.add("--health=" + stage.health()));
        Child child = Child.start(command, environment("-Xmx" + heap), log);
        child.awaitExit(Duration.ofHours(2));
        return child.exitCode();
    }

    private Stage enrich(int id, int port) throws IOException {
        Map<String, String> own = new TreeMap<>(Map.of(
                "enrich.instance.id", Integer.toString(id),
                "enrich.state.dir", stateFolder(id).toString(),
                "enrich.form", "spread",
                "enrich.analysis.partitions", "2",
                "enrich.index.shards", "2"));
        return stage("enrich-" + id, "enrich", port, own, "512m");
    }

    /** One more under the same name and group, which is a mistake; not started, and not among {@link #stages}. */
    public Stage anotherSink() throws IOException {
        return sink("sink-again", Ports.free(1).get(0));
    }

    private Stage sink(String folder, int port) throws IOException {
        return stage(
                folder,
                "sink",
                port,
                Map.of(
                        "db.url", database.proxiedUrl(),
                        "db.user", database.user(),
                        "db.password.file", database.passwordFile().toString()),
                "256m");
    }

    private Stage stage(String name, String program, int port, Map<String, String> own, String heap)
            throws IOException {
        Path folder = Files.createDirectories(plan.work().resolve(name));
        Map<String, String> all = new TreeMap<>(own);
        all.put("bootstrap.servers", plan.proxied() ? brokers.proxiedServers() : brokers.bootstrapServers());
        all.put("schema.registry.url", registryServer.url().toString());
        all.put("health.port", Integer.toString(port));
        all.put("cluster.single.broker", Boolean.toString(plan.brokers() == 1));
        plan.settings().forEach((key, value) -> {
            if (!key.startsWith(program.equals("sink") ? "enrich." : "sink.")) {
                all.put(key, value);
            }
        });
        List<String> command = launcher(program);
        all.forEach((key, value) -> command.addAll(
                isClientSetting(key) ? List.of("--set", key + "=" + value) : List.of("--" + key + "=" + value)));
        return new Stage(
                name,
                command,
                environment("-Xms" + heap + " -Xmx" + heap + " " + plan.javaOptions() + " -Xlog:gc:file=" + gcLog(name)
                        + " -Dwirefold.console.level=INFO"),
                folder.resolve(name + ".log"),
                URI.create("http://127.0.0.1:" + port));
    }

    private static boolean isClientSetting(String key) {
        return key.startsWith("streams.") || key.startsWith("consumer.") || key.startsWith("producer.");
    }

    private List<String> launcher(String program) {
        return new ArrayList<>(List.of(plan.home().resolve("wirefold").toString(), program));
    }

    private static Map<String, String> environment(String javaOptions) {
        Map<String, String> environment = new HashMap<>();
        environment.put("WIREFOLD_BUILD", "never");
        environment.put("WIREFOLD_JAVA_OPTS", javaOptions);
        return environment;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Stage stage : stages()) {
            stage.hold().signal("CONT");
        }
        for (Stage stage : stages()) {
            if (!stage.end(END_LIMIT)) {
                stage.kill();
            }
        }
        registryServer.close();
        database.close();
        brokers.close();
    }
}
