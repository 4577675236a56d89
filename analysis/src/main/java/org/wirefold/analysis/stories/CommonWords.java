package org.wirefold.analysis.stories;

/** Words that name nothing although they often begin with a capital: function words, days, months, spelled numbers. English. */
final class CommonWords {
    private static final String NUMBERS =
            "one two three four five six seven eight nine ten eleven twelve dozen hundred thousand";

    private static final WordSet SPELLED_NUMBERS = WordSet.of(NUMBERS);

    private static final WordSet WORDS = WordSet.of("""
            the a an and or but nor of in on at to for from by with as is was were are be been has have had it its he she his her
            him they their them this that these those there here said says will would could should may might must can not no yes i
            we you our my me us your who whom whose which what when where why how if after before about into over under than then
            more most some any all each both such only also just so up down out off new since while during because however
            meanwhile although though until still among between against per other another many several much few last next first
            second third mr mrs ms dr sunday monday tuesday wednesday thursday friday saturday january february march april june
            july august september october november december sun mon tue wed thu fri sat jan feb mar apr jun jul aug sep sept oct
            nov dec
            """ + NUMBERS);

    private CommonWords() {}

    /** True for a word that names nothing. */
    static boolean contains(int hash) {
        return WORDS.contains(hash);
    }

    static boolean isSpelledNumber(int hash) {
        return SPELLED_NUMBERS.contains(hash);
    }
}
