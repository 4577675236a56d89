package org.wirefold.standalone.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.wirefold.runtime.TopicSpec;

/** The properties of the embedded broker: one node that is broker and controller, nothing made by itself. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String CLIENTS = "PLAINTEXT";

    private BrokerSettings() {}

    static Path logs(Path folder) {
        return folder.toAbsolutePath().resolve("logs");
    }

    static Path metadata(Path folder) {
        return folder.toAbsolutePath().resolve("metadata");
    }

    static Map<String, String> of(Path folder, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE_ID));
        String clients = CLIENTS + "://127.0.0.1:" + port;
        settings.put("listeners", clients + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", clients);
        settings.put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("inter.broker.listener.name", CLIENTS);
        settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", logs(folder).toString());
        settings.put("metadata.log.dir", metadata(folder).toString());
        // a mistyped topic must be an error, not a new topic with the wrong settings
        settings.put("auto.create.topics.enable", "false");
        // for records over Kafka's 1 MiB; topics say so themselves, this lets topics of others do it too
        settings.put("message.max.bytes", Integer.toString(TopicSpec.MAX_RECORD_BYTES));
        // a rewind of 90 days must find its offsets (RELIABILITY 2.5: not shorter than the retention of articles.raw)
        settings.put("offsets.retention.minutes", Integer.toString(90 * 24 * 60));
        oneNode(settings);
        small(settings);
        return settings;
    }

    private static void oneNode(Map<String, String> settings) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".replication.factor", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
    }

    /** Fewer threads and partitions than a server of its own has, and no waiting for members that will not come. */
    private static void small(Map<String, String> settings) {
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.streams.initial.rebalance.delay.ms", "0");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
    }
}
