package org.wirefold.enrich;

import java.time.Duration;
import java.util.function.Function;
import org.apache.kafka.streams.Topology;
import org.wirefold.analysis.ArticleAnalysis;
import org.wirefold.analysis.ArticleText;
import org.wirefold.schema.RegistryClient;

/** The steps of enrich with another text core. */
public final class TriedTopology {
    private TriedTopology() {}

    public static Topology of(RegistryClient registry, Duration window, Function<ArticleText, ArticleAnalysis> core) {
        return EnrichTopology.build(
                new EnrichParts(registry, window, EnrichMetrics.unread(), () -> core), EnrichForm.FUSED, 1);
    }
}
