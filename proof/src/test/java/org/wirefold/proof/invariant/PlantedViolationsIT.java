package org.wirefold.proof.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.proof.Verification;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.invariant.Plants.Plant;
import org.wirefold.schema.RegistryClient;

/** The check of the checkers: one thing wrong anywhere in a run is found, and named. */
class PlantedViolationsIT {
    private static final long SEED = Long.getLong("wirefold.seed", System.nanoTime());
    private static final int ARTICLES = 120;
    private static final int PLACEMENTS = 100;

    @TempDir
    static Path stateDir;

    private static final List<Invariant> INVARIANTS = Invariants.with(new OracleEqual(PipedRun.core()));

    private static Captured clean;
    private static RegistryClient registry;

    @BeforeAll
    static void run() {
        System.out.println("PlantedViolationsIT -Dwirefold.seed=" + SEED);
        clean = PipedRun.of(SEED, ARTICLES, stateDir);
        registry = PipedRun.registry(clean);
        assertThat(Verification.of(clean, INVARIANTS).violations())
                .as("nothing is wrong before, seed " + SEED)
                .isEmpty();
    }

    @Test
    void oneDroppedRecordIsFound() {
        assertFound("drop one record", Plants::dropOneRecord);
    }

    @Test
    void oneDoubledRecordIsFound() {
        assertFound("double one record", Plants::doubleOneRecord);
    }

    @Test
    void twoSwappedOriginalsAreFound() {
        assertFound("swap two originals", Plants::swapTwoOriginals);
    }

    @Test
    void oneFlippedByteIsFound() {
        assertFound("flip one byte", Plants::flipOneByte);
    }

    @Test
    void oneDroppedTagIsFound() {
        assertFound("drop one tag", Plants::dropOneTag);
    }

    @Test
    void oneMovedRowIsFound() {
        assertFound("move one row", Plants::moveOneRow);
    }

    private static void assertFound(String what, Function<Plants, Plant> damage) {
        Plants plants = new Plants(clean, registry, new Random(SEED ^ what.hashCode()));
        Map<String, Integer> byInvariant = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (int placement = 0; placement < PLACEMENTS; placement++) {
            Plant plant = damage.apply(plants);
            List<Violation> found = Verification.of(plant.damaged(), INVARIANTS).violations();
            found.stream().map(Violation::invariant).distinct().forEach(id -> byInvariant.merge(id, 1, Integer::sum));
            if (found.stream().noneMatch(plant::isNamedBy)) {
                missed.add(plant.what() + " told as " + found);
            }
        }
        System.out.println(what + ": " + (PLACEMENTS - missed.size()) + " of " + PLACEMENTS + ", by " + byInvariant);
        assertThat(missed).as(what + ", seed " + SEED).isEmpty();
    }
}
