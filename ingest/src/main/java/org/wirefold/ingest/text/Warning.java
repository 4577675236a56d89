package org.wirefold.ingest.text;

/**
 * A doubt about an article that is kept all the same.
 *
 * @param code which doubt
 * @param detail the value and what was done, for a person
 */
public record Warning(Code code, String detail) {

    /** The doubts that ingest can have: a closed list, explained in docs/GLOSSARY.md. */
    public enum Code {
        /** The provider gives no date. */
        UNDATED,
        /** A date stands there that nobody can read: taken as undated. */
        DATE_UNREADABLE,
        /** The date lacks its time or its zone; the missing part was taken as 00:00 or UTC. */
        DATE_INEXACT,
        /** No charset was declared and the bytes are no UTF-8: read as windows-1252. */
        CHARSET_GUESSED,
        /** The bytes are no text in the charset they declare: another one was used. */
        CHARSET_WRONG,
        /** Characters that no text may hold (U+0000, other controls, half surrogate pairs) were taken out. */
        CHARACTERS_REMOVED,
        /** The item names no id: link, or title and date, stand in for it. */
        ID_DERIVED,
        /** Two items of one document carry one id: the later one got its link or title as id. */
        ID_REPEATED,
        /** A version number that is no number: the order of arrival counts instead. */
        VERSION_UNREADABLE,
        /** A publication status that is on no list: held back like a withheld article. */
        STATUS_UNKNOWN,
        /** An embargo stands that nobody can read: held until an operator decides. */
        EMBARGO_UNREADABLE,
        /** The headline speaks of a kill but no metadata does: published as it is, for an operator to look at. */
        TEXTUAL_KILL,
        /** The headline was longer than any headline is: cut; the rest stands among the removed lines. */
        TITLE_CUT,
        /** The published time lies outside what is possible: windows use the nearest possible time. */
        TIME_CLAMPED
    }
}
