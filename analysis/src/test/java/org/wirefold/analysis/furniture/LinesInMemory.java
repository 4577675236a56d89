package org.wirefold.analysis.furniture;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The sightings of lines in maps, one a generation. */
public final class LinesInMemory implements LineStore {
    final Map<Integer, Map<Long, int[]>> generations = new HashMap<>();

    @Override
    public int[] sightings(int generation, long line) {
        return Optional.ofNullable(generations.get(generation))
                .map(lines -> lines.get(line))
                .orElse(new int[0]);
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
