package org.wirefold.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirefold.enrich.Outputs.Written;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.Claim;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.QuoteCluster;

/**
 * What one run over the stream wrote: by lane and in order where a lane has an order, else sorted.
 *
 * @param ledger latest entry by key, over all runs so far
 */
record Results(
        Map<Integer, List<Written>> enriched,
        Map<Integer, List<Written>> duplicates,
        Map<Integer, List<Written>> clusters,
        Map<Integer, List<Written>> claims,
        List<Written> deadLetters,
        List<Written> redelivered,
        Map<ByteBuffer, ByteBuffer> ledger) {

    static Results take(Outputs outputs, RegistryClient registry, Map<ByteBuffer, ByteBuffer> ledger) {
        outputs.take(Topics.FIGURE_LEDGER).forEach(entry -> ledger.put(entry.key(), entry.value()));
        Map<String, Integer> clusterLanes = new HashMap<>();
        return new Results(
                articles(outputs.take(Topics.ENRICHED), Topics.ENRICHED, registry),
                articles(outputs.take(Topics.DUPLICATES), Topics.DUPLICATES, registry),
                Outputs.byLane(outputs.take(Topics.QUOTE_CLUSTERS), record -> {
                    var cluster = record.as(Topics.QUOTE_CLUSTERS, QuoteCluster.class, registry);
                    if (!cluster.getSightings().isEmpty()) {
                        clusterLanes.put(
                                cluster.getQuoteId(),
                                lane(cluster.getSightings().get(0).getSource()));
                    }
                    return clusterLanes.get(cluster.getQuoteId());
                }),
                Outputs.byLane(outputs.take(Topics.FIGURE_CLAIMS), record -> {
                    Claim claim = record.as(Topics.FIGURE_CLAIMS, FigureClaim.class, registry)
                            .getClaim();
                    return lane(claim.getSource());
                }),
                sorted(outputs.take(Topics.DEAD_LETTERS)),
                sorted(outputs.take(Topics.OPS_EVENTS).stream()
                        .filter(record -> record.as(Topics.OPS_EVENTS, OpsEvent.class, registry)
                                .getCode()
                                .equals("REDELIVERED"))
                        .toList()),
                Map.copyOf(ledger));
    }

    /** Records, keys, values and timestamps. */
    void assertSameAs(Results expected, String run) {
        assertSame(enriched, expected.enriched, run + ", articles.enriched");
        assertSame(duplicates, expected.duplicates, run + ", articles.duplicates");
        assertSame(clusters, expected.clusters, run + ", quotes.clusters");
        assertSame(claims, expected.claims, run + ", figures.claims");
        assertThat(deadLetters).as(run + ", ops.dead-letters").isEqualTo(expected.deadLetters);
        assertThat(redelivered).as(run + ", ops.events").isEqualTo(expected.redelivered);
        assertThat(ledger).as(run + ", figures.ledger").isEqualTo(expected.ledger);
    }

    private static void assertSame(
            Map<Integer, List<Written>> found, Map<Integer, List<Written>> expected, String what) {
        assertThat(found.keySet()).as(what).isEqualTo(expected.keySet());
        expected.forEach((lane, records) -> {
            List<Written> own = found.get(lane);
            for (int at = 0; at < Math.min(own.size(), records.size()); at++) {
                assertThat(own.get(at))
                        .as(what + ", lane " + lane + ", record " + at)
                        .isEqualTo(records.get(at));
            }
            assertThat(own).as(what + ", lane " + lane).hasSameSizeAs(records);
        });
    }

    private static Map<Integer, List<Written>> articles(List<Written> records, Topic topic, RegistryClient registry) {
        return Outputs.byLane(
                records,
                record -> record.as(topic, EnrichedArticle.class, registry).getLane());
    }

    /** The stream names its sources after their lane. */
    private static int lane(String source) {
        return Integer.parseInt(source.substring(source.lastIndexOf(' ') + 1));
    }

    private static List<Written> sorted(List<Written> records) {
        return records.stream()
                .sorted(Comparator.comparing(Written::key).thenComparing(Written::value))
                .toList();
    }
}
