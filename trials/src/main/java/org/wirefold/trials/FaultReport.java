package org.wirefold.trials;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wirefold.trials.fault.Fault;
import org.wirefold.trials.fault.Findings;

/**
 * What is told of one fault.
 *
 * @param fault what was done
 * @param findings what was seen meanwhile
 * @param lost articles without a result when all was quiet again
 * @param doubled articles with more results than they have versions
 * @param took with the wait until all was quiet
 */
record FaultReport(Fault fault, Findings findings, List<String> lost, List<String> doubled, Duration took) {
    private static final int MOST_IDS = 5;
    private static final int MOST_TIMES = 30;

    /** Whether nothing was lost, doubled or otherwise wrong, however long it took. */
    boolean holds() {
        return findings.problems().isEmpty() && lost.isEmpty() && doubled.isEmpty();
    }

    /** Whether results flowed again within the limit. */
    boolean inTime() {
        return findings.recovered(0.95).compareTo(fault.limit()) <= 0;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                fault.id() + "  " + (!holds() ? "VIOLATED" : inTime() ? "ok      " : "LATE    ") + "  " + fault.what());
        lines.add("     lost " + lost.size() + ", doubled " + doubled.size() + recovery() + ", took "
                + Findings.seconds(took));
        int count = findings.recoveries().size();
        if (count > 1 && count <= MOST_TIMES) {
            lines.add("     each: "
                    + findings.recoveries().stream().map(Findings::seconds).collect(Collectors.joining(", ")));
        }
        lost.stream().limit(MOST_IDS).forEach(id -> lines.add("     LOST: " + id));
        doubled.stream().limit(MOST_IDS).forEach(id -> lines.add("     DOUBLED: " + id));
        return lines;
    }

    private String recovery() {
        if (findings.recoveries().isEmpty()) {
            return "";
        }
        return ", recovery of " + findings.recoveries().size() + ": median " + Findings.seconds(findings.recovered(0.5))
                + ", p95 " + Findings.seconds(findings.recovered(0.95)) + ", longest "
                + Findings.seconds(findings.recovered(1)) + " (limit of p95 " + Findings.seconds(fault.limit()) + ")";
    }
}
