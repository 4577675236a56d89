package org.wirefold.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topics;

/**
 * All tables anew from the topics, beside the old ones, which are read and written meanwhile; then swapped in. For a new
 * major version of PostgreSQL, a table that was damaged, a migration that would take too long in place.
 */
public final class Rebuild {
    /** How often the swap is tried while readers hold the old tables or the sink is ahead. */
    private static final int SWAP_TRIES = 60;

    private final Database database;
    private final SinkConfig config;
    private final RegistryClient registry;
    private final Consumer<String> progress;

    private Rebuild(Database database, SinkConfig config, RegistryClient registry, Consumer<String> progress) {
        this.database = database;
        this.config = config;
        this.registry = registry;
        this.progress = progress;
    }

    /** For the cluster and the database of these settings; what happens is told in sentences. */
    public static Rebuild of(Settings settings, RegistryClient registry, Consumer<String> progress) {
        SinkConfig config = SinkConfig.of(settings);
        return new Rebuild(config.database(), config.alone(), registry, progress);
    }

    /**
     * Fills and swaps.
     *
     * @param forgetExpired whether rows may go whose records have left their topic
     * @throws IllegalStateException with what to do, when something would be lost; the old tables are as they were
     */
    public void run(boolean forgetExpired) throws SQLException {
        try (Connection connection = database.open();
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        config.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TableSwap swap = new TableSwap(connection, database.schema());
            if (!swap.begin()) {
                throw new IllegalStateException("another rebuild of " + database.schema() + " is at work");
            }
            if (swap.keepsEarlierTables()) {
                throw new IllegalStateException("the schema " + database.schema()
                        + "_before of an earlier rebuild is still there; drop it when nobody needs it any more");
            }
            RowDecoder decoder = new RowDecoder(registry);
            List<TopicPartition> partitions = partitions(consumer, decoder);
            if (swap.hasOldTables() && !forgetExpired) {
                refuseLoss(connection, consumer.beginningOffsets(partitions));
            }
            connection.commit();
            swap.dropUnfinished();
            Database fresh = database.withSchema(TableSwap.freshOf(database.schema()));
            Migrations.migrate(fresh);
            fill(fresh, consumer, decoder, partitions, swap);
            putAway(swap);
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, RowDecoder decoder) {
        return decoder.topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .sorted(TopicOrder.BY_NAME)
                .toList();
    }

    /** Topics forget by age, tables do not. */
    private static void refuseLoss(Connection connection, Map<TopicPartition, Long> beginnings) throws SQLException {
        long lost = 0;
        for (Map.Entry<TopicPartition, Long> beginning : beginnings.entrySet()) {
            String table = ExpiredRows.COUNT.get(beginning.getKey().topic());
            if (table == null || beginning.getValue() == 0) {
                continue; // a compacted topic keeps the last record of each key
            }
            try (PreparedStatement query = connection.prepareStatement(table)) {
                query.setString(1, beginning.getKey().topic());
                query.setInt(2, beginning.getKey().partition());
                query.setLong(3, beginning.getValue());
                try (ResultSet found = query.executeQuery()) {
                    found.next();
                    lost += found.getLong(1);
                }
            }
        }
        if (lost > 0) {
            throw new IllegalStateException(lost + " rows come from records that have left their topic and cannot be"
                    + " made again; --forget-expired lets them go, a dump (pg_dump) keeps them");
        }
    }

    private void fill(
            Database fresh,
            KafkaConsumer<byte[], byte[]> consumer,
            RowDecoder decoder,
            List<TopicPartition> partitions,
            TableSwap swap)
            throws SQLException {
        SinkState state = new SinkState(System::nanoTime);
        try (Metrics unread = Metrics.create();
                PostgresStore store = new PostgresStore(fresh);
                SinkDeadLetters letters = new SinkDeadLetters(config.producer(), registry);
                SinkLoop loop = new SinkLoop(
                        config,
                        new SinkLoop.Parts(
                                consumer,
                                store,
                                decoder,
                                letters,
                                new SinkMetrics(unread.registry(), "rebuild"),
                                state,
                                new BackOff(config.retryMax(), new Random())))) {
            loop.take(partitions);
            for (int tries = 1; ; tries++) {
                readToTheEnd(loop, consumer.endOffsets(partitions));
                if (swapped(swap, loop.stored())) {
                    break;
                }
                if (tries == SWAP_TRIES) {
                    throw new IllegalStateException("the old tables could not be put aside: somebody holds them, or the"
                            + " running sink stays ahead; the new ones were left in " + fresh.schema());
                }
            }
            progress.accept(state.health().details().get("rows") + " rows, "
                    + state.health().details().get("refused") + " refused");
        }
    }

    private static boolean swapped(TableSwap swap, Map<TopicPartition, Long> reached) throws SQLException {
        try {
            return swap.trySwap(reached);
        } catch (SQLException e) {
            swap.giveUp();
            if (PostgresFault.of(e) == PostgresFault.TRANSIENT) {
                return false;
            }
            throw e;
        }
    }

    private void readToTheEnd(SinkLoop loop, Map<TopicPartition, Long> ends) {
        long all = ends.values().stream().mapToLong(Long::longValue).sum();
        long nextReport = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        Map<TopicPartition, Long> reached = new HashMap<>();
        while (ends.entrySet().stream().anyMatch(end -> reached.getOrDefault(end.getKey(), 0L) < end.getValue())) {
            loop.step();
            reached.putAll(loop.positions());
            if (System.nanoTime() > nextReport) {
                nextReport = System.nanoTime() + Duration.ofSeconds(5).toNanos();
                progress.accept(
                        reached.values().stream().mapToLong(Long::longValue).sum() + " of " + all + " offsets");
            }
        }
    }

    /** Tables that somebody else built on stay, and so does what somebody else keeps among ours. */
    private void putAway(TableSwap swap) throws SQLException {
        List<String> strangers = swap.strangers();
        if (!strangers.isEmpty()) {
            progress.accept("the old tables stay in " + database.schema() + "_before, as others build on them: "
                    + String.join(", ", strangers));
            return;
        }
        swap.dropOld();
    }

    /** How many rows of a topic come from before an offset. */
    private static final class ExpiredRows {
        static final Map<String, String> COUNT = Map.of(
                Topics.ENRICHED.name(), of("articles"),
                Topics.DUPLICATES.name(), of("articles"),
                Topics.FIGURE_CLAIMS.name(), of("figure_claim_events"),
                Topics.OPS_EVENTS.name(), of("ops_events"),
                Topics.DEAD_LETTERS.name(), of("dead_letters"));

        private static String of(String table) {
            return "SELECT count(*) FROM " + table
                    + " WHERE source_topic = ? AND source_partition = ? AND source_offset < ?";
        }
    }
}
