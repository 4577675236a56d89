package org.wirefold.enrich;

import java.util.HashMap;
import java.util.Map;
import org.wirefold.analysis.furniture.LineStore;

/** The memory of furniture of the oracle. */
final class LinesInMaps implements LineStore {
    private final Map<Integer, Map<Long, int[]>> generations = new HashMap<>();

    @Override
    public int[] sightings(int generation, long line) {
        return generations.getOrDefault(generation, Map.of()).getOrDefault(line, new int[0]);
    }

    @Override
    public void put(int generation, long line, int[] sightings) {
        generations.computeIfAbsent(generation, number -> new HashMap<>()).put(line, sightings);
    }

    @Override
    public void drop(int generation) {
        generations.remove(generation);
    }

    @Override
    public int count(int generation) {
        return generations.getOrDefault(generation, Map.of()).size();
    }
}
