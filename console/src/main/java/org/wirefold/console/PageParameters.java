package org.wirefold.console;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an answer is asked for.
 *
 * @param limit how many rows, 1 to {@value #MAX_LIMIT}
 * @param offset how many rows to pass over, from 0
 * @param search which statements; of no meaning to other questions
 */
record PageParameters(int limit, int offset, QuoteSearch search) {
    private static final int DEFAULT_LIMIT = 50;

    /** What a browser shows without trouble and the database finds in a moment. */
    static final int MAX_LIMIT = 200;

    private static final int MAX_OFFSET = 1_000_000;

    private static final Set<String> SEARCH = Set.of("text", "speaker", "since");

    /** The first rows; throws {@link IllegalArgumentException} for a number out of range. */
    static PageParameters first(int limit, QuoteSearch search) {
        return new PageParameters(inRange("limit", limit, 1, MAX_LIMIT), 0, search);
    }

    /**
     * Reads the query part of an address; throws {@link IllegalArgumentException} with what is wrong.
     *
     * @param searchable whether {@code text}, {@code speaker} and {@code since} may be asked for
     */
    static PageParameters of(@Nullable String query, boolean searchable) {
        PageParameters page = new PageParameters(DEFAULT_LIMIT, 0, QuoteSearch.ALL);
        if (query != null && !query.isEmpty()) {
            for (String pair : query.split("&", -1)) {
                int equals = Math.max(0, pair.indexOf('='));
                page = page.with(pair.substring(0, equals), pair.substring(equals + 1), searchable);
            }
        }
        return page;
    }

    private PageParameters with(String name, String value, boolean searchable) {
        return switch (searchable || !SEARCH.contains(name) ? name : "") {
            case "limit" -> new PageParameters(number(name, value, 1, MAX_LIMIT), offset, search);
            case "offset" -> new PageParameters(limit, number(name, value, 0, MAX_OFFSET), search);
            case "text" -> new PageParameters(limit, offset, search.withText(decoded(value)));
            case "speaker" -> new PageParameters(limit, offset, search.withSpeaker(decoded(value)));
            case "since" -> new PageParameters(limit, offset, search.withSince(QuoteSearch.instant(decoded(value))));
            default ->
                throw new IllegalArgumentException(
                        "parameters are limit and offset" + (searchable ? ", and text, speaker and since" : ""));
        };
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8).replace('\0', ' ');
    }

    private static int number(String name, String text, int min, int max) {
        try {
            return inRange(name, Integer.parseInt(text), min, max);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is a whole number from " + min + " to " + max, e);
        }
    }

    private static int inRange(String name, int number, int min, int max) {
        if (number >= min && number <= max) {
            return number;
        }
        throw new IllegalArgumentException(name + " is a whole number from " + min + " to " + max);
    }
}
