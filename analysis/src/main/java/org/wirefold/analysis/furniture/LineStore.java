package org.wirefold.analysis.furniture;

/**
 * Where the sightings of lines are kept, by generation. What is read back is what was put: the memory of a lane must survive a restart
 * unchanged, or a replay gives other answers.
 */
public interface LineStore {
    /** What {@link #put} stored, unchanged; empty when nothing was. */
    int[] sightings(int generation, long line);

    void put(int generation, long line, int[] sightings);

    /** Forgets all lines of a generation. */
    void drop(int generation);

    /** How many lines a generation holds. Asked once, when a memory begins. */
    int count(int generation);
}
