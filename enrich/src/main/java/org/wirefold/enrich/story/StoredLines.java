package org.wirefold.enrich.story;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirefold.analysis.furniture.LineStore;
import org.wirefold.enrich.Keys;
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
        LineState state = store.get(Keys.within(generation, line));
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
        store.put(Keys.within(generation, line), new LineState(boxed));
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
        return Keys.in(store, Keys.within(generation, 0), Keys.within(generation, -1L));
    }
}
