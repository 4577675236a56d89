package org.wirefold.proof.invariant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one check found. Filled by the check, then read. */
public final class Findings {
    /** Kept of one check: with more wrong than this, the first tell enough. All are counted. */
    private static final int MOST_KEPT = 1_000;

    /** How a promise stands. */
    public enum Status {
        /** It holds for everything that was looked at. */
        HOLDS,
        /** Something breaks it. */
        VIOLATED,
        /** Nothing could be looked at. */
        NOT_CHECKED
    }

    private final String invariant;
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> notChecked = new LinkedHashSet<>();
    private long violated;
    private long looked;

    Findings(Invariant invariant) {
        this.invariant = invariant.id();
    }

    /** Notes what breaks the promise. */
    Findings violation(String id, String what) {
        violated++;
        if (violations.size() < MOST_KEPT) {
            violations.add(new Violation(invariant, id, what));
        }
        return this;
    }

    /** Notes what could not be judged, and why. */
    Findings notChecked(String why) {
        notChecked.add(why);
        return this;
    }

    /** Counts things that were looked at. */
    void looked(long count) {
        looked += count;
    }

    /** What breaks the promise, the first {@value #MOST_KEPT} of it. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** How much breaks the promise. */
    public long violated() {
        return violated;
    }

    /** How many records, rows or answers were looked at. */
    public long looked() {
        return looked;
    }

    /** What could not be judged, and why; empty when everything was. */
    public List<String> notChecked() {
        return List.copyOf(notChecked);
    }

    public Status status() {
        if (violated > 0) {
            return Status.VIOLATED;
        }
        return looked == 0 && !notChecked.isEmpty() ? Status.NOT_CHECKED : Status.HOLDS;
    }
}
