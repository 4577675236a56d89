package org.wirefold.analysis.ledger;

import java.util.Optional;
import org.wirefold.analysis.figures.Figure;

/**
 * Whose soldiers and where: what one ledger is about.
 *
 * @param force as in {@link Figure}; empty when not stated
 * @param theatre as the location of {@link Figure}; empty when not stated
 */
public record LedgerKey(Optional<String> force, Optional<String> theatre) {
    private static final String NOT_STATED = "?";
    private static final char SEPARATOR = '|';

    public static LedgerKey of(Figure figure) {
        return new LedgerKey(figure.force(), figure.location());
    }

    /** The key as written by {@link #text()}. A text without a separator names a force alone. */
    public static LedgerKey parse(String text) {
        int cut = text.indexOf(SEPARATOR);
        return cut < 0
                ? new LedgerKey(stated(text), Optional.empty())
                : new LedgerKey(stated(text.substring(0, cut)), stated(text.substring(cut + 1)));
    }

    /** {@code force|theatre}, with ? where one is not stated. */
    public String text() {
        return force.orElse(NOT_STATED) + SEPARATOR + theatre.orElse(NOT_STATED);
    }

    private static Optional<String> stated(String name) {
        return name.isEmpty() || name.equals(NOT_STATED) ? Optional.empty() : Optional.of(name);
    }
}
