package org.wirefold.analysis.statements;

import java.time.LocalDate;
import java.util.Optional;
import org.wirefold.analysis.quotes.Speaker;

/**
 * Words that somebody is said to have said.
 *
 * @param words the wording, spans of a split quotation joined by one space
 * @param speaker full name or the most of it that is known; empty when nobody is named
 * @param role the speaker's office or function, or what speaks instead of a person; empty when none is given
 * @param day day of the article, UTC; empty when undated
 */
public record Statement(String words, Optional<String> speaker, Optional<String> role, Optional<LocalDate> day) {
    /** Words of somebody without a role. */
    public Statement(String words, Optional<String> speaker, Optional<LocalDate> day) {
        this(words, speaker, Optional.empty(), day);
    }

    /** Words without a speaker or a day. */
    public static Statement of(String words) {
        return new Statement(words, Optional.empty(), Optional.empty());
    }

    /** Words with the speaker that an article gives them. */
    public static Statement of(String words, Optional<Speaker> speaker, Optional<LocalDate> day) {
        return new Statement(words, speaker.flatMap(Speaker::name), speaker.flatMap(Speaker::role), day);
    }

    Voice voice() {
        return new Voice(speaker, role);
    }
}
