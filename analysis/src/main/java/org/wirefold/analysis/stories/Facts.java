package org.wirefold.analysis.stories;

import java.util.Arrays;

/**
 * What an article says that another article of the same form would say differently: its figures and names, each once. Stories written
 * to a template (earnings, bond terms, money market operations) differ in nothing else.
 */
final class Facts {
    /** Characters in which a dateline ({@code GENEVA, May 3 - }) must end to be one. Its date is no fact of the story. */
    private static final int DATELINE_REACH = 80;

    /** Blank, dash, blank. */
    private static final int DATELINE_GAP = 3;

    /** Names at the start of the text that tell whom it is about. */
    private static final int LEAD_NAMES = 4;

    /** Words among which the lead names are looked for: about two sentences. */
    private static final int LEAD_WORDS = 45;

    private final Sketch sketch;
    private final int from;
    private final int[] figures;
    private final int[] preciseFigures;
    private final int[] figureWords;
    private final int[] names;
    private final int[] leadNames;

    private Facts(Sketch sketch) {
        this.sketch = sketch;
        from = afterDateline(sketch);
        figureWords = figureWords();
        figures = figures(false);
        preciseFigures = figures(true);
        int[] all = names(sketch.length(), sketch.length());
        leadNames = names(LEAD_WORDS, LEAD_NAMES);
        names = IntSets.sortedDistinct(all, all.length);
    }

    static Facts of(Sketch sketch) {
        return new Facts(sketch);
    }

    /** First word after the dateline. */
    int bodyStart() {
        return from;
    }

    /** Figures, spelled ones too. Those written together (5-1/2) are one. */
    int[] figures() {
        return figures;
    }

    /** Figures of three digits or more that are no years: two stories hardly share one by chance. */
    int[] preciseFigures() {
        return preciseFigures;
    }

    /** Capitalised words that are not common ones. */
    int[] names() {
        return names;
    }

    /** True when a word of this article is a figure, or part of one. */
    boolean hasFigureWord(int word) {
        return IntSets.contains(figureWords, word);
    }

    /** Share of the first names of this article that the other names anywhere, 0 to 1; 1 when there are none. */
    double leadIn(Facts other) {
        int found = 0;
        for (int name : leadNames) {
            found += IntSets.contains(other.names, name) ? 1 : 0;
        }
        return leadNames.length == 0 ? 1 : found / (double) leadNames.length;
    }

    /** True when the other names the first name of this article anywhere: whom it is about. */
    boolean firstNameIn(Facts other) {
        return leadNames.length == 0 || IntSets.contains(other.names, leadNames[0]);
    }

    static boolean isFigure(Sketch sketch, int at) {
        return sketch.isNumber(at) || CommonWords.isSpelledNumber(sketch.word(at));
    }

    static boolean isName(Sketch sketch, int at) {
        return sketch.isCapitalised(at) && !CommonWords.contains(sketch.word(at));
    }

    private int[] figureWords() {
        int[] found = new int[sketch.length()];
        int count = 0;
        for (int i = from; i < sketch.length(); i++) {
            if (isFigure(sketch, i)) {
                found[count++] = sketch.word(i);
            }
        }
        return IntSets.sortedDistinct(found, count);
    }

    private int[] figures(boolean preciseOnly) {
        int[] found = new int[sketch.length()];
        int count = 0;
        for (int i = from; i < sketch.length(); i++) {
            int value = sketch.word(i);
            boolean precise = sketch.isPrecise(i);
            if (isFigure(sketch, i)) {
                while (sketch.isNumber(i)
                        && i + 1 < sketch.length()
                        && sketch.isNumber(i + 1)
                        && sketch.gap(i + 1) <= 1) {
                    i++;
                    value = value * 31 + sketch.word(i);
                    precise |= sketch.isPrecise(i);
                }
                if (precise || !preciseOnly) {
                    found[count++] = value;
                }
            }
        }
        return IntSets.sortedDistinct(found, count);
    }

    private int[] names(int reach, int most) {
        int[] found = new int[most];
        int count = 0;
        for (int i = from; i < sketch.length() && i - from < reach && count < most; i++) {
            if (isName(sketch, i)) {
                found[count++] = sketch.word(i);
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int afterDateline(Sketch sketch) {
        for (int i = 1; i < sketch.length() && sketch.end(i - 1) < DATELINE_REACH; i++) {
            if (sketch.gap(i) >= DATELINE_GAP) {
                return i;
            }
        }
        return 0;
    }
}
