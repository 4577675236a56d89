package org.wirefold.sink;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;

/**
 * The sink's numbers. Records read = rows stored + rows refused + records undecodable + tombstones passed over; a
 * record counts when its transaction has ended well, so a retry counts once.
 */
final class SinkMetrics {
    private final MeterRegistry registry;
    private final String group;
    private final Map<TopicPartition, AtomicLong> lags = new ConcurrentHashMap<>();
    private final Timer transactions;
    private final Counter failures;

    SinkMetrics(MeterRegistry registry, String group) {
        this.registry = registry;
        this.group = group;
        transactions = Timer.builder("wirefold.sink.transactions")
                .description("Transactions that ended well, and how long they took")
                .register(registry);
        failures = Counter.builder("wirefold.sink.transaction.failures")
                .description("Transactions that were rolled back and will be tried again")
                .register(registry);
    }

    /** One transaction; {@code outcome} of a record is stored, refused, undecodable or tombstone. */
    void committed(String outcome, long records) {
        Counter.builder("wirefold.sink.records")
                .description("Records whose transaction has ended well, by what became of them")
                .tag("outcome", outcome)
                .register(registry)
                .increment((double) records);
    }

    Timer transactions() {
        return transactions;
    }

    void failed() {
        failures.increment();
    }

    /** Under the name that stock dashboards look for. */
    void lag(TopicPartition partition, long records) {
        lags.computeIfAbsent(
                        partition,
                        p -> registry.gauge(
                                "kafka.consumergroup.lag",
                                io.micrometer.core.instrument.Tags.of(
                                        "consumergroup",
                                        group,
                                        "topic",
                                        p.topic(),
                                        "partition",
                                        Integer.toString(p.partition())),
                                new AtomicLong()))
                .set(records);
    }
}
