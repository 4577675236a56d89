package org.wirefold.analysis.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.figures.Figure;
import org.wirefold.analysis.figures.FigureExtractor;
import org.wirefold.analysis.text.Tokens;

/** The ledgers that the five seed articles give, each article a story of its own. */
class SeedLedgersTest {
    /** Publication days; the second article carries none. */
    private static final Map<String, String> DAYS =
            Map.of("000", "2021-02-19", "002", "2020-02-12", "003", "2021-02-18", "004", "2021-02-19");

    private final Map<String, Ledger> ledgers = new HashMap<>();
    private final List<Claim> events = new ArrayList<>();

    @BeforeEach
    void foldTheSeeds() throws IOException {
        Path file = Path.of(System.getProperty("wirefold.shared", "absent"), "eval/figures/seeds.gold.jsonl");
        if (!Files.isReadable(file)) {
            System.err.println("SKIPPED, evaluation material is absent: " + file);
            Assumptions.abort("no " + file);
        }
        long sequence = 0;
        for (String line : Files.readAllLines(file)) {
            JsonNode article = new ObjectMapper().readTree(line);
            String text = article.get("text").asText();
            String outlet = article.get("id").asText().substring(0, 3);
            for (Figure figure : new FigureExtractor().extract(Tokens.of(text), List.of(), ArticleText.of(text))) {
                Claim claim = claim(outlet, sequence, figure);
                LedgerKey key = LedgerKey.of(figure);
                events.add(claim);
                ledgers.put(
                        key.text(),
                        ledgers.getOrDefault(key.text(), Ledger.empty(key)).with(claim));
            }
            sequence++;
        }
    }

    private static Claim claim(String outlet, long sequence, Figure figure) {
        return new Claim(
                ClaimId.of("story-" + outlet, "body", figure),
                "story-" + outlet,
                "article-" + outlet,
                outlet,
                "outlet-" + outlet,
                "",
                sequence,
                Optional.ofNullable(DAYS.get(outlet)).map(day -> Instant.parse(day + "T00:00:00Z")),
                figure,
                1,
                Optional.empty(),
                Optional.of(Instant.parse(DAYS.getOrDefault(outlet, "2021-02-19") + "T00:00:00Z")));
    }

    @Test
    void natoInIraqIsToGrowFromFiveHundredToFourThousandInThreeArticles() {
        LedgerView view = view("NATO|IQ");
        assertThat(view.current().orElseThrow().figure().value()).contains(500.0);
        assertThat(view.planned())
                .filteredOn(claim -> claim.figure().vtype().equals("count"))
                .allMatch(claim -> claim.figure().value().equals(Optional.of(4000.0)))
                .extracting(Claim::source)
                .contains("outlet-000", "outlet-003", "outlet-004");
        assertThat(view.conflicts()).isEmpty();
    }

    @Test
    void theUndatedClaimAboutIraqStandsLastAndTheTwoReductionsContradictEachOther() {
        LedgerView view = view("US|IQ");
        Claim last = view.claims().get(view.claims().size() - 1);
        assertThat(last.asOf()).isEmpty();
        assertThat(last.figure().surface()).startsWith("about 5,000");
        assertThat(view.conflicts())
                .extracting(Conflict::reason)
                .anyMatch(reason -> reason.contains("2,500 (outlet-000") && reason.contains("3,000 (outlet-003"));
        assertThat(view.current().orElseThrow().figure().value()).contains(5200.0);
    }

    @Test
    void theOtherThreeForcesHaveOneClaimEach() {
        assertThat(values("US|AF")).containsExactly(12000.0);
        assertThat(values("GB|IQ")).containsExactly(80.0);
        assertThat(values("NATO|AF")).containsExactly(10000.0);
        assertThat(ledgers.keySet()).containsExactlyInAnyOrder("NATO|IQ", "US|IQ", "US|AF", "GB|IQ", "NATO|AF");
    }

    @Test
    void beforeTheYearOfThePlansOnlyTheTrainersWereKnown() {
        LedgerKey key = LedgerKey.parse("NATO|IQ");
        List<Claim> mission = events.stream()
                .filter(claim -> LedgerKey.of(claim.figure()).equals(key))
                .toList();
        LedgerView view = Ledger.knownAt(key, mission, Instant.parse("2020-12-31T00:00:00Z"))
                .view();
        assertThat(view.claims()).extracting(claim -> claim.figure().min()).containsExactly(Optional.of(300.0));
    }

    private LedgerView view(String key) {
        return ledgers.get(key).view();
    }

    private List<Double> values(String key) {
        return view(key).claims().stream()
                .map(claim -> claim.figure().value().orElseThrow())
                .toList();
    }
}
