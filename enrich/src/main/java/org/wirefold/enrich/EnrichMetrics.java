package org.wirefold.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the ordered step counts. Articles read = originals + duplicates + take-backs + late versions + redelivered; what is not among
 * them became a dead letter. A transaction that is rolled back is counted again when its articles are read again, so these are for
 * graphs; the topics are the truth.
 */
public final class EnrichMetrics {
    /** How often a step tells what it holds: often enough for a graph, and no work of an article. */
    public static final Duration INTERVAL = Duration.ofSeconds(1);

    private static final String ARTICLES = "wirefold.enrich.articles";

    private final Counter originals;
    private final Counter duplicates;
    private final Counter takeBacks;
    private final Counter late;
    private final Counter redelivered;
    private final Counter leftOut;
    private final MeterRegistry registry;
    private final Map<String, AtomicLong> gauges = new ConcurrentHashMap<>();

    public EnrichMetrics(MeterRegistry registry) {
        this.registry = registry;
        originals = articles(registry, "original");
        duplicates = articles(registry, "duplicate");
        takeBacks = articles(registry, "take-back");
        late = articles(registry, "late");
        redelivered = articles(registry, "redelivered");
        leftOut = Counter.builder("wirefold.enrich.candidates.left.out")
                .description("Earlier articles that share a fingerprint and were not compared: too many share more")
                .register(registry);
    }

    /** For tests and tools that look at no metric. */
    public static EnrichMetrics unread() {
        return new EnrichMetrics(new SimpleMeterRegistry());
    }

    public void original() {
        originals.increment();
    }

    public void duplicate() {
        duplicates.increment();
    }

    /** A cancel or a withhold. */
    public void takeBack() {
        takeBacks.increment();
    }

    /** An older version after a newer one. */
    public void late() {
        late.increment();
    }

    /** The same version twice. */
    public void redelivered() {
        redelivered.increment();
    }

    /** Earlier articles that share something with the one decided, and were not compared with it. */
    public void leftOut(long articles) {
        leftOut.increment((double) articles);
    }

    /**
     * The articles of the window as they are now.
     *
     * @param at the lane
     * @param bytes of heap that their places among the stories take
     */
    public void placements(String at, long articles, long bytes) {
        set("wirefold.enrich.window.articles", at, articles);
        set("wirefold.enrich.window.placement.bytes", at, bytes);
    }

    /**
     * The story index as it is now.
     *
     * @param at the lane or the shard
     * @param bytes of heap
     * @param hot postings left out because too many articles of a day have their fingerprint
     */
    public void index(String at, long bytes, long hot) {
        set("wirefold.enrich.window.index.bytes", at, bytes);
        set("wirefold.enrich.window.hot.postings", at, hot);
    }

    /**
     * How long the next number has been missing.
     *
     * @param at the lane, or the shard and the lane
     * @param millis 0 when nothing waits
     */
    public void reorderWait(String at, long millis) {
        set("wirefold.enrich.reorder.wait.ms", at, millis);
    }

    private void set(String gauge, String at, long value) {
        gauges.computeIfAbsent(gauge + "|" + at, key -> registry.gauge(gauge, Tags.of("at", at), new AtomicLong()))
                .set(value);
    }

    private static Counter articles(MeterRegistry registry, String outcome) {
        return Counter.builder(ARTICLES)
                .tag("outcome", outcome)
                .description("Articles of a lane by what became of them")
                .register(registry);
    }
}
