package org.wirefold.proof.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.proof.Verification;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedRow;
import org.wirefold.proof.capture.CapturedTables;
import org.wirefold.proof.invariant.Plants.Plant;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topics;

/** What needs a whole run to be judged: the oracle, the ledger and the tables. */
class PipedInvariantsTest {
    private static final long SEED = Long.getLong("wirefold.seed", System.nanoTime());
    private static final int ARTICLES = 60;

    @TempDir
    static Path stateDir;

    private static Captured clean;
    private static RegistryClient registry;

    private static final OracleEqual ORACLE = new OracleEqual(PipedRun.core());

    @BeforeAll
    static void run() {
        System.out.println("PipedInvariantsTest -Dwirefold.seed=" + SEED);
        clean = PipedRun.of(SEED, ARTICLES, stateDir);
        registry = PipedRun.registry(clean);
    }

    @Test
    void aRunOfTheRealStepsBreaksNothing() {
        Verification verification = Verification.of(clean, Invariants.with(ORACLE));

        assertThat(verification.violations()).as("seed " + SEED).isEmpty();
        assertThat(verification.notChecked()).containsExactly("I2", "I15");
        assertThat(verification.json()).startsWith("{\"holds\":true,");
        assertThat(verification.lines(5)).anyMatch(line -> line.startsWith("I1 ") && line.contains("ok ("));
    }

    @Test
    void theOracleMissesWhatIsDroppedAndKnowsNothingOfWhatIsChanged() {
        Plants plants = new Plants(clean, registry, new Random(SEED));
        for (Plant plant : List.of(plants.dropOneTag(), plants.swapTwoOriginals())) {
            assertThat(ORACLE.check(plant.damaged()).violations())
                    .as(plant.what())
                    .anyMatch(plant::isNamedBy);
        }
    }

    @Test
    void aMissingLedgerEntryIsNoticed() {
        var entries = new ArrayList<org.wirefold.proof.capture.CapturedRecord>();
        clean.topic(Topics.FIGURE_LEDGER).records().forEach(entries::add);
        var last = entries.remove(entries.size() - 1);

        assertThat(new LedgerFold()
                        .check(clean.with(PipedRun.topic(Topics.FIGURE_LEDGER, entries)))
                        .violations())
                .extracting(Violation::id)
                .containsExactly(last.key());
    }

    @Test
    void aRowThatIsMissingInventedOtherOrFromElsewhereIsNoticed() {
        CapturedTables tables = clean.tables().orElseThrow();
        List<CapturedRow> rows = tables.of(CapturedTables.ARTICLES);
        CapturedRow first = rows.get(0);
        List<CapturedRow> fewer = rows.subList(1, rows.size());
        List<CapturedRow> more = new ArrayList<>(rows);
        more.add(new CapturedRow("x|1|1", first.place(), "00"));
        List<CapturedRow> other = new ArrayList<>(fewer);
        other.add(new CapturedRow(first.id(), first.place(), "00"));

        assertThat(articlesTold(fewer))
                .singleElement()
                .asString()
                .contains(first.id())
                .contains("missing");
        assertThat(articlesTold(more))
                .singleElement()
                .asString()
                .contains("x|1|1")
                .contains("invented");
        assertThat(articlesTold(other))
                .singleElement()
                .asString()
                .contains(first.id())
                .contains("something else");
    }

    private static List<String> articlesTold(List<CapturedRow> rows) {
        Captured damaged = clean.with(clean.tables().orElseThrow().with(CapturedTables.ARTICLES, rows));
        return new SinkContent()
                .check(damaged).violations().stream().map(Violation::toString).toList();
    }

    @Test
    void aPositionBeforeItsRowsOrBehindTheEndIsNoticed() {
        CapturedTables tables = clean.tables().orElseThrow();
        Invariant invariant = new SinkAtomicity();

        assertThat(invariant.check(clean).violations()).isEmpty();
        var early = new CapturedTables(tables.rows(), with(tables, "articles.enriched-0", 0L));
        assertThat(invariant.check(clean.with(early)).violations()).allMatch(v -> v.id().startsWith("articles "));
        var late = new CapturedTables(tables.rows(), with(tables, "articles.enriched-0", 1_000_000L));
        assertThat(invariant.check(clean.with(late)).violations())
                .singleElement()
                .satisfies(v -> assertThat(v.id()).isEqualTo("sink_offset articles.enriched-0"));
    }

    private static Map<String, Long> with(CapturedTables tables, String partition, long next) {
        Map<String, Long> positions = new java.util.HashMap<>(tables.positions());
        positions.put(partition, next);
        return positions;
    }

    @Test
    void aTableThatPointsAtAnotherVersionIsNoticed() {
        CapturedTables tables = clean.tables().orElseThrow();
        List<CapturedRow> rows = new ArrayList<>(tables.of(CapturedTables.CURRENT_VERSIONS));
        CapturedRow first = rows.remove(0);

        assertThat(new OrderPerKey()
                        .check(clean.with(tables.with(CapturedTables.CURRENT_VERSIONS, rows)))
                        .violations())
                .extracting(Violation::id)
                .containsExactly(first.id());
    }

    @Test
    void withoutADatabaseNothingIsSaidOfTables() {
        Captured without = new Captured(
                clean.topics(),
                clean.schemas(),
                clean.schemaUses(),
                clean.worked(),
                java.util.Optional.empty(),
                clean.transactions(),
                clean.health(),
                clean.progress(),
                clean.window());

        assertThat(Verification.of(without, Invariants.with(ORACLE)).notChecked())
                .contains("I7", "I8");
    }
}
