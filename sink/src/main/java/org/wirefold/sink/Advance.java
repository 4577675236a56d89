package org.wirefold.sink;

import java.util.OptionalLong;

/**
 * A step of the read position of one partition, made only when the position still is the expected one.
 *
 * @param topic the topic
 * @param partition its partition
 * @param expected the position this reader started from; empty when it found none and began at the beginning
 * @param next offset of the first record that is not in the store after this step
 */
public record Advance(String topic, int partition, OptionalLong expected, long next) {
    /** Refuses a step back: a position only ever moves forward, but for an operator's rewind. */
    public Advance {
        if (expected.isPresent() && next < expected.getAsLong()) {
            throw new IllegalArgumentException("position of " + topic + "-" + partition + " would go back from "
                    + expected.getAsLong() + " to " + next);
        }
    }
}
