package org.wirefold.console;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wirefold.runtime.Settings;

/** The claims about forces in theatres in the database, read-only, as they were known on a day. */
public final class LedgerArchive {
    private static final String CLAIMS = SqlText.of("claims.sql");

    private final Views views;

    /** The one in the database that the settings name; connects at each question. */
    public LedgerArchive(Settings settings) {
        this.views = Views.of(settings);
    }

    /**
     * The claims, by force and theatre, then day. Each is a JSON object: {@code ledger_key}, {@code claim} (the record of {@code
     * figures.claims} as it stood then), and {@code retracted_since}, the time at which it was taken back, later than the day or
     * not; null while it stands.
     *
     * @param day the end of which is meant, UTC; empty for now
     * @param force a code or name of the ledger, in any case; empty for all
     * @param theatre the same
     */
    public List<String> claims(Optional<LocalDate> day, Optional<String> force, Optional<String> theatre)
            throws SQLException {
        return views.json(
                CLAIMS,
                Arrays.asList(day.map(LocalDate::toString).orElse(null), force.orElse(null), theatre.orElse(null)));
    }
}
