package org.wirefold.analysis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostingTableTest {
    @Test
    void itFindsWhatAMapFinds() {
        long seed = 77;
        Random random = new Random(seed);
        PostingTable table = new PostingTable();
        Map<Integer, List<Integer>> map = new HashMap<>();
        for (int slot = 0; slot < 20_000; slot++) {
            for (int i = 0; i < 10; i++) {
                int fingerprint = random.nextBoolean() ? random.nextInt() : random.nextInt(30_000);
                add(table, fingerprint, slot);
                List<Integer> slots = map.computeIfAbsent(fingerprint, f -> new ArrayList<>());
                if (slots.size() < PostingTable.HOT && !slots.contains(slot)) {
                    slots.add(slot);
                }
            }
        }
        map.forEach((fingerprint, slots) ->
                assertThat(lookUp(table, fingerprint)).as("seed %d", seed).isEqualTo(slots));
        assertThat(lookUp(table, 1_234_567_891)).isEmpty();
    }

    @Test
    void aVersionTakesThePlaceOfTheOneBefore() {
        long seed = 78;
        Random random = new Random(seed);
        PostingTable table = new PostingTable();
        Map<Integer, List<Integer>> map = new HashMap<>();
        int[] articles = new int[5_000];
        for (int slot = 0; slot < articles.length; slot++) {
            int article = random.nextInt(400);
            articles[slot] = article;
            long[] fingerprints =
                    random.longs(20, 0, random.nextBoolean() ? 50 : 3_000).toArray();
            table.addVersion(fingerprints, slot, articles);
            for (long asked : fingerprints) {
                int fingerprint = (int) asked;
                List<Integer> slots = map.computeIfAbsent(fingerprint, f -> new ArrayList<>());
                int now = slot;
                slots.removeIf(other -> other != now && articles[other] == article);
                if (slots.size() < PostingTable.HOT && !slots.contains(slot)) {
                    slots.add(slot);
                }
            }
        }
        map.forEach((fingerprint, slots) -> assertThat(lookUp(table, fingerprint))
                .as("seed %d, fingerprint %d", seed, fingerprint)
                .isEqualTo(slots));
        assertThat(table.size())
                .isEqualTo(map.values().stream().mapToInt(List::size).sum());
    }

    @Test
    void aHotFingerprintIsCappedAndCounted() {
        PostingTable table = new PostingTable();
        for (int slot = 0; slot < 1000; slot++) {
            add(table, -1, slot);
            add(table, 0, slot);
            add(table, Integer.MIN_VALUE, slot);
        }
        assertThat(lookUp(table, -1)).hasSize(PostingTable.HOT).startsWith(0, 1, 2);
        assertThat(table.dropped()).isEqualTo(3 * (1000 - PostingTable.HOT));
    }

    @Test
    void fingerprintsThatAllFallOnTheLastHomesAreFound() {
        PostingTable table = new PostingTable();
        int inverse = 0x0e8b2f51; // of the spreading multiplier, modulo 2^32
        for (int i = 0; i < 5000; i++) {
            add(table, (Integer.MAX_VALUE - i) * inverse, i);
        }
        for (int i = 0; i < 5000; i++) {
            assertThat(lookUp(table, (Integer.MAX_VALUE - i) * inverse)).containsExactly(i);
        }
    }

    @Test
    void aPostingOfALargeTableTakesAtMostTenAndAHalfBytes() {
        Random random = new Random(3);
        PostingTable table = new PostingTable();
        for (int i = 0; i < 300_000; i++) {
            add(table, random.nextInt(), i);
            if (i > 60_000) {
                assertThat(table.bytes()).isLessThan(21L * table.size() / 2);
            }
        }
    }

    private static void add(PostingTable table, int fingerprint, int slot) {
        table.add(new long[] {Integer.toUnsignedLong(fingerprint)}, slot);
    }

    private static List<Integer> lookUp(PostingTable table, int fingerprint) {
        List<Integer> found = new ArrayList<>();
        table.lookUp(new long[] {Integer.toUnsignedLong(fingerprint)}, (slot, agrees) -> found.add(slot));
        return found;
    }
}
