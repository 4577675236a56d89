package org.wirefold.analysis.quotes;

import java.util.Optional;
import org.wirefold.analysis.text.TextSpan;

/**
 * Who is said to have said it.
 *
 * @param surface the words that name the speaker
 * @param span where these words stand, also when they stand in an earlier sentence; empty when unknown
 * @param name full name as the article gives it anywhere; empty when only a role is known
 * @param role office or function; empty when none is given
 * @param certainty 0 to 1: 1 for a name beside the cue, lower for pronouns and inference
 */
public record Speaker(
        String surface, Optional<TextSpan> span, Optional<String> name, Optional<String> role, double certainty) {
    /** The role of an organisation that speaks. */
    public static final String ORGANISATION = "organisation";

    /** The role of a text that speaks by itself. */
    public static final String DOCUMENT = "document";

    /** False for an organisation or a document: what a person said may stand in one. */
    public boolean isPerson() {
        return isPerson(role);
    }

    /** The same for a role alone. */
    public static boolean isPerson(Optional<String> role) {
        return role.filter(held -> held.equals(ORGANISATION) || held.equals(DOCUMENT))
                .isEmpty();
    }
}
