package org.wirefold.proof.capture;

/**
 * Which offsets of a partition there are.
 *
 * @param beginning offset of the first record that is kept
 * @param committedEnd up to where finished transactions can be read, exclusive
 * @param end one past the last offset, records of open transactions included
 */
public record PartitionRange(long beginning, long committedEnd, long end) {}
