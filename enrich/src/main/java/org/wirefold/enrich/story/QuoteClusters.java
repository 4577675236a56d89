package org.wirefold.enrich.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirefold.analysis.statements.Match;
import org.wirefold.analysis.statements.QuoteGroup;
import org.wirefold.analysis.statements.Sighting;
import org.wirefold.analysis.statements.StatementIndex;
import org.wirefold.enrich.QuoteClusterMapper;
import org.wirefold.schema.wire.QuoteCluster;

/** The clusters of a lane: the store keeps them, the index derived from it proposes, and every change is remembered until taken. */
final class QuoteClusters {
    /** A cluster is written whole with every sighting, so it has a bound: about 100 kB. */
    private static final int MOST_SIGHTINGS = 256;

    /** About 10 MB: the clusters of a busy day. */
    private static final int RECENT = 4_096;

    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final KeyValueStore<String, QuoteCluster> store;
    private final StatementIndex index;
    /** What was read or written last, decoded; the store is written through. */
    private final Map<String, QuoteGroup> recent = new LinkedHashMap<>(RECENT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, QuoteGroup> eldest) {
            return size() > RECENT;
        }
    };

    private final Set<String> changed = new LinkedHashSet<>();
    private long expired = Long.MIN_VALUE;

    QuoteClusters(KeyValueStore<String, QuoteCluster> store) {
        this.store = store;
        this.index = new StatementIndex(this::group);
        try (KeyValueIterator<String, QuoteCluster> stored = store.all()) {
            while (stored.hasNext()) {
                index.put(null, QuoteClusterMapper.fromWire(stored.next().value));
            }
        }
    }

    /** The cluster that a sighting went to; empty when its words are too few to be a statement. */
    Optional<String> sight(Sighting sighting) {
        Match match = index.match(sighting.statement());
        if (match.joins().isEmpty() && !match.foundsGroup()) {
            return Optional.empty();
        }
        Optional<String> crowded = match.joins().filter(this::isCrowded);
        if (crowded.isPresent()) {
            count(crowded.get());
            return crowded;
        }
        Optional<QuoteGroup> before = match.joins().flatMap(this::group);
        QuoteGroup after = before.map(group -> group.withSighting(sighting)).orElseGet(() -> QuoteGroup.of(sighting));
        String id = after.quoteId();
        for (String other : match.conflictsWith()) {
            if (!other.equals(id)) {
                after = after.withConflict(other);
                group(other).ifPresent(group -> save(Optional.of(group), group.withConflict(id)));
            }
        }
        for (String other : match.otherOccasions()) {
            if (!other.equals(id)) {
                after = after.withOtherOccasion(other);
                group(other).ifPresent(group -> save(Optional.of(group), group.withOtherOccasion(id)));
            }
        }
        save(before, after);
        return Optional.of(id);
    }

    /** Takes back the sightings of an article; a cluster without any loses its links, and stays as withdrawn. */
    void withdraw(String quoteId, String articleId) {
        Optional<QuoteGroup> before = group(quoteId);
        if (before.isEmpty()) {
            return;
        }
        QuoteGroup after = before.get().withoutArticle(articleId);
        if (after.withdrawn()) {
            for (String other : after.conflictsWith()) {
                group(other).ifPresent(group -> save(Optional.of(group), group.withoutConflict(quoteId)));
            }
            for (String other : after.otherOccasions()) {
                group(other).ifPresent(group -> save(Optional.of(group), group.withoutOtherOccasion(quoteId)));
            }
        }
        save(before, after);
    }

    /** The clusters changed since the last call, in the order of their first change. Forgets the withdrawn and those out of the window. */
    List<QuoteCluster> takeChanged(long streamTime) {
        List<QuoteCluster> taken = new ArrayList<>();
        for (String id : changed) {
            QuoteCluster cluster = store.get(id);
            if (cluster != null) {
                taken.add(cluster);
                if (cluster.getWithdrawn()) {
                    forget(id);
                }
            }
        }
        changed.clear();
        long hour = Math.floorDiv(streamTime, HOUR) * HOUR;
        if (hour > expired) {
            expired = hour;
            index.expire(hour).forEach(this::forget);
        }
        return taken;
    }

    private boolean isCrowded(String quoteId) {
        return group(quoteId).map(group -> group.sightings().size()).orElse(0) >= MOST_SIGHTINGS;
    }

    private void count(String quoteId) {
        QuoteCluster counted = QuoteCluster.newBuilder(store.get(quoteId)).build();
        counted.setFurtherSightings(counted.getFurtherSightings() + 1);
        store.put(quoteId, counted);
        changed.add(quoteId);
    }

    private Optional<QuoteGroup> group(String quoteId) {
        QuoteGroup known = recent.get(quoteId);
        if (known == null) {
            QuoteCluster stored = store.get(quoteId);
            if (stored == null) {
                return Optional.empty();
            }
            known = QuoteClusterMapper.fromWire(stored);
            recent.put(quoteId, known);
        }
        return Optional.of(known);
    }

    private void forget(String quoteId) {
        store.delete(quoteId);
        recent.remove(quoteId);
    }

    private void save(Optional<QuoteGroup> before, QuoteGroup after) {
        if (before.isPresent() && before.get().equals(after)) {
            return;
        }
        QuoteCluster cluster = QuoteClusterMapper.toWire(after);
        if (after.sightings().size() >= MOST_SIGHTINGS / 2) { // fewer have never been counted beyond
            QuoteCluster stored = store.get(after.quoteId());
            cluster.setFurtherSightings(stored == null ? 0 : stored.getFurtherSightings());
        }
        store.put(after.quoteId(), cluster);
        recent.put(after.quoteId(), after);
        index.put(before.orElse(null), after);
        changed.add(after.quoteId());
    }
}
