package org.wirefold.analysis.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.quotes.Speaker;
import org.wirefold.analysis.text.NormalisedText;
import org.wirefold.analysis.text.Sentences;
import org.wirefold.analysis.text.TextSpan;

/** The bars of the issue on the material in {@code wirefold.shared}; skipped with a message where the folder is absent. */
class StatementsEvaluationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BACKGROUND_PAIRS = 100_000;
    /** Each stands in about thirty pairs. */
    private static final int BACKGROUND_SENTENCES = 6_000;

    private final StatementComparison comparison = new StatementComparison();
    private final SpeakerInContext speakers = new SpeakerInContext();

    private record Scored(JsonNode gold, boolean same) {
        boolean is(String field, String value) {
            return gold.get(field).asText().equals(value);
        }
    }

    @Test
    void theLabelledPairsReachTheBars() throws IOException {
        List<Scored> all = new ArrayList<>();
        for (String line : Files.readAllLines(material("eval", "quotes", "dev", "passage_pairs.jsonl"))) {
            JsonNode gold = JSON.readTree(line);
            if (!gold.get("same").isNull()) {
                all.add(new Scored(
                        gold,
                        comparison
                                .compare(statement(gold, "a"), statement(gold, "b"))
                                .same()));
            }
        }
        double accepted = all.stream().filter(Scored::same).count();
        double same = all.stream().filter(s -> s.gold().get("same").asBoolean()).count();
        double right = all.stream()
                .filter(s -> s.same() && s.gold().get("same").asBoolean())
                .count();
        double precision = right / accepted;
        double recall = right / same;

        assertThat(precision).as("precision").isGreaterThanOrEqualTo(0.95);
        assertThat(recall).as("recall").isGreaterThanOrEqualTo(0.90);
        assertThat(2 * precision * recall / (precision + recall)).as("F1").isGreaterThanOrEqualTo(0.93);
        assertThat(share(all, s -> s.is("label", "identical"))).as("identical").isEqualTo(1);
        assertThat(share(all, s -> s.is("label", "near-identical")))
                .as("near-identical")
                .isGreaterThanOrEqualTo(0.97);
        assertThat(share(all, s -> s.is("relation", "contained")))
                .as("contained")
                .isGreaterThanOrEqualTo(0.97);
        assertThat(share(all, s -> s.is("label", "reworded"))).as("reworded").isGreaterThanOrEqualTo(0.70);
        assertThat(share(all, s -> s.is("reason", "number")))
                .as("numbers accepted")
                .isLessThanOrEqualTo(0.02);
        assertThat(share(all, s -> s.is("reason", "negation")))
                .as("negations accepted")
                .isLessThanOrEqualTo(0.02);
        assertThat(share(all, s -> s.is("reason", "entity")))
                .as("entities accepted")
                .isLessThanOrEqualTo(0.10);
        assertThat(share(all, s -> s.is("reason", "speaker")))
                .as("other speakers accepted")
                .isZero();
    }

    @Test
    void theSeedPairsAreToldApart() throws IOException {
        Map<String, int[]> counts = new HashMap<>();
        List<String> lines = Files.readAllLines(material("eval", "quotes", "seeds.pairs.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t");
            int[] count = counts.computeIfAbsent(fields[0], grade -> new int[2]);
            count[0] += comparison.compare(fields[9], fields[10]).same() ? 1 : 0;
            count[1]++;
        }

        assertThat(counts.get("identical")).containsExactly(1, 1);
        assertThat(counts.get("near-identical")).containsExactly(6, 6);
        assertThat(counts.get("different")).containsExactly(0, 24);
        assertThat(counts.get("reworded")[0]).as("of 21 reworded").isGreaterThanOrEqualTo(15);
    }

    /** The web half tells one week's events over and over, so its sentences are held against those of the Reuters half only. */
    @Test
    void unrelatedSentencesAreNotTheSame() throws IOException {
        Random random = new Random(20_261_120);
        List<Sentence> all = sentences();
        assertThat(all).hasSizeGreaterThan(20_000);
        List<Sentence> sample = new ArrayList<>();
        for (int i = 0; i < BACKGROUND_SENTENCES; i++) {
            sample.add(all.get(random.nextInt(all.size())));
        }
        List<Wording> wordings =
                sample.stream().map(sentence -> Wording.of(sentence.text())).toList();
        List<String> same = new ArrayList<>();
        int pairs = 0;
        while (pairs < BACKGROUND_PAIRS) {
            int a = random.nextInt(sample.size());
            int b = random.nextInt(sample.size());
            if (sample.get(a).isUnrelatedTo(sample.get(b))) {
                pairs++;
                if (comparison.compare(wordings.get(a), wordings.get(b)).same()) {
                    same.add(sample.get(a).text() + " | " + sample.get(b).text());
                }
            }
        }

        assertThat(same).hasSizeLessThanOrEqualTo(1);
    }

    private record Sentence(String text, String cluster, boolean web) {
        boolean isUnrelatedTo(Sentence other) {
            return !cluster.equals(other.cluster) && !(web && other.web);
        }
    }

    /** Every sentence of 25 characters or more of the articles, with the cluster of its article. */
    private static List<Sentence> sentences() throws IOException {
        Map<String, String> clusters = new HashMap<>();
        for (String line : Files.readAllLines(material("eval", "wirecopy", "dev", "clusters.tsv"))) {
            String[] fields = line.split("\t");
            clusters.put(fields[0], fields[1]);
        }
        List<Sentence> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(material("eval", "wirecopy", "dev", "articles.jsonl"))) {
            JsonNode copy = JSON.readTree(line);
            String id = copy.get("id").asText();
            boolean web = !copy.get("source").asText().contains("Reuters");
            NormalisedText text = NormalisedText.of(copy.get("body").asText());
            for (TextSpan span : Sentences.of(text)) {
                if (span.length() >= 25) {
                    sentences.add(new Sentence(span.of(text.original()), clusters.getOrDefault(id, id), web));
                }
            }
        }
        return sentences;
    }

    @Test
    void nearIdenticalPairsAreAmongTheCandidates() throws IOException {
        List<NearPair> pairs = nearPairs();
        CandidateIndex index = new CandidateIndex();
        Map<String, String> idOf = new HashMap<>();
        for (NearPair pair : pairs) {
            String id = String.format("%032x", idOf.size());
            if (idOf.putIfAbsent(pair.a(), id) == null) {
                index.put(id, 0, CandidateKeys.of(Wording.of(pair.a()), ""));
            }
        }
        int near = 0;
        int found = 0;
        for (NearPair pair : pairs) {
            if (pair.near()) {
                near++;
                int[] keys = CandidateKeys.of(Wording.of(pair.b()), "");
                String wanted = idOf.get(pair.a());
                found += index.candidates(keys, 1, 8).stream()
                                .anyMatch(c -> c.quoteId().equals(wanted))
                        ? 1
                        : 0;
            }
        }

        assertThat(near).isGreaterThan(170);
        assertThat((double) found / near).as("%d of %d", found, near).isGreaterThanOrEqualTo(0.99);
    }

    private record NearPair(String a, String b, boolean near) {}

    /** The labelled pairs and those of the seeds. */
    private static List<NearPair> nearPairs() throws IOException {
        List<NearPair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(material("eval", "quotes", "dev", "passage_pairs.jsonl"))) {
            JsonNode gold = JSON.readTree(line);
            boolean near = gold.get("label").asText().endsWith("identical");
            pairs.add(new NearPair(gold.get("a").asText(), gold.get("b").asText(), near));
        }
        List<String> lines = Files.readAllLines(material("eval", "quotes", "seeds.pairs.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t");
            pairs.add(new NearPair(fields[9], fields[10], fields[0].endsWith("identical")));
        }
        return pairs;
    }

    @Test
    void theSeedsCluster() throws IOException {
        Stream stream = new Stream();
        String file = "";
        int sequence = -1;
        for (String line : Files.readAllLines(material("eval", "quotes", "seeds.gold.jsonl"))) {
            JsonNode gold = JSON.readTree(line);
            if (!gold.get("file").asText().equals(file)) {
                file = gold.get("file").asText();
                sequence++;
            }
            if (!gold.get("kind").asText().equals("indirect")) {
                stream.see(sighting(gold, Files.readString(material("seeds", file)), sequence));
            }
        }
        QuoteGroup spokesperson = stream.onlyGroupWith("fair share");
        QuoteGroup general = stream.onlyGroupWith("still there");

        assertThat(spokesperson.sightings()).extracting(Sighting::sequence).containsExactly(0L, 4L);
        assertThat(spokesperson.sightings().get(1).diff()).contains(new WordChange("power", "force"));
        assertThat(general.sightings()).extracting(Sighting::sequence).containsExactly(0L, 3L, 3L);
        assertThat(stream.groups().stream().filter(g -> g.sightings().size() > 1))
                .as("the third is a fragment of its own speaker's sentence")
                .hasSize(3);
        assertThat(stream.groups()).allMatch(group -> group.conflictsWith().isEmpty());
    }

    /** With the speaker that the text around the words names, and the day. */
    private Statement statement(JsonNode gold, String side) {
        String date = gold.get("date_" + side).asText();
        return speakers.statement(
                gold.get(side).asText(),
                Optional.ofNullable(gold.get("ctx_" + side).asText(null)),
                date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)));
    }

    private static Sighting sighting(JsonNode gold, String text, int sequence) {
        List<TextSpan> spans = new ArrayList<>();
        gold.get("inner_spans")
                .forEach(s -> spans.add(new TextSpan(s.get(0).asInt(), s.get(1).asInt())));
        String words =
                String.join(" ", spans.stream().map(span -> span.of(text)).toList());
        Optional<String> name = Optional.ofNullable(gold.get("speaker_norm").asText(null));
        return Sighting.of(
                gold.get("file").asText(),
                gold.get("file").asText(),
                "outlet",
                sequence,
                1_600_000_000_000L,
                spans,
                words,
                name.map(n -> new Speaker(n, Optional.empty(), Optional.of(n), Optional.empty(), 1)));
    }

    private static double share(List<Scored> all, Predicate<Scored> kind) {
        List<Scored> some = all.stream().filter(kind).toList();
        assertThat(some).isNotEmpty();
        return some.stream().filter(Scored::same).count() / (double) some.size();
    }

    private static Path material(String... parts) {
        Path path = Path.of(System.getProperty("wirefold.shared", ""), parts);
        if (!Files.exists(path)) {
            System.err.println("SKIPPED: no evaluation material at " + path + " (system property wirefold.shared)");
            Assumptions.abort("no evaluation material at " + path);
        }
        return path;
    }
}
