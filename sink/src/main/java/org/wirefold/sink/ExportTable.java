package org.wirefold.sink;

import java.util.Locale;

/**
 * What may be exported: views, which show what a desk may see now, so nothing embargoed, withheld or canceled leaves the
 * house by mistake.
 */
public enum ExportTable {
    /** Articles with text, one row each, the version that holds. */
    ARTICLES("visible_articles", "event_time", "event_time, lane, sequence"),
    /** Stories with how often they were copied. */
    STORIES("stories", "last_seen_at", "first_seen_at, story_id"),
    /** Who copied whom. */
    COPIES("copies", "event_time", "event_time, article_id"),
    /** Statements with speaker and first sighting. */
    QUOTES("quotes", "last_seen_at", "first_seen_at, quote_id"),
    /** Every place where a statement was seen. */
    SIGHTINGS("visible_sightings", "seen_at", "seen_at, quote_id, position"),
    /** Pairs of statements that contradict each other. */
    QUOTE_CONFLICTS("quote_conflicts", "", "quote_id, other_quote_id"),
    /** Standing claims of troop figures. */
    CLAIMS("ledger_claims", "as_of", "ledger_key, as_of, sequence, claim_id"),
    /** The ledger, a row for each force and theatre. */
    LEDGER("ledger", "", "ledger_key"),
    /** Pairs of claims that cannot both be right. */
    CLAIM_CONFLICTS("ledger_conflicts", "", "ledger_key, claim_id, other_claim_id"),
    /** What could not be used, without its bytes. */
    DEAD_LETTERS("dead_letter_list", "arrived_at", "arrived_at, dead_letter_id"),
    /** What the programs warned of. */
    ALARMS("alarms", "happened_at", "happened_at, stage, code");

    private final String view;
    private final String time;
    private final String order;

    ExportTable(String view, String time, String order) {
        this.view = view;
        this.time = time;
        this.order = order;
    }

    /** As on the command line: lower case, hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether rows have a time to begin from. */
    public boolean hasTime() {
        return !time.isEmpty();
    }

    /** The question; with one parameter, an instant, when it begins from a time. */
    String sql(boolean since) {
        return "SELECT t.* FROM " + view + " t" + (since ? " WHERE t." + time + " >= ?" : "") + " ORDER BY " + order;
    }

    /** The same as one JSON object a row. */
    String jsonSql(boolean since) {
        return "SELECT row_to_json(x)::text FROM (" + sql(since) + ") x";
    }
}
