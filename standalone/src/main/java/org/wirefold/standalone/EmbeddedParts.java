package org.wirefold.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.wirefold.runtime.DatabaseSettings;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.HttpRegistryClient;
import org.wirefold.schema.RegistryClient;
import org.wirefold.standalone.embedded.EmbeddedBroker;
import org.wirefold.standalone.embedded.EmbeddedDatabase;
import org.wirefold.standalone.embedded.EmbeddedRegistry;
import org.wirefold.standalone.embedded.FolderLock;

/** Broker, registry and database: those that the settings name are used, the others run inside this process, in one folder. */
public final class EmbeddedParts implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Settings settings;
    private final RegistryClient registry;

    private EmbeddedParts(Path data, Settings given, boolean withDatabase) throws IOException {
        Files.createDirectories(data);
        try {
            open.push(FolderLock.take(data));
            Map<String, String> found = new HashMap<>();
            CompletableFuture<@Nullable EmbeddedDatabase> database = withDatabase && !given.has(DatabaseSettings.URL)
                    ? CompletableFuture.supplyAsync(() -> EmbeddedDatabase.start(data.resolve("postgres")))
                    : CompletableFuture.completedFuture(null);
            try {
                startBroker(data, given, found);
                startRegistry(data, given, found);
            } finally {
                connect(database, found);
            }
            settings = given.with(found);
            registry = HttpRegistryClient.at(settings.uri(KafkaSettings.REGISTRY_URL));
            provision(given.has(KafkaSettings.BOOTSTRAP_SERVERS));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts what is missing, makes the topics, and returns when all answer.
     *
     * @param data the folder of all that is kept; locked while this is open
     * @param withDatabase whether a database is needed
     */
    public static EmbeddedParts start(Path data, Settings settings, boolean withDatabase) throws IOException {
        return new EmbeddedParts(data, settings, withDatabase);
    }

    /** The given settings with the addresses of the embedded parts. */
    public Settings settings() {
        return settings;
    }

    public RegistryClient registry() {
        return registry;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) {
                throw new IllegalStateException("a part did not stop", e);
            }
        }
    }

    private void startBroker(Path data, Settings given, Map<String, String> found) {
        if (given.has(KafkaSettings.BOOTSTRAP_SERVERS)) {
            found.put(KafkaSettings.BOOTSTRAP_SERVERS, String.join(",", given.list(KafkaSettings.BOOTSTRAP_SERVERS)));
            return;
        }
        EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"));
        open.push(broker);
        found.put(KafkaSettings.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    }

    private void startRegistry(Path data, Settings given, Map<String, String> found) {
        String bootstrapServers = found.get(KafkaSettings.BOOTSTRAP_SERVERS);
        if (bootstrapServers == null || given.has(KafkaSettings.REGISTRY_URL)) {
            return;
        }
        EmbeddedRegistry embedded = EmbeddedRegistry.start(
                data.resolve("registry"), given.with(Map.of(KafkaSettings.BOOTSTRAP_SERVERS, bootstrapServers)));
        open.push(embedded);
        found.put(KafkaSettings.REGISTRY_URL, embedded.url().toString());
    }

    private void connect(CompletableFuture<@Nullable EmbeddedDatabase> starting, Map<String, String> found) {
        EmbeddedDatabase database;
        try {
            database = starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        if (database != null) {
            open.push(database);
            found.put(DatabaseSettings.URL, database.jdbcUrl());
            found.put(DatabaseSettings.USER, database.user());
            found.put(DatabaseSettings.PASSWORD, database.password());
        }
    }

    private void provision(boolean foreign) {
        if (foreign) {
            Cluster.prepare(settings);
        } else {
            Cluster.prepareEmbedded(settings);
        }
    }
}
