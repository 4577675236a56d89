package org.wirefold.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Which statements are asked for.
 *
 * @param text words of any wording as for a search engine: {@code word word}, {@code "a phrase"}, {@code or}, {@code -without};
 *     empty for all
 * @param speaker each of these words begins a word of the name or the office, accents aside; empty for all
 * @param since seen at or after this instant; empty for all
 */
public record QuoteSearch(Optional<String> text, Optional<String> speaker, Optional<Instant> since) {
    /** Every statement. */
    public static final QuoteSearch ALL = new QuoteSearch(Optional.empty(), Optional.empty(), Optional.empty());

    public QuoteSearch {
        text = text.map(String::strip).filter(words -> !words.isEmpty());
        speaker = speaker.map(String::strip).filter(name -> !name.isEmpty());
    }

    /** Reads a day (UTC) or an instant; throws {@link IllegalArgumentException} with what it may be. */
    public static Instant instant(String text) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("since is a day (2026-03-04) or an instant (2026-03-04T18:45:00Z)", e);
        }
    }

    QuoteSearch withText(String words) {
        return new QuoteSearch(Optional.of(words), speaker, since);
    }

    QuoteSearch withSpeaker(String name) {
        return new QuoteSearch(text, Optional.of(name), since);
    }

    QuoteSearch withSince(Instant instant) {
        return new QuoteSearch(text, speaker, Optional.of(instant));
    }
}
