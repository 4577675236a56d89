package org.wirefold.analysis.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sightings fed to an index the way the ordered step does it, with a map for the state store. */
final class Stream {
    private final Map<String, QuoteGroup> store = new TreeMap<>();
    private final StatementIndex index;

    /** Forgets by time alone. */
    Stream() {
        this(0);
    }

    /** Keeps so many groups whatever the times say. */
    Stream(int linger) {
        index = new StatementIndex(id -> Optional.ofNullable(store.get(id)), StatementIndex.WINDOW, linger);
    }

    /** The group that took the sighting; empty for a fragment without one. */
    Optional<QuoteGroup> see(Sighting sighting) {
        Match match = index.match(sighting.statement());
        QuoteGroup before = match.joins().map(store::get).orElse(null);
        if (before == null && !match.foundsGroup()) {
            return Optional.empty();
        }
        QuoteGroup after = before == null ? QuoteGroup.of(sighting) : before.withSighting(sighting);
        for (String other : match.conflictsWith()) {
            after = after.withConflict(other);
            put(store.get(other), store.get(other).withConflict(after.quoteId()));
        }
        for (String other : match.otherOccasions()) {
            after = after.withOtherOccasion(other);
            put(store.get(other), store.get(other).withOtherOccasion(after.quoteId()));
        }
        put(before, after);
        return Optional.of(after);
    }

    void cancel(String articleId) {
        for (QuoteGroup group : List.copyOf(store.values())) {
            put(group, group.withoutArticle(articleId));
        }
    }

    Match match(Statement statement) {
        return index.match(statement);
    }

    List<String> expire(long time) {
        List<String> gone = index.expire(time);
        gone.forEach(store::remove);
        return gone;
    }

    List<QuoteGroup> groups() {
        return new ArrayList<>(store.values());
    }

    QuoteGroup onlyGroupWith(String words) {
        List<QuoteGroup> found = store.values().stream()
                .filter(group ->
                        group.sightings().stream().anyMatch(s -> s.text().contains(words)))
                .toList();
        assertThat(found).as(words).hasSize(1);
        return found.get(0);
    }

    /** An index built anew from the same groups in another order. */
    StatementIndex rebuilt(List<QuoteGroup> order) {
        StatementIndex fresh = new StatementIndex(id -> Optional.ofNullable(store.get(id)), StatementIndex.WINDOW, 0);
        order.forEach(group -> fresh.put(null, group));
        return fresh;
    }

    private void put(QuoteGroup before, QuoteGroup after) {
        store.put(after.quoteId(), after);
        index.put(before, after);
    }
}
