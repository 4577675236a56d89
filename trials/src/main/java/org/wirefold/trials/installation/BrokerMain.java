package org.wirefold.trials.installation;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A broker as a process of its own, stopped cleanly by SIGTERM. Arguments: a file of broker settings and the id of the cluster. The same
 * as {@code kafka.Kafka}, with formatting before, so that one start is one process.
 */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) throws Exception {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(arguments[0]))) {
            properties.load(file);
        }
        format(properties, arguments[1]);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        server.awaitShutdown();
    }

    /** A folder that is formatted already stays as it is. */
    private static void format(Properties properties, String clusterId) throws Exception {
        Path logs = Files.createDirectories(Path.of(properties.getProperty("log.dirs")));
        Path metadata = Files.createDirectories(Path.of(properties.getProperty("metadata.log.dir")));
        try (var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setNodeId(Integer.parseInt(properties.getProperty("node.id")))
                    .setClusterId(clusterId)
                    .setControllerListenerName(properties.getProperty("controller.listener.names"))
                    .setMetadataLogDirectory(metadata.toString())
                    .addDirectory(logs.toString())
                    .addDirectory(metadata.toString())
                    .setIgnoreFormatted(true)
                    .setPrintStream(quiet)
                    .run();
        }
    }
}
