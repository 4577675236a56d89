package org.wirefold.analysis.stories;

/** An earlier article of the window that shares a fingerprint. Copies are read for their passages only. */
record Candidate(long sequence, Placement placement, long eventTimeMillis, boolean retracted) {
    long story() {
        return placement.storySequence();
    }

    boolean isOriginal() {
        return !placement.duplicate();
    }

    boolean isDigest() {
        return isOriginal() && !placement.representative();
    }
}
