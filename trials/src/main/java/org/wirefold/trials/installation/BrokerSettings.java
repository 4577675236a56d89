package org.wirefold.trials.installation;

import java.util.HashMap;
import java.util.Map;
import org.wirefold.runtime.TopicSpec;

/** What the brokers have in common: as docker-compose.yml has it, with fewer threads and partitions. */
final class BrokerSettings {
    private BrokerSettings() {}

    /** @param brokers three, or one for what needs no copies */
    static Map<String, String> shared(int brokers) {
        String copies = Integer.toString(brokers);
        String written = brokers > 1 ? "2" : "1";
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("listener.security.protocol.map", "DIRECT:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "DIRECT");
        settings.put("default.replication.factor", copies);
        settings.put("min.insync.replicas", written);
        settings.put("offsets.topic.replication.factor", copies);
        settings.put("transaction.state.log.replication.factor", copies);
        settings.put("transaction.state.log.min.isr", written);
        settings.put("share.coordinator.state.topic.replication.factor", copies);
        settings.put("share.coordinator.state.topic.min.isr", written);
        settings.put("unclean.leader.election.enable", "false");
        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", Integer.toString(TopicSpec.MAX_RECORD_BYTES));
        settings.put("offsets.retention.minutes", Integer.toString(90 * 24 * 60));
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        return Map.copyOf(settings);
    }
}
