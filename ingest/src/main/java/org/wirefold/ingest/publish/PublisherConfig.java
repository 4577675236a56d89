package org.wirefold.ingest.publish;

import java.util.Map;

/**
 * What the publisher needs to know.
 *
 * @param producer properties of the Kafka producer
 * @param consumer properties of the consumer that reads the memory
 * @param transactionalId the same after every restart, another for each ingest that runs beside this one
 * @param lane the partition of {@code articles.raw}
 * @param batchItems items in one transaction
 * @param appVersion version of Wirefold, for dead letters
 */
public record PublisherConfig(
        Map<String, Object> producer,
        Map<String, Object> consumer,
        String transactionalId,
        int lane,
        int batchItems,
        String appVersion) {

    public PublisherConfig {
        producer = Map.copyOf(producer);
        consumer = Map.copyOf(consumer);
        if (batchItems < 1) {
            throw new IllegalArgumentException("batchItems must be positive, is " + batchItems);
        }
    }
}
