package org.wirefold.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the ordered step counts. Articles read = originals + duplicates + take-backs + late versions + redelivered; what is not among
 * them became a dead letter. A transaction that is rolled back is counted again when its articles are read
 * again, so these are for graphs; the topics are the truth.
 */
public final class EnrichMetrics {
    private static final String ARTICLES = "wirefold.enrich.articles";

    private final Counter originals;
    private final Counter duplicates;
    private final Counter takeBacks;
    private final Counter late;
    private final Counter redelivered;
    private final AtomicLong windowArticles;
    private final AtomicLong placementBytes;
    private final AtomicLong indexBytes;
    private final AtomicLong hotPostings;

    public EnrichMetrics(MeterRegistry registry) {
        originals = articles(registry, "original");
        duplicates = articles(registry, "duplicate");
        takeBacks = articles(registry, "take-back");
        late = articles(registry, "late");
        redelivered = articles(registry, "redelivered");
        windowArticles = registry.gauge("wirefold.enrich.window.articles", new AtomicLong());
        placementBytes = registry.gauge("wirefold.enrich.window.placement.bytes", new AtomicLong());
        indexBytes = registry.gauge("wirefold.enrich.window.index.bytes", new AtomicLong());
        hotPostings = registry.gauge("wirefold.enrich.window.hot.postings", new AtomicLong());
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

    /** The articles of the window as they are now, and what their places among the stories take of the heap. */
    public void placements(long articles, long bytes) {
        windowArticles.set(articles);
        placementBytes.set(bytes);
    }

    /**
     * The story index as it is now.
     *
     * @param bytes of heap
     * @param hot postings left out because too many articles of a day have their fingerprint
     */
    public void index(long bytes, long hot) {
        indexBytes.set(bytes);
        hotPostings.set(hot);
    }

    private static Counter articles(MeterRegistry registry, String outcome) {
        return Counter.builder(ARTICLES)
                .tag("outcome", outcome)
                .description("Articles of a lane by what became of them")
                .register(registry);
    }
}
