package org.wirefold.proof.invariant;

import org.wirefold.proof.capture.Captured;

/** A promise that can be checked. */
public interface Invariant {
    /** Its number in docs/PROOF.md, for example I1. */
    String id();

    /** What is promised, in a few words. */
    String title();

    /** Checks a capture; the same capture gives the same findings. */
    Findings check(Captured captured);
}
