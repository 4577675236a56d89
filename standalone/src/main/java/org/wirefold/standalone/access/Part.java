package org.wirefold.standalone.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;

/** Who comes to the cluster, and the topics of the catalogue that it reads and writes. The console does not come at all. */
public enum Part {
    /** It remembers what it read in a topic of its own (decision 0001), the only one that it may read. */
    INGEST("ingest"),

    /** Claims are read again by the step that keeps the ledger (decision 0004). */
    ENRICH("enrich"),

    /** Everything that is a result becomes rows; a row that the database refuses becomes a dead letter. */
    SINK("sink"),

    /** A person, not a program: lets the articles be worked on from the beginning. Has no rights unless somebody is named. */
    REPLAY_ADMIN("replay-admin");

    private static final List<Topic> RESULTS = List.of(
            Topics.ENRICHED,
            Topics.DUPLICATES,
            Topics.QUOTE_CLUSTERS,
            Topics.FIGURE_CLAIMS,
            Topics.FIGURE_LEDGER,
            Topics.OPS_EVENTS,
            Topics.DEAD_LETTERS);

    private final String word;

    Part(String word) {
        this.word = word;
    }

    /** As it stands on the command line. */
    public String word() {
        return word;
    }

    List<Topic> reads() {
        return switch (this) {
            case INGEST -> List.of(Topics.INGEST_SEEN);
            case ENRICH -> List.of(Topics.RAW, Topics.FIGURE_CLAIMS);
            case SINK -> RESULTS;
            case REPLAY_ADMIN -> List.of(Topics.RAW);
        };
    }

    List<Topic> writes() {
        return switch (this) {
            case INGEST -> List.of(Topics.RAW, Topics.DEAD_LETTERS, Topics.INGEST_SEEN);
            case ENRICH -> RESULTS;
            case SINK -> List.of(Topics.DEAD_LETTERS);
            case REPLAY_ADMIN -> List.of();
        };
    }

    /** Each once, in the order of the flow. */
    public List<Topic> topics() {
        Set<Topic> all = new LinkedHashSet<>(reads());
        all.addAll(writes());
        List<Topic> sorted = new ArrayList<>(Topics.all());
        sorted.retainAll(all);
        return sorted;
    }
}
