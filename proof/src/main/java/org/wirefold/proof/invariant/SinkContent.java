package org.wirefold.proof.invariant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedRow;
import org.wirefold.proof.capture.CapturedTables;
import org.wirefold.proof.capture.CapturedTopic;
import org.wirefold.proof.capture.PartitionRange;

/** Every record that the sink has read and that should be a row is one, with its content and its place, and no other row is there. */
public final class SinkContent implements Invariant {
    private static final List<String> TABLES = List.of(
            CapturedTables.ARTICLES,
            CapturedTables.REUSED_PASSAGES,
            CapturedTables.QUOTE_CLUSTERS,
            CapturedTables.SIGHTINGS,
            CapturedTables.FIGURE_CLAIMS,
            CapturedTables.LEDGER_ENTRIES,
            CapturedTables.CLAIM_CONFLICTS,
            CapturedTables.DEAD_LETTERS,
            CapturedTables.OPS_EVENTS);

    @Override
    public String id() {
        return "I7";
    }

    @Override
    public String title() {
        return "tables: every record that should be a row, nothing else";
    }

    @Override
    public Findings check(Captured captured) {
        Findings findings = new Findings(this);
        if (captured.tables().isEmpty()) {
            return findings.notChecked("no database was given (--db.url)");
        }
        CapturedTables tables = captured.tables().get();
        Map<String, Map<String, CapturedRow>> expected = Rows.expected(captured, tables);
        for (String table : TABLES) {
            compare(captured, findings, table, expected.getOrDefault(table, Map.of()), tables.of(table));
        }
        return findings;
    }

    private static void compare(
            Captured captured,
            Findings findings,
            String table,
            Map<String, CapturedRow> expected,
            List<CapturedRow> rows) {
        Map<String, CapturedRow> missing = new HashMap<>(expected);
        Set<String> cut = Set.copyOf(captured.topics().values().stream()
                .filter(CapturedTopic::isCut)
                .map(CapturedTopic::name)
                .toList());
        for (CapturedRow row : rows) {
            findings.looked(1);
            CapturedRow should = missing.remove(row.id());
            String id = table + " " + row.id();
            if (should == null) {
                if (expected.containsKey(row.id())) {
                    findings.violation(id, "stands twice");
                } else if (isGone(captured, row) || (row.place().isEmpty() && !cut.isEmpty())) {
                    findings.notChecked("rows of " + table + " whose records are no longer kept");
                } else {
                    findings.violation(id, "invented: no record should be this row" + from(row));
                }
            } else if (!should.contentHash().equals(row.contentHash())) {
                findings.violation(id, "says something else than its record" + from(should));
            } else if (!should.place().equals(row.place())) {
                findings.violation(id, "is said to come from " + row.place() + ", and comes from " + should.place());
            }
        }
        missing.forEach((id, row) -> findings.violation(table + " " + id, "missing" + from(row)));
    }

    private static String from(CapturedRow row) {
        return row.place().isEmpty() ? "" : " (" + row.place() + ")";
    }

    /** Whether the place of a row lies before the beginning of its partition. */
    private static boolean isGone(Captured captured, CapturedRow row) {
        Place place = Place.of(row.place());
        CapturedTopic topic = captured.topics().get(place.topic());
        PartitionRange range = topic == null ? null : topic.partitions().get(place.partition());
        return range != null && place.offset() < range.beginning();
    }
}
