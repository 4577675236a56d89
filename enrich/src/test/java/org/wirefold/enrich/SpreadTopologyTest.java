package org.wirefold.enrich;

import java.time.Duration;
import org.apache.kafka.streams.Topology;

/** Everything that the fused form does, done by the spread form; the driver has one partition of each topic. */
class SpreadTopologyTest extends EnrichTopologyTest {
    @Override
    Topology topology(EnrichParts parts) {
        return EnrichTopology.build(parts, new EnrichForm(true, 1, 1, Duration.ofSeconds(30)), 1);
    }

    @Override
    String goldenFile() {
        return "topology.spread.golden.txt";
    }
}
