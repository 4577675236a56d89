package org.wirefold.analysis.figures;

import java.util.Locale;

/** What a word can be to the figure grammar. The words of each trait stand in {@code words.txt}; a word may have several traits. */
enum Trait {
    SOLDIER,
    WEAK,
    ARMED,
    POLICE,
    FORMATION,
    GROUP,
    ARMEDGROUP,
    MILITARY,
    /** Means soldiers or war whatever stands around. */
    HARD,
    SOLDIERLY,
    REBELLY,
    STOP,
    CIVIL,
    ADJECTIVE,
    ADVERB,
    FORMER,
    CASUALTY,
    PERISH,
    LOSSNOUN,
    ADMIN,
    INCLUDE,
    BE,
    BEPLURAL,
    BESINGULAR,
    HAVE,
    INCREASE,
    DECREASE,
    FRAME,
    TOPIC,
    SOFTTOPIC,
    TOPICWORD,
    OTHERTOPIC,
    PLAN,
    WISH,
    HYPO,
    UNDECIDED,
    PASTWORD,
    PRESENTWORD,
    TRAINING,
    COMBAT,
    PEACEKEEPING,
    SECURITY,
    ADVISORY,
    EXERCISE,
    RELIEF,
    OBSERVER,
    SUPPORT,
    PARADE,
    CYBER,
    CUE,
    DENY,
    MONTH,
    DATEPREP,
    DESIGNATION,
    MODIFIERWORD,
    VERB,
    IRREGULAR,
    OFFICE,
    INNER,
    PERSON,
    TITLE,
    /** A word that may begin or be a number; set by {@link NumberWords}. */
    NUMBER,
    /** A word that may begin the name of a force or a theatre; set by {@link Names}. */
    NAME;

    /** A set of its own; the position has no meaning outside one run, so a trait may be added anywhere. */
    @SuppressWarnings("EnumOrdinal")
    final long bit = 1L << ordinal();

    static Trait named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The traits as one set. */
    static long of(Trait... traits) {
        long set = 0;
        for (Trait trait : traits) {
            set |= trait.bit;
        }
        return set;
    }
}
