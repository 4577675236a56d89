package org.wirefold.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirefold.sink.Records.aQuote;
import static org.wirefold.sink.Records.aSighting;
import static org.wirefold.sink.Records.anOriginal;
import static org.wirefold.sink.Records.duplicate;
import static org.wirefold.sink.Records.enriched;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.Sighting;
import org.wirefold.schema.wire.Warning;

/**
 * Whatever order records reach the tables in (two topics and several partitions are read at their own speed, a rewind reads
 * old offsets again), the newest version of each article and the last record of each key hold.
 */
class ShuffledArrivalIT {
    private static final long SEED = 20261120L;
    private static final int SHUFFLES = 20;

    private TestDatabase database;
    private PostgresStore store;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.open();
        store = new PostgresStore(database.database());
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
        database.close();
    }

    /** Batches of random size; the position is somewhere else's business and stays where it is. */
    private void writeShuffled(List<ResultRow> rows, Random random) {
        List<ResultRow> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        int from = 0;
        while (from < shuffled.size()) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(7));
            store.write(new ResultBatch(shuffled.subList(from, to), List.of()), refused -> {
                throw new AssertionError(refused.toString());
            });
            from = to;
        }
    }

    @Test
    void theNewestVersionOfEachArticleHolds() throws SQLException {
        System.out.println("seed " + SEED);
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            Random random = new Random(SEED + shuffle);
            List<ResultRow> rows = new ArrayList<>();
            TreeMap<String, String> expected = new TreeMap<>();
            long[] nextOffset = new long[2];
            for (long sequence = 0; sequence < 60; sequence++) {
                String id = "a" + random.nextInt(12);
                var article = anOriginal(id, sequence).setVersion(1 + sequence).setTitle("Title " + sequence);
                boolean late = random.nextInt(5) == 0;
                if (late) {
                    article.setWarnings(List.of(new Warning("LATE_VERSION", "a newer one was there")));
                } else {
                    expected.put(id, id + "|Title " + sequence);
                }
                int topic = random.nextInt(2);
                long offset = nextOffset[topic]++;
                rows.add(topic == 0 ? enriched(offset, article) : duplicate(offset, article));
            }
            writeShuffled(rows, random);

            assertThat(database.rows("SELECT article_id, title FROM visible_articles ORDER BY article_id"))
                    .as("shuffle " + shuffle)
                    .containsExactlyElementsOf(expected.values());
            assertThat(database.count("articles")).isEqualTo(60);
            database.empty();
        }
    }

    @Test
    void theLastRecordOfEachKeyHolds() throws SQLException {
        String topic = Topics.QUOTE_CLUSTERS.name();
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            Random random = new Random(SEED + shuffle);
            List<ResultRow> rows = new ArrayList<>();
            TreeMap<String, String> expected = new TreeMap<>();
            for (int offset = 0; offset < 50; offset++) {
                String id = "q" + random.nextInt(6);
                int sightings = random.nextInt(5);
                rows.add(Records.row(
                        topic,
                        offset,
                        aQuote(
                                        id,
                                        IntStream.range(0, sightings)
                                                .mapToObj(i -> aSighting("a" + i, i, "We leave."))
                                                .toArray(Sighting[]::new))
                                .build()));
                expected.put(id, id + "|" + sightings + "|" + sightings + "|" + offset);
            }
            writeShuffled(rows, random);

            assertThat(database.rows("SELECT c.quote_id, c.sighting_count,"
                            + " (SELECT count(*) FROM sightings s WHERE s.quote_id = c.quote_id AND s.standing),"
                            + " c.source_offset FROM quote_clusters c ORDER BY 1"))
                    .as("shuffle " + shuffle)
                    .containsExactlyElementsOf(expected.values());
            database.empty();
        }
    }

    @Test
    void offsetsReadAgainAfterARewindChangeNothing() throws SQLException {
        List<ResultRow> rows = new ArrayList<>();
        for (int offset = 0; offset < 30; offset++) {
            rows.add(enriched(
                    offset,
                    anOriginal("a" + offset % 4, offset).setVersion(1 + offset).setTitle("Title " + offset)));
        }
        String all = "SELECT * FROM articles ORDER BY sequence";
        store.write(
                new ResultBatch(rows, List.of(new Advance(Topics.ENRICHED.name(), 0, OptionalLong.empty(), 30))),
                refused -> {});
        List<String> before = database.rows(all);

        writeShuffled(rows, new Random(SEED));

        assertThat(database.rows(all)).isEqualTo(before);
        assertThat(store.position(Topics.ENRICHED.name(), 0)).hasValue(30);
    }
}
