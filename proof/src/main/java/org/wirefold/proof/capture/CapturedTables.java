package org.wirefold.proof.capture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The tables of results and the read positions beside them, all of one moment.
 *
 * @param rows by table
 * @param positions by topic and partition joined by -: offset of the first record that is in no table yet
 */
public record CapturedTables(Map<String, List<CapturedRow>> rows, Map<String, Long> positions) {
    public static final String ARTICLES = "articles";
    public static final String CURRENT_VERSIONS = "current_versions";
    public static final String REUSED_PASSAGES = "reused_passages";
    public static final String QUOTE_CLUSTERS = "quote_clusters";
    public static final String SIGHTINGS = "sightings";
    public static final String FIGURE_CLAIMS = "figure_claims";
    public static final String LEDGER_ENTRIES = "ledger_entries";
    public static final String CLAIM_CONFLICTS = "claim_conflicts";
    public static final String DEAD_LETTERS = "dead_letters";
    public static final String OPS_EVENTS = "ops_events";

    public CapturedTables {
        Map<String, List<CapturedRow>> copy = new LinkedHashMap<>();
        rows.forEach((table, all) -> copy.put(table, List.copyOf(all)));
        rows = copy;
        positions = Map.copyOf(positions);
    }

    /** The rows of a table. */
    public List<CapturedRow> of(String table) {
        return rows.getOrDefault(table, List.of());
    }

    /** How far the sink has read a partition; empty when it has not begun. */
    public OptionalLong position(String topic, int partition) {
        Long next = positions.get(topic + "-" + partition);
        return next == null ? OptionalLong.empty() : OptionalLong.of(next);
    }

    /** The same with other rows in one table. */
    public CapturedTables with(String table, List<CapturedRow> others) {
        Map<String, List<CapturedRow>> copy = new LinkedHashMap<>(rows);
        copy.put(table, others);
        return new CapturedTables(copy, positions);
    }
}
