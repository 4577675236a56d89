package org.wirefold.enrich.story;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirefold.analysis.furniture.LineStore;
import org.wirefold.schema.wire.LineState;

/** The memory of furniture in the store {@code furniture}: the lines of a generation stand together, so that they are dropped together. */
final class StoredLines implements LineStore {
    private static final int[] NONE = {};

    private final KeyValueStore<String, LineState> store;

    StoredLines(KeyValueStore<String, LineState> store) {
        this.store = store;
    }

    @Override
    public int[] sightings(int generation, long line) {
        LineState state = store.get(key(generation, line));
        return state == null
                ? NONE
                : state.getSightings().stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public void put(int generation, long line, int[] sightings) {
        List<Integer> boxed = new ArrayList<>(sightings.length);
        for (int hash : sightings) {
            boxed.add(hash);
        }
        store.put(key(generation, line), new LineState(boxed));
    }

    @Override
    public void drop(int generation) {
        keys(generation).forEach(store::delete);
    }

    @Override
    public int count(int generation) {
        return keys(generation).size();
    }

    private List<String> keys(int generation) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, LineState> lines = store.range(key(generation, 0), key(generation, -1L))) {
            lines.forEachRemaining(line -> keys.add(line.key));
        }
        return keys;
    }

    /** Both numbers unsigned and of one length: their order as text is their order as numbers. */
    private static String key(int generation, long line) {
        return String.format("%08x|%016x", generation, line);
    }
}
