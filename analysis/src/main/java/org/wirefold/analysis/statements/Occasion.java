package org.wirefold.analysis.statements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whether the same words were said twice or printed twice. */
final class Occasion {
    /** Days after which a short line is taken as said again. Outlets print a statement until two days after it was made. */
    static final long LATEST_REPRINT_DAYS = 2;
    /**
     * Words up to which a line is one that a candidate says at every stop. The stump lines of the development set have at most 11
     * words; longer quotations that come back weeks later are the old one quoted again.
     */
    static final int LONGEST_STUMP_LINE = 12;

    private Occasion() {}

    /** True for the same short line, short on both sides, on two days that lie apart. A cut of a longer quotation is that quotation. Undated statements are of one occasion. */
    static boolean areTwo(Optional<LocalDate> dayOfA, Optional<LocalDate> dayOfB, Wording a, Wording b) {
        if (dayOfA.isEmpty() || dayOfB.isEmpty()) {
            return false;
        }
        long apart = Math.abs(ChronoUnit.DAYS.between(dayOfA.get(), dayOfB.get()));
        return apart > LATEST_REPRINT_DAYS && Math.max(a.size(), b.size()) <= LONGEST_STUMP_LINE;
    }
}
