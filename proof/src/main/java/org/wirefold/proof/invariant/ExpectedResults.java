package org.wirefold.proof.invariant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.ArticleAnalysis;
import org.wirefold.analysis.ArticleText;
import org.wirefold.proof.capture.CapturedRecord;
import org.wirefold.proof.oracle.Expectation;
import org.wirefold.proof.oracle.LaneOracle;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.RawArticle;

/**
 * What the oracle says should have been written, as hashes. What enrich had not reached yet may be there or not, so it is told apart from
 * what must be there.
 */
final class ExpectedResults implements Expectation {
    private final Duration window;
    private final Function<ArticleText, ArticleAnalysis> core;
    private final Map<Integer, LaneOracle> lanes = new HashMap<>();
    private final Map<Integer, Map<Long, Article>> articles = new HashMap<>();
    private final Map<String, List<Long>> statements = new HashMap<>();
    private final Map<String, Integer> workedStatements = new HashMap<>();
    private final Map<String, List<Long>> claims = new HashMap<>();
    private final Map<String, Integer> workedClaims = new HashMap<>();
    private final Map<String, Integer> events = new HashMap<>();
    private final Map<String, Integer> workedEvents = new HashMap<>();
    private final Map<String, DeadLetterReason> letters = new HashMap<>();
    private final Set<String> workedLetters = new HashSet<>();
    private boolean worked;
    private String place = "";

    /** One result. */
    static final class Article {
        private final String id;
        private final boolean worked;
        private final long[] parts;

        private Article(String id, boolean worked, long[] parts) {
            this.id = id;
            this.worked = worked;
            this.parts = parts;
        }

        String id() {
            return id;
        }

        /** Not to be changed. */
        long[] parts() {
            return parts;
        }
    }

    ExpectedResults(Duration window, Function<ArticleText, ArticleAnalysis> core) {
        this.window = window;
        this.core = core;
    }

    /** The next raw record. */
    void accept(CapturedRecord record, Deserializer<RawArticle> values, boolean isWorked) {
        worked = isWorked;
        place = record.place();
        RawArticle raw = null;
        try {
            raw = record.value() == null ? null : values.deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            // a dead letter below, as for a record without a value
        }
        if (raw == null) {
            letter(DeadLetterReason.UNDECODABLE_RECORD);
        } else {
            lanes.computeIfAbsent(record.partition(), lane -> new LaneOracle(lane, window, core, this))
                    .accept(raw);
        }
    }

    @Override
    public void article(EnrichedArticle article) {
        articles.computeIfAbsent(article.getLane(), lane -> new HashMap<>())
                .put(article.getSequence(), new Article(Articles.id(article), worked, ArticleParts.of(article)));
    }

    @Override
    public void cluster(QuoteCluster cluster) {
        List<Long> states = statements.computeIfAbsent(cluster.getQuoteId(), id -> new ArrayList<>(1));
        states.add(Hashes.of(cluster.toString()));
        if (worked) {
            workedStatements.put(cluster.getQuoteId(), states.size() - 1);
        }
    }

    @Override
    public void claim(FigureClaim claim) {
        String id = claim.getClaim().getClaimId();
        List<Long> states = claims.computeIfAbsent(id, key -> new ArrayList<>(1));
        states.add(Hashes.of(claim.toString()));
        if (worked) {
            workedClaims.put(id, states.size());
        }
    }

    @Override
    public void event(OpsEvent event) {
        events.merge(event.toString(), 1, Integer::sum);
        if (worked) {
            workedEvents.merge(event.toString(), 1, Integer::sum);
        }
    }

    @Override
    public void failure(Throwable failure) {
        letter(DeadLetterReason.UNEXPECTED);
    }

    private void letter(DeadLetterReason reason) {
        letters.put(place, reason);
        if (worked) {
            workedLetters.add(place);
        }
    }

    /** The result with that number; null when there is none, or it was taken before. */
    @Nullable
    Article take(int lane, long sequence) {
        Map<Long, Article> ofLane = articles.get(lane);
        return ofLane == null ? null : ofLane.remove(sequence);
    }

    /** Results that must be there and were not taken. */
    void left(Consumer<Article> action) {
        articles.values()
                .forEach(lane ->
                        lane.values().stream().filter(article -> article.worked).forEach(action));
    }

    /** The states of each statement, in order. */
    Map<String, List<Long>> statements() {
        return statements;
    }

    /** The last state of each statement that must be there. */
    Map<String, Integer> workedStatements() {
        return workedStatements;
    }

    /** The events of each claim, in order. */
    Map<String, List<Long>> claims() {
        return claims;
    }

    /** How many events of each claim must be there. */
    Map<String, Integer> workedClaims() {
        return workedClaims;
    }

    Map<String, Integer> events() {
        return events;
    }

    Map<String, Integer> workedEvents() {
        return workedEvents;
    }

    /** Reasons of dead letters by the place of their record. */
    Map<String, DeadLetterReason> letters() {
        return letters;
    }

    Set<String> workedLetters() {
        return workedLetters;
    }
}
