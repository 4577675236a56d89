package org.wirefold.enrich.spread;

import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.wirefold.analysis.stories.Sketch;
import org.wirefold.analysis.stories.StoryIndex;
import org.wirefold.enrich.story.Analysed;
import org.wirefold.enrich.story.AnalysedArticle;
import org.wirefold.schema.wire.StoryProbe;

/**
 * Sends an article back to its lane, and to every shard of the story index its share of the fingerprints. Every number goes to every
 * shard, also with nothing to ask: who waits for numbers in order must see them all.
 */
public final class ProbeProcessor extends ContextualProcessor<String, Analysed, String, Object> {
    private static final long[] NONE = {};

    private final int shards;
    private final String lanes;
    private final String probes;

    /**
     * @param shards how many parts the story index has
     * @param lanes name of the step that gets the article
     * @param probes name of the step that gets the shares
     */
    public ProbeProcessor(int shards, String lanes, String probes) {
        this.shards = shards;
        this.lanes = lanes;
        this.probes = probes;
    }

    @Override
    public void process(Record<String, Analysed> record) {
        Analysed analysed = record.value();
        context().forward(record.withValue(analysed), lanes);
        Optional<Sketch> sketch = analysed instanceof AnalysedArticle read ? read.sketch() : Optional.empty();
        long eventTime = analysed instanceof AnalysedArticle read
                ? read.raw().getEventTime().toEpochMilli()
                : 0;
        int article = analysed instanceof AnalysedArticle read
                ? StoryIndex.articleKey(read.raw().getArticleId())
                : 0;
        long[][] shares = StoryIndex.shares(sketch.map(Sketch::fingerprints).orElse(NONE), shards);
        for (int shard = 0; shard < shards; shard++) {
            StoryProbe probe = new StoryProbe(
                    analysed.turn().lane(),
                    analysed.turn().sequence(),
                    shard,
                    sketch.isPresent(),
                    eventTime,
                    analysed.turn().streamTime(),
                    Fingerprints.toBytes(shares[shard]),
                    article,
                    analysed.turn().versionBefore() != null);
            context().forward(record.withKey(Integer.toString(probe.getLane())).withValue(probe), probes);
        }
    }
}
