package org.wirefold.enrich;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.quotes.Quotation;
import org.wirefold.analysis.quotes.QuoteKind;
import org.wirefold.analysis.statements.Match;
import org.wirefold.analysis.statements.QuoteGroup;
import org.wirefold.analysis.statements.Sighting;
import org.wirefold.analysis.statements.StatementIndex;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.schema.wire.RawArticle;

/** The clusters of a lane in a map, and every state of each that was to be published. */
final class OracleQuotes {
    private static final long HOUR = 3_600_000;

    final List<String> published = new ArrayList<>();

    private final Map<String, QuoteGroup> groups = new HashMap<>();
    private final StatementIndex index = new StatementIndex(id -> Optional.ofNullable(groups.get(id)));
    private final Set<String> changed = new LinkedHashSet<>();
    private long hour = Long.MIN_VALUE;

    /** Number of each quotation of the article to its cluster, for those that went to one. */
    Map<Integer, String> sight(Oracle.Read read) {
        List<Quotation> quotes = read.analysis().quotes();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < quotes.size(); i++) {
            boolean inBody = quotes.get(i).spans().get(0).start() >= read.text().bodyStart();
            if (quotes.get(i).kind() != QuoteKind.INDIRECT && inBody) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingInt(
                i -> -quotes.get(i).spans().stream().mapToInt(TextSpan::length).sum()));
        Map<Integer, String> clusters = new TreeMap<>();
        for (int i : order) {
            sight(sighting(quotes.get(i), read)).ifPresent(id -> clusters.put(i, id));
        }
        return clusters;
    }

    private Optional<String> sight(Sighting sighting) {
        Match match = index.match(sighting.statement());
        if (match.joins().isEmpty() && !match.foundsGroup()) {
            return Optional.empty();
        }
        Optional<QuoteGroup> before = match.joins().map(groups::get);
        QuoteGroup after = before.isPresent() ? before.get().withSighting(sighting) : QuoteGroup.of(sighting);
        String id = after.quoteId();
        for (String other : match.conflictsWith()) {
            if (!other.equals(id)) {
                after = after.withConflict(other);
                change(other, group -> group.withConflict(id));
            }
        }
        for (String other : match.otherOccasions()) {
            if (!other.equals(id)) {
                after = after.withOtherOccasion(other);
                change(other, group -> group.withOtherOccasion(id));
            }
        }
        save(before.orElse(null), after);
        return Optional.of(id);
    }

    void withdraw(List<String> ids, String articleId) {
        for (String id : ids) {
            QuoteGroup before = groups.get(id);
            if (before == null) {
                continue;
            }
            QuoteGroup after = before.withoutArticle(articleId);
            if (after.withdrawn()) {
                after.conflictsWith().forEach(other -> change(other, group -> group.withoutConflict(id)));
                after.otherOccasions().forEach(other -> change(other, group -> group.withoutOtherOccasion(id)));
            }
            save(before, after);
        }
    }

    void publish(long laneTime) {
        for (String id : changed) {
            QuoteGroup group = groups.get(id);
            if (group != null) {
                published.add(OracleLines.cluster(group));
                if (group.withdrawn()) {
                    groups.remove(id);
                }
            }
        }
        changed.clear();
        long now = Math.floorDiv(laneTime, HOUR) * HOUR;
        if (now > hour) {
            hour = now;
            index.expire(now).forEach(groups::remove);
        }
    }

    List<String> inTextOrder(Map<Integer, String> clusters) {
        return List.copyOf(new LinkedHashSet<>(clusters.values()));
    }

    private void change(String id, UnaryOperator<QuoteGroup> change) {
        QuoteGroup before = groups.get(id);
        if (before != null) {
            save(before, change.apply(before));
        }
    }

    private void save(@Nullable QuoteGroup before, QuoteGroup after) {
        if (!after.equals(before)) {
            groups.put(after.quoteId(), after);
            index.put(before, after);
            changed.add(after.quoteId());
        }
    }

    private static Sighting sighting(Quotation quotation, Oracle.Read read) {
        RawArticle raw = read.raw();
        return Sighting.of(
                raw.getArticleId(),
                raw.getProviderId(),
                raw.getSource(),
                read.sequence(),
                raw.getEventTime().toEpochMilli(),
                quotation.spans().stream()
                        .map(span -> span.shift(-read.text().bodyStart()))
                        .toList(),
                quotation.words(read.text().whole()),
                quotation.speaker());
    }
}
