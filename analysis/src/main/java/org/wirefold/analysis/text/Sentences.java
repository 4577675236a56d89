package org.wirefold.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a text into sentences. A line feed always ends one; a full stop after an abbreviation or an initial does not. */
public final class Sentences {
    /** Words that end with a full stop in the middle of a sentence. Lower case, without the stop. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr",
            "mrs",
            "ms",
            "dr",
            "prof",
            "rev",
            "hon",
            "st",
            "mt",
            "ft",
            "gen",
            "lt",
            "col",
            "maj",
            "capt",
            "cmdr",
            "sgt",
            "cpl",
            "pvt",
            "adm",
            "brig",
            "gov",
            "sen",
            "rep",
            "pres",
            "sec",
            "amb",
            "supt",
            "det",
            "insp",
            "jr",
            "sr",
            "vs",
            "no",
            "nos",
            "inc",
            "corp",
            "co",
            "ltd",
            "bros",
            "dept",
            "est",
            "approx",
            "fig",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "messrs",
            "commander");

    private Sentences() {}

    /** The sentences in order, without the blanks around them; never empty ones. */
    public static List<TextSpan> of(NormalisedText text) {
        List<TextSpan> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.at(i);
            if (c == '\n') {
                addTrimmed(text, start, i, sentences);
                start = i + 1;
            } else if ((c == '.' || c == '!' || c == '?') && endsSentence(text, i)) {
                int end = afterClosers(text, i + 1);
                addTrimmed(text, start, end, sentences);
                start = end;
                i = end - 1;
            }
        }
        addTrimmed(text, start, text.length(), sentences);
        return sentences;
    }

    private static boolean endsSentence(NormalisedText text, int stop) {
        int next = afterClosers(text, stop + 1);
        if (next < text.length() && text.at(next) != ' ' && text.at(next) != '\n') {
            return false;
        }
        while (next < text.length() && text.at(next) == ' ') {
            next++;
        }
        char following = text.atOrBreak(next);
        boolean mayStart = following == '\n'
                || Character.isUpperCase(following)
                || Character.isDigit(following)
                || following == '"'
                || following == '\''
                || following == '('
                || following == '[';
        return mayStart && (text.at(stop) != '.' || following == '\n' || !isAbbreviation(text, stop));
    }

    private static boolean isAbbreviation(NormalisedText text, int stop) {
        int start = stop;
        while (start > 0 && Character.isLetter(text.at(start - 1))) {
            start--;
        }
        if (start == stop) {
            return false;
        }
        if (stop - start == 1 && Character.isUpperCase(text.at(start))) {
            return true;
        }
        return ABBREVIATIONS.contains(text.folded(start, stop).toLowerCase(Locale.ROOT));
    }

    private static int afterClosers(NormalisedText text, int from) {
        int at = from;
        while (at < text.length() && isCloser(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean isCloser(NormalisedText text, int at) {
        char c = text.at(at);
        return c == '"' || c == '\'' || c == ')' || c == ']' || c == '.' || c == '!' || c == '?';
    }

    private static void addTrimmed(NormalisedText text, int from, int to, List<TextSpan> sentences) {
        int start = from;
        int end = to;
        while (start < end && text.at(start) == ' ') {
            start++;
        }
        while (end > start && text.at(end - 1) == ' ') {
            end--;
        }
        if (end > start) {
            sentences.add(new TextSpan(start, end));
        }
    }
}
