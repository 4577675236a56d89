package org.wirefold.analysis.statements;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Words that somebody is said to have said.
 *
 * @param words the wording, spans of a split quotation joined by one space
 * @param speaker full name or the most of it that is known; empty when nobody is named
 * @param day day of the article, UTC; empty when undated
 */
public record Statement(String words, Optional<String> speaker, Optional<LocalDate> day) {
    /** Words without a speaker or a day. */
    public static Statement of(String words) {
        return new Statement(words, Optional.empty(), Optional.empty());
    }
}
