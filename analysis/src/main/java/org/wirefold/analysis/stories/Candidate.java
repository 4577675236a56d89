package org.wirefold.analysis.stories;

/** An earlier article of the window that shares a fingerprint. */
record Candidate(long sequence, long story, boolean representative, boolean retracted) {}
