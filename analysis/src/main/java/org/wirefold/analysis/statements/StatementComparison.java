package org.wirefold.analysis.statements;

import java.util.List;
import java.util.Optional;

/** Compares two wordings. */
public final class StatementComparison {
    /** Symmetric but for the direction of the diff. */
    public Comparison compare(String a, String b) {
        boolean same = a.equals(b);
        return new Comparison(
                same, same ? Comparison.Grade.IDENTICAL : Comparison.Grade.DIFFERENT, Optional.empty(), List.of());
    }
}
