package org.wirefold.analysis.statements;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wirefold.analysis.quotes.Speaker;

/**
 * Who speaks, as far as it is known.
 *
 * @param name full name or the most of it that is known; empty when nobody is named
 * @param role office or function; empty when none is given
 */
record Voice(Optional<String> name, Optional<String> role) {
    private static final Set<String> SPOKESPEOPLE =
            Set.of("spokesperson", "spokesman", "spokeswoman", "press", "media", "communications", "aide");

    /** Whoever holds one of these has a spokesperson. */
    private static final Set<String> PRINCIPALS = Set.of(
            "president",
            "chancellor",
            "king",
            "queen",
            "pope",
            "minister",
            "premier",
            "secretary",
            "ambassador",
            "governor",
            "senator",
            "representative",
            "congressman",
            "congresswoman",
            "mayor");

    static final Voice UNKNOWN = new Voice(Optional.empty(), Optional.empty());

    /** True for a voice with a name that is a person's, and another such. */
    boolean isNamedAs(Voice other) {
        return isPerson() == other.isPerson()
                && name.isPresent()
                && other.name.isPresent()
                && SpeakerNames.maySame(name.get(), other.name.get());
    }

    /**
     * False for two persons with names that differ, and for the unnamed spokesperson and a named holder of an office that has one. A
     * person and an organisation or a document may be one speaker: a letter has an author, a company a spokesman.
     */
    boolean maySpeakAs(Voice other) {
        if (isPerson() != other.isPerson()) {
            return true;
        }
        return SpeakerNames.maySame(name.orElse(""), other.name.orElse(""))
                && !(isSpokesperson() && other.isPrincipal())
                && !(other.isSpokesperson() && isPrincipal());
    }

    boolean isPerson() {
        return Speaker.isPerson(role);
    }

    private boolean isSpokesperson() {
        return name.isEmpty() && hasRole(SPOKESPEOPLE);
    }

    private boolean isPrincipal() {
        return name.isPresent() && hasRole(PRINCIPALS) && !hasRole(SPOKESPEOPLE);
    }

    private boolean hasRole(Set<String> words) {
        if (role.isPresent()) {
            for (String word : role.get().toLowerCase(Locale.ROOT).split(" ")) {
                if (words.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
