package org.wirefold.standalone.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker with its controller, in this process, on the loopback address. Topics, cluster id and port live in
 * its folder and are there again after a restart. The server class is no public interface of Kafka: the version is
 * pinned and EmbeddedBrokerIT starts it.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final FolderLock lock;
    private final String bootstrapServers;
    private boolean closed;

    private EmbeddedBroker(KafkaRaftServer server, FolderLock lock, String bootstrapServers) {
        this.server = server;
        this.lock = lock;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts a broker on a folder; makes and formats the folder the first time. Takes about 2 to 4 s. */
    public static EmbeddedBroker start(Path folder) {
        return start(folder, Map.of());
    }

    /** The same with broker settings over ours, for tests that need shorter times or smaller limits. */
    public static EmbeddedBroker start(Path folder, Map<String, String> overrides) {
        FolderLock lock = FolderLock.take(folder);
        try {
            int port = FixedPorts.at(folder.resolve("port"));
            Map<String, String> settings =
                    new HashMap<>(BrokerSettings.of(folder, port, FixedPorts.at(folder.resolve("controller-port"))));
            settings.putAll(overrides);
            format(folder);
            Properties properties = new Properties();
            properties.putAll(settings);
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, lock, "127.0.0.1:" + port);
        } catch (RuntimeException e) {
            lock.close();
            throw new EmbeddedException("the broker does not start on " + folder + ": " + e, e);
        }
    }

    /** Where clients begin, {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the broker and waits until its logs are closed. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            server.shutdown();
            server.awaitShutdown();
            lock.close();
        }
    }

    /** Folders that are formatted already stay as they are. */
    private static void format(Path folder) {
        Path logs = BrokerSettings.logs(folder);
        Path metadata = BrokerSettings.metadata(folder);
        try (var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.createDirectories(logs);
            Files.createDirectories(metadata);
            new Formatter()
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setClusterId(clusterId(folder.resolve("cluster-id")))
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setMetadataLogDirectory(metadata.toString())
                    .addDirectory(logs.toString())
                    .addDirectory(metadata.toString())
                    .setIgnoreFormatted(true)
                    .setPrintStream(quiet)
                    .run();
        } catch (IOException e) {
            throw new EmbeddedException("cannot write to " + folder + ": " + e, e);
        } catch (Exception e) {
            throw new EmbeddedException("cannot format " + folder + " for the broker: " + e, e);
        }
    }

    /** Kept apart from Kafka's own files and written first, so that formatting half done can be done again. */
    private static String clusterId(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, Uuid.randomUuid() + "\n");
        }
        return Files.readString(file).trim();
    }
}
