package org.wirefold.console;

import org.jspecify.annotations.Nullable;

/**
 * Which part of an answer is asked for.
 *
 * @param limit how many rows, 1 to {@value #MAX_LIMIT}
 * @param offset how many rows to pass over, from 0
 */
record PageParameters(int limit, int offset) {
    private static final int DEFAULT_LIMIT = 50;

    /** What a browser shows without trouble and the database finds in a moment. */
    static final int MAX_LIMIT = 200;

    private static final int MAX_OFFSET = 1_000_000;

    /** Reads the query part of an address; throws {@link IllegalArgumentException} with what is wrong. */
    static PageParameters of(@Nullable String query) {
        int limit = DEFAULT_LIMIT;
        int offset = 0;
        if (query != null && !query.isEmpty()) {
            for (String pair : query.split("&", -1)) {
                String value = pair.substring(pair.indexOf('=') + 1);
                if (pair.startsWith("limit=")) {
                    limit = number("limit", value, 1, MAX_LIMIT);
                } else if (pair.startsWith("offset=")) {
                    offset = number("offset", value, 0, MAX_OFFSET);
                } else {
                    throw new IllegalArgumentException("parameters are limit and offset");
                }
            }
        }
        return new PageParameters(limit, offset);
    }

    private static int number(String name, String text, int min, int max) {
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is a whole number from " + min + " to " + max, e);
        }
        throw new IllegalArgumentException(name + " is a whole number from " + min + " to " + max);
    }
}
