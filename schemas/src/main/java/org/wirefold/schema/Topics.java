package org.wirefold.schema;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.wirefold.schema.Topic.Cleanup;
import org.wirefold.schema.wire.AnalysedRecord;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.DealtRecord;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.LedgerEntry;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.SeenItem;
import org.wirefold.schema.wire.StoryAnswer;
import org.wirefold.schema.wire.StoryProbe;

/** Every topic: name, key, value, partitions, cleanup and retention. Nothing else in the code names a topic. */
public final class Topics {
    /** Longer than the longest outage we plan for; a replay reads from here (RELIABILITY 2.5: at least 30 days). */
    private static final Duration RAW_RETENTION = Duration.ofDays(90);

    private static final Duration RESULT_RETENTION = Duration.ofDays(90);
    private static final Duration OPS_RETENTION = Duration.ofDays(365);

    /** One partition per lane; the order of a lane is the order of appending. */
    public static final Topic RAW = log("articles.raw", "article_id", RawArticle.getClassSchema(), 1, RAW_RETENTION);

    public static final Topic ENRICHED =
            log("articles.enriched", "article_id", EnrichedArticle.getClassSchema(), 1, RESULT_RETENTION);
    public static final Topic DUPLICATES =
            log("articles.duplicates", "article_id", EnrichedArticle.getClassSchema(), 1, RESULT_RETENTION);
    public static final Topic QUOTE_CLUSTERS = table("quotes.clusters", "quote_id", QuoteCluster.getClassSchema(), 1);
    public static final Topic FIGURE_CLAIMS =
            log("figures.claims", "force|theatre", FigureClaim.getClassSchema(), 1, RESULT_RETENTION);
    public static final Topic FIGURE_LEDGER = table("figures.ledger", "force|theatre", LedgerEntry.getClassSchema(), 1);
    public static final Topic OPS_EVENTS = log("ops.events", "stage", OpsEvent.getClassSchema(), 1, OPS_RETENTION);
    public static final Topic DEAD_LETTERS =
            log("ops.dead-letters", "dead_letter_id", DeadLetter.getClassSchema(), 1, OPS_RETENTION);
    public static final Topic INGEST_SEEN =
            table("ingest.seen", "article_id or dead_letter_id", SeenItem.getClassSchema(), 1);

    /** Between the steps of the spread form. Its lanes and numbers make no sense outside the application that wrote them. */
    public static final Topic DEALT = internal("articles.dealt", "article_id", DealtRecord.getClassSchema());

    public static final Topic ANALYSED = internal("articles.analysed", "article_id", AnalysedRecord.getClassSchema());
    public static final Topic PROBES = internal("story.probes", "lane", StoryProbe.getClassSchema());
    public static final Topic ANSWERS = internal("story.answers", "lane", StoryAnswer.getClassSchema());

    private static final List<Topic> ALL = List.of(
            RAW,
            ENRICHED,
            DUPLICATES,
            QUOTE_CLUSTERS,
            FIGURE_CLAIMS,
            FIGURE_LEDGER,
            OPS_EVENTS,
            DEAD_LETTERS,
            INGEST_SEEN);

    private Topics() {}

    /** All topics that others may read, in the order of the way of an article. */
    public static List<Topic> all() {
        return ALL;
    }

    /**
     * What the topic of a Streams application is called on the cluster that stands between its steps. Streams creates it, keeps its
     * records until they have been worked on, and deletes them then; it promises nothing to consumers.
     */
    public static Topic ofApplication(String applicationId, Topic internal, int partitions) {
        return new Topic(
                applicationId + "-" + internal.name() + "-repartition",
                internal.key(),
                internal.value(),
                partitions,
                internal.cleanup(),
                internal.retention());
    }

    private static Topic log(String name, String key, Schema value, int partitions, Duration retention) {
        return new Topic(name, key, value, partitions, Cleanup.DELETE, Optional.of(retention));
    }

    private static Topic internal(String name, String key, Schema value) {
        return new Topic(name, key, value, 1, Cleanup.DELETE, Optional.empty());
    }

    private static Topic table(String name, String key, Schema value, int partitions) {
        return new Topic(name, key, value, partitions, Cleanup.COMPACT, Optional.empty());
    }
}
