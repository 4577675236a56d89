package org.wirefold.enrich.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LineUpTest {
    private record Arrival(long number, int part) {}

    /** Every part of every number, in an order in which each way of coming keeps its own order, or in none at all. */
    private static List<Arrival> shuffled(Random random, int numbers, int parts, boolean ordered) {
        List<List<Arrival>> ways = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            List<Arrival> way = new ArrayList<>();
            for (long number = 0; number < numbers; number++) {
                way.add(new Arrival(number, part));
            }
            if (!ordered) {
                Collections.shuffle(way, random);
            }
            ways.add(way);
        }
        List<Arrival> all = new ArrayList<>();
        while (!ways.isEmpty()) {
            List<Arrival> way = ways.get(random.nextInt(ways.size()));
            for (int burst = random.nextInt(20); burst >= 0 && !way.isEmpty(); burst--) {
                all.add(way.remove(0));
            }
            if (way.isEmpty()) {
                ways.remove(way);
            }
        }
        return all;
    }

    @RepeatedTest(20)
    void whateverComesWheneverTheNumbersLeaveInOrderEachOnceAndAsSoonAsTheyCan(RepetitionInfo repetition) {
        long seed = System.nanoTime() + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        int parts = 1 + random.nextInt(6);
        int numbers = 1 + random.nextInt(200);
        System.out.println("LineUpTest seed " + seed + ": " + numbers + " numbers of " + parts + " parts");
        LineUp lineUp = new LineUp(parts, 0);
        int[] came = new int[numbers];
        List<Long> left = new ArrayList<>();
        List<Arrival> kept = new ArrayList<>();
        for (Arrival arrival : shuffled(random, numbers, parts, random.nextBoolean())) {
            lineUp.arrive(arrival.number(), arrival.part());
            kept.add(arrival);
            came[(int) arrival.number()]++;
            while (lineUp.isReady()) {
                long taken = lineUp.take();
                kept.removeIf(old -> old.number() == taken);
                left.add(taken);
            }
            if (random.nextInt(50) == 0) {
                lineUp = restarted(lineUp, kept, parts);
            }
            long due = LongStream.range(0, numbers)
                    .filter(n -> came[(int) n] < parts)
                    .findFirst()
                    .orElse(numbers);
            assertThat(lineUp.next()).as("seed %d", seed).isEqualTo(due);
        }
        assertThat(left)
                .as("seed %d", seed)
                .isEqualTo(LongStream.range(0, numbers).boxed().toList());
        assertThat(lineUp.waiting()).isZero();
    }

    /** As after a crash: told again what was kept. */
    private static LineUp restarted(LineUp before, List<Arrival> kept, int parts) {
        LineUp after = new LineUp(parts, before.next());
        kept.forEach(arrival -> after.arrive(arrival.number(), arrival.part()));
        return after;
    }

    @Test
    void aPartThatComesTwiceOrTooLateIsAFaultOfOurs() {
        LineUp lineUp = new LineUp(2, 5);
        lineUp.arrive(5, 1);

        assertThatThrownBy(() -> lineUp.arrive(5, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> lineUp.arrive(4, 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(lineUp::take).isInstanceOf(IllegalStateException.class);
    }

    @Nested
    class WaitingTooLong {
        private final LineUp lineUp = new LineUp(3, 0);
        private final ReorderWait wait = new ReorderWait(lineUp, Duration.ofSeconds(30));

        @Test
        void isToldOnceAWaitWithWhatIsMissing() {
            lineUp.arrive(0, 2);
            lineUp.arrive(7, 0);

            assertThat(wait.look(1_000, "lane-0")).isEmpty();
            assertThat(wait.look(30_999, "lane-0")).isEmpty();
            assertThat(wait.look(31_000, "lane-0")).hasValueSatisfying(event -> {
                assertThat(event.getCode()).isEqualTo("REORDER_WAIT");
                assertThat(event.getSeverity()).isEqualTo("warning");
                assertThat(event.getDetail()).contains("lane-0", "30 s", "number 0", "{0, 1}", "2 numbers");
            });
            assertThat(wait.look(99_000, "lane-0")).isEmpty();
            assertThat(wait.waited(99_000)).isEqualTo(98_000);
            assertThat(lineUp.next()).as("nothing is skipped").isZero();
        }

        @Test
        void beginsAnewWithTheNextNumber() {
            lineUp.arrive(1, 0);
            assertThat(wait.look(0, "lane-0")).isEmpty();
            BitSet missing = lineUp.missing();
            missing.stream().forEach(part -> lineUp.arrive(0, part));
            lineUp.take();

            assertThat(wait.look(40_000, "lane-0")).isEmpty();
            assertThat(wait.look(70_000, "lane-0")).isPresent();
        }

        @Test
        void isNoneWhenNothingHasCome() {
            assertThat(wait.look(0, "lane-0")).isEmpty();
            assertThat(wait.look(1_000_000, "lane-0")).isEmpty();
            assertThat(wait.waited(1_000_000)).isZero();
        }
    }
}
