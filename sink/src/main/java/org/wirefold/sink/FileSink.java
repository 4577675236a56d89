package org.wirefold.sink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.Claim;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.LedgerEntry;
import org.wirefold.schema.wire.QuoteCluster;

/**
 * What the topics hold, as JSON Lines for people and scripts. The order of lines depends on the records alone, so two
 * runs over the same input give the same bytes. UTF-8, each line ended by a line feed.
 */
public final class FileSink {
    private FileSink() {}

    /** How many lines each file got. */
    public record Written(int articles, int quotes, int figures, int ledger, int deadLetters) {}

    /** Where a line belongs: articles are numbered inside their lane. */
    private record ArticleLine(int lane, long sequence, String json) {}

    /**
     * Reads every result topic to its end and writes {@code articles.jsonl}, {@code quotes.jsonl}, {@code
     * figures.jsonl}, {@code ledger.jsonl} and {@code dead-letters.jsonl}. Each file appears whole or not at all.
     *
     * @param consumerProperties what a consumer needs to reach the cluster, at least {@code bootstrap.servers}
     * @param folder where the files go; created when absent
     */
    public static Written write(Map<String, Object> consumerProperties, RegistryClient registry, Path folder)
            throws IOException {
        ResultReader reader = new ResultReader(consumerProperties, registry);
        Files.createDirectories(folder);
        return new Written(
                write(folder, "articles.jsonl", articles(reader)),
                write(folder, "quotes.jsonl", quotes(reader.latest(Topics.QUOTE_CLUSTERS, QuoteCluster.class))),
                write(folder, "figures.jsonl", figures(reader.list(Topics.FIGURE_CLAIMS, FigureClaim.class))),
                write(folder, "ledger.jsonl", ledger(reader.latest(Topics.FIGURE_LEDGER, LedgerEntry.class))),
                write(folder, "dead-letters.jsonl", deadLetters(reader.latest(Topics.DEAD_LETTERS, DeadLetter.class))));
    }

    /** Originals, copies and cancels by lane and number in it. Only the lines are kept in memory, not the bodies. */
    private static List<String> articles(ResultReader reader) {
        List<ArticleLine> lines = new ArrayList<>();
        for (var topic : List.of(Topics.ENRICHED, Topics.DUPLICATES)) {
            reader.forEach(
                    topic,
                    EnrichedArticle.class,
                    article -> lines.add(
                            new ArticleLine(article.getLane(), article.getSequence(), ResultLines.article(article))));
        }
        lines.sort(Comparator.comparingInt(ArticleLine::lane).thenComparingLong(ArticleLine::sequence));
        return lines.stream().map(ArticleLine::json).toList();
    }

    /** By first sighting. A cluster whose every sighting was withdrawn says nothing any more and has no line. */
    static List<String> quotes(Collection<QuoteCluster> clusters) {
        return clusters.stream()
                .filter(cluster -> !cluster.getSightings().isEmpty())
                .sorted(Comparator.comparingLong(
                                (QuoteCluster cluster) -> cluster.getFirstSeen().getSequence())
                        .thenComparingInt(cluster ->
                                cluster.getFirstSeen().getSpans().get(0).getStart())
                        .thenComparing(QuoteCluster::getQuoteId))
                .map(ResultLines::quote)
                .toList();
    }

    /** Standing claims, each as its latest event left it, by article and place in it, title first. */
    static List<String> figures(List<FigureClaim> events) {
        Map<List<String>, Claim> claims = new LinkedHashMap<>();
        for (FigureClaim event : events) {
            claims.put(List.of(event.getLedgerKey(), event.getClaim().getClaimId()), event.getClaim());
        }
        return claims.entrySet().stream()
                .filter(entry -> entry.getValue().getRetraction() == null)
                .sorted(Comparator.comparingLong((Map.Entry<List<String>, Claim> entry) ->
                                entry.getValue().getSequence())
                        .thenComparing(
                                entry -> entry.getValue().getFigure().getSpan().getField())
                        .thenComparingInt(
                                entry -> entry.getValue().getFigure().getSpan().getStart())
                        .thenComparing(entry -> String.join("|", entry.getKey())))
                .map(entry -> ResultLines.figure(entry.getValue()))
                .toList();
    }

    /** By force and theatre. */
    static List<String> ledger(Collection<LedgerEntry> entries) {
        Map<String, String> lines = new TreeMap<>();
        entries.forEach(entry -> lines.put(entry.getLedgerKey(), ResultLines.ledger(entry)));
        return List.copyOf(lines.values());
    }

    /** By the place the input came from. */
    static List<String> deadLetters(Collection<DeadLetter> letters) {
        return letters.stream()
                .sorted(Comparator.comparing(DeadLetter::getPlace).thenComparing(DeadLetter::getDeadLetterId))
                .map(ResultLines::deadLetter)
                .toList();
    }

    private static int write(Path folder, String name, List<String> lines) throws IOException {
        Path unfinished = folder.resolve("." + name + ".part");
        try (var out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
        Files.move(
                unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return lines.size();
    }
}
