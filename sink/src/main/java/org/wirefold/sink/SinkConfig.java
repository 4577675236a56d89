package org.wirefold.sink;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Setting;
import org.wirefold.runtime.SettingType;
import org.wirefold.runtime.Settings;

/**
 * What an operator sets for the sink.
 *
 * @param database where rows go
 * @param consumer properties of the Kafka consumer
 * @param producer properties of the Kafka producer, which writes dead letters
 * @param batchRows most rows in one transaction
 * @param batchWait longest time a row waits for others before its transaction begins
 * @param retryMax longest pause between two attempts while the database is away
 * @param migrate whether to bring the tables up to date at the start
 */
record SinkConfig(
        Database database,
        Map<String, Object> consumer,
        Map<String, Object> producer,
        int batchRows,
        Duration batchWait,
        Duration retryMax,
        boolean migrate) {
    private static final String GROUP = "sink.group.id";
    private static final String INSTANCE = "sink.instance.id";
    private static final String BATCH_ROWS = "sink.batch.rows";
    private static final String BATCH_WAIT = "sink.batch.wait";
    private static final String RETRY_MAX = "sink.retry.max";
    private static final String MIGRATE = "sink.migrate";

    /** The settings of this module, those of the database and of Kafka not included. */
    static final List<Setting> SETTINGS = List.of(
            Setting.of(GROUP, "sink", "Consumer group. Sinks of one group share the partitions of the result topics."),
            Setting.of(
                    INSTANCE,
                    "sink-1",
                    "Name of this sink in its group, another for each instance. With it a restart takes its partitions back"
                            + " in about 2 s instead of waiting 45 s for the dead member."),
            Setting.of(BATCH_ROWS, SettingType.INTEGER, "1000", "Most rows in one transaction, 1 to 100000."),
            Setting.of(
                    BATCH_WAIT,
                    SettingType.DURATION,
                    "100ms",
                    "Longest time a row waits for others before its transaction begins."),
            Setting.of(
                    RETRY_MAX,
                    SettingType.DURATION,
                    "5s",
                    "Longest pause between two attempts while the database is away; the first is 100 ms, each next twice"
                            + " as long. So much later than the database the sink is back at most."),
            Setting.of(
                    MIGRATE,
                    SettingType.BOOLEAN,
                    "true",
                    "Bring tables and views up to date at the start. Set false where another role owns them."));

    static SinkConfig of(Settings settings) {
        Map<String, Object> consumer = new HashMap<>(KafkaSettings.consumer(settings));
        consumer.put("group.id", settings.string(GROUP));
        consumer.put("group.instance.id", settings.string(INSTANCE));
        consumer.put("auto.offset.reset", "none");
        consumer.put("allow.auto.create.topics", "false");
        consumer.put("isolation.level", "read_committed");
        consumer.put("enable.auto.commit", "false");
        consumer.put("max.poll.records", settings.integer(BATCH_ROWS));
        // the default deals out each topic by itself, so that of two sinks one gets every topic of one partition
        consumer.putIfAbsent("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        return new SinkConfig(
                Database.of(settings),
                Map.copyOf(consumer),
                Map.copyOf(KafkaSettings.producer(settings)),
                settings.integer(BATCH_ROWS),
                settings.duration(BATCH_WAIT),
                settings.duration(RETRY_MAX),
                settings.bool(MIGRATE));
    }

    /** The same outside the group: it reads every partition and commits nothing to the cluster. */
    SinkConfig alone() {
        Map<String, Object> own = new HashMap<>(consumer);
        own.keySet().removeAll(List.of("group.id", "group.instance.id"));
        return new SinkConfig(database, Map.copyOf(own), producer, batchRows, batchWait, retryMax, migrate);
    }
}
