package org.wirefold.console;

import java.util.List;

/**
 * Part of an answer.
 *
 * @param rows JSON objects
 * @param more whether there are more than these
 */
public record Found(List<String> rows, boolean more) {
    public Found {
        rows = List.copyOf(rows);
    }
}
