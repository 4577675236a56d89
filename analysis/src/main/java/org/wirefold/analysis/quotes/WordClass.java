package org.wirefold.analysis.quotes;

/** What a word can be in a sentence of news, one bit each; a word may be several things. The words stand in {@code words.txt}. */
final class WordClass {
    /** A verb that reports words: said, told, warned. */
    static final long SPEECH = 1L;
    /** A verb after which a marked fragment is somebody's words: called, praised, wants. */
    static final long STANCE = 1L << 1;
    /** A noun for something said, whose owner speaks: claim, remarks. */
    static final long SAYING = 1L << 2;
    /** A thing that speaks by itself: statement, report. */
    static final long DOCUMENT = 1L << 3;

    static final long AUXILIARY = 1L << 4;
    static final long ADVERB = 1L << 5;
    static final long PREPOSITION = 1L << 6;
    static final long SUBORDINATOR = 1L << 7;
    static final long CONJUNCTION = 1L << 8;
    static final long RELATIVE = 1L << 9;
    static final long DETERMINER = 1L << 10;
    static final long PRONOUN = 1L << 11;
    static final long HE = 1L << 12;
    static final long SHE = 1L << 13;
    static final long THEY = 1L << 14;
    static final long FIRST_PERSON = 1L << 15;
    /** Before a name: Mr, Sen, Cmdr. */
    static final long TITLE = 1L << 16;
    /** An office or function: minister, spokesman. */
    static final long ROLE = 1L << 17;
    /** A word that stands before a role and belongs to it: acting, foreign. */
    static final long MODIFIER = 1L << 18;

    static final long TIME = 1L << 19;
    /** A lower-case part of a name: al, von. */
    static final long PARTICLE = 1L << 20;
    /** A capitalised word that makes a name no person's: University. */
    static final long NOT_PERSON = 1L << 21;
    /** A word before the title of a work: titled, album. */
    static final long TITLE_CUE = 1L << 22;

    static final long SO_CALLED = 1L << 23;
    static final long CAPITAL = 1L << 24;
    /** Ends in an apostrophe and s. */
    static final long POSSESSIVE = 1L << 25;

    static final long NUMBER = 1L << 26;
    static final long MARK = 1L << 27;

    /** A given name of men or of women; for these two classes only with {@link #CAPITAL}. */
    static final long HE_NAME = 1L << 28;

    static final long SHE_NAME = 1L << 29;

    /** Written with a full stop that ends no sentence: Inc., Sept. */
    static final long ABBREVIATED = 1L << 30;

    /** A noun as often as a verb: call, attack. */
    static final long NOUN = 1L << 31;

    /** An everyday verb that reports nothing: made, sent. */
    static final long VERB = 1L << 32;
    /** would, must: what follows was not said yet. */
    static final long MODAL = 1L << 33;

    /** A stance that states by itself: welcomed, condemned. */
    static final long WELCOME = 1L << 34;

    /** A verb of speech that reports without "that". */
    static final long CORE = 1L << 35;

    /** A form of "to be". */
    static final long BE = 1L << 36;
    /** them, him: never a subject. */
    static final long OBJECT = 1L << 37;
    /** Before the words themselves: the phrase, the word. */
    static final long PHRASE = 1L << 38;

    /** Straight before a title: titled, headlined. */
    static final long TITLED = 1L << 39;

    /** A relative: wife, son. */
    static final long KIN = 1L << 40;

    /** not, never. */
    static final long NEGATION = 1L << 41;

    /** A month that is also a name: May. */
    static final long NAME_MONTH = 1L << 42;

    /** Before a span of time: this week, last year. */
    static final long WHICH_TIME = 1L << 43;
    /** Before that: early this week, late last year. */
    static final long PART_OF_TIME = 1L << 44;
    /** Tells somebody something and so stands behind its subject: told. */
    static final long ADDRESSING = 1L << 45;

    /** A body of people that speaks with one voice: company, board. */
    static final long GROUP = 1L << 46;

    /** A word set before a sentence: well, heck. */
    static final long REMARK = 1L << 47;

    /** Takes no addressee: said. What follows is what was said. */
    static final long PLAIN_SPEECH = 1L << 48;

    /** The letters of a state or a city, with stops: U.S., D.C. */
    static final long STATE_LETTERS = 1L << 49;

    /** Of a mark, the bits from here on are the mark itself when it is ASCII. */
    static final int MARK_SHIFT = 57;

    private WordClass() {}
}
