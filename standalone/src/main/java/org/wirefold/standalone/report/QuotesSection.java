package org.wirefold.standalone.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.Sighting;

/** Statements that were reworded, contradicted or seen often: who said it, who had it first, which words differ. */
final class QuotesSection {
    /** Enough to see what the clusters are like; the rest is counted. */
    private static final int SHOWN = 9;

    private final Map<String, Statement> statements = new LinkedHashMap<>();
    private final Set<String> written = new HashSet<>();
    private long withdrawn;

    QuotesSection(List<QuoteCluster> clusters, Library library) {
        Map<String, QuoteCluster> latest = new LinkedHashMap<>();
        clusters.forEach(cluster -> latest.put(cluster.getQuoteId(), cluster));
        latest.values().forEach(cluster -> {
            Statement statement = Statement.of(cluster, library);
            if (!statement.sightings().isEmpty()) {
                statements.put(statement.id(), statement);
            } else if (cluster.getWithdrawn()) {
                withdrawn++;
            }
        });
    }

    void write(Page page) {
        long repeated =
                statements.values().stream().filter(s -> s.outlets() > 1).count();
        page.heading(
                "QUOTES",
                Words.count(statements.size(), "statement") + ", " + repeated + " in several outlets"
                        + (withdrawn > 0 ? ", " + withdrawn + " withdrawn with their articles" : ""));
        List<Statement> ranked = statements.values().stream()
                .filter(s -> s.sightings().size() > 1 || conflicts(s) > 0)
                .sorted(Comparator.comparing(this::conflicts)
                        .thenComparing(Statement::isReworded)
                        .thenComparing(Statement::outlets)
                        .thenComparing(s -> s.sightings().size())
                        .reversed()
                        .thenComparing(s -> s.first().getSequence())
                        .thenComparing(Statement::id))
                .toList();
        int shown = 0;
        for (Statement statement : ranked) {
            if (shown < SHOWN && written.add(statement.id())) {
                write(statement, page);
                shown++;
            }
        }
        int rest = statements.size() - written.size();
        if (rest > 0) {
            page.line(page.ink().dim("and " + Words.count(rest, "statement") + " more"));
        }
    }

    private void write(Statement statement, Page page) {
        Page.wrap(statement.marked(), Page.WIDTH, 3)
                .forEach(line -> page.line(page.ink().bold(line)));
        String seen = Words.count(statement.sightings().size(), "sighting");
        page.line(
                "   " + Page.cut(speaker(statement.cluster()), 80) + page.ink().dim(" · " + seen));
        statement.wordings().forEach((difference, sightings) -> writeWording(difference, sightings, page));
        for (String other : statement.cluster().getConflictsWith()) {
            Statement against = statements.get(other);
            if (against != null && written.add(other)) {
                writeConflict(statement, against, page);
            }
        }
        page.blank();
    }

    private static void writeWording(String difference, List<Sighting> sightings, Page page) {
        if (difference.isEmpty()) {
            page.line("   = " + Page.cut(outlets(sightings), 95));
        } else {
            String outlets = Page.cut(outlets(sightings), 60);
            page.line("   ~ " + outlets + ": " + page.ink().yellow(Page.cut(difference, 93 - outlets.length())));
        }
    }

    private static void writeConflict(Statement statement, Statement against, Page page) {
        String conflict =
                "≠ " + outlets(against.sightings()) + ": " + Differences.conflict(statement.text(), against.text());
        page.line("   " + page.ink().red(Page.cut(conflict, 97)));
    }

    private int conflicts(Statement statement) {
        return (int) statement.cluster().getConflictsWith().stream()
                .filter(statements::containsKey)
                .count();
    }

    private static String speaker(QuoteCluster cluster) {
        String name = cluster.getSpeakerName();
        String role = cluster.getSpeakerRole();
        if (name == null) {
            return role == null ? "speaker not named" : role;
        }
        return role == null ? name : name + ", " + role;
    }

    /** The outlets in order of arrival, each once, with the time of the first. */
    private static String outlets(List<Sighting> sightings) {
        Sighting first = sightings.get(0);
        String others = sightings.stream()
                .map(Sighting::getSource)
                .distinct()
                .filter(source -> !source.equals(first.getSource()))
                .map(source -> ", " + source)
                .collect(Collectors.joining());
        return first.getSource() + " (" + Moments.minute(first.getSeenAt()) + ")" + others;
    }
}
