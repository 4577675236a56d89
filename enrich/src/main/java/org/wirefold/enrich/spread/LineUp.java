package org.wirefold.enrich.spread;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Hands on numbers in their order, without gaps, each once all its parts have come. Knows only which parts came; the parts themselves
 * are kept by the caller. Not safe for use by several threads.
 */
final class LineUp {
    private final int parts;
    private final Map<Long, BitSet> arrived = new HashMap<>();
    private long next;

    /**
     * @param parts how many every number has, from 0
     * @param next the number to begin with
     */
    LineUp(int parts, long next) {
        this.parts = parts;
        this.next = next;
    }

    /**
     * A part has come.
     *
     * @throws IllegalStateException when it came before, or its number has been handed on: somebody numbered twice
     */
    void arrive(long number, int part) {
        BitSet seen = arrived.computeIfAbsent(number, n -> new BitSet(parts));
        if (number < next || part < 0 || part >= parts || seen.get(part)) {
            throw new IllegalStateException(
                    "part " + part + " of number " + number + " came twice or too late: " + next + " is next");
        }
        seen.set(part);
    }

    /** True when all parts of the next number are there. */
    boolean isReady() {
        BitSet seen = arrived.get(next);
        return seen != null && seen.cardinality() == parts;
    }

    /** Takes the next number, which must be ready. */
    long take() {
        if (!isReady()) {
            throw new IllegalStateException("number " + next + " is not complete");
        }
        arrived.remove(next);
        return next++;
    }

    /** The number whose turn it is. */
    long next() {
        return next;
    }

    /** How many numbers have come in part or whole and must wait. */
    int waiting() {
        return arrived.size();
    }

    /** The parts of the next number that have not come, in order. */
    BitSet missing() {
        BitSet missing = new BitSet(parts);
        missing.set(0, parts);
        BitSet seen = arrived.get(next);
        if (seen != null) {
            missing.andNot(seen);
        }
        return missing;
    }
}
