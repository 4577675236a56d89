package org.wirefold.ingest.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the headline above the article, and where below it the article begins. */
final class Headline {
    /** A headline has at least three words, where anything else stands above the article, and hardly over 40 (dev texts: 3 to 24). */
    private static final int MIN_WORDS = 3;

    private static final int MAX_WORDS = 40;
    private static final int MAX_CHARS = 300;

    /** A page whose head is this short holds the article only: its first line is the headline. */
    private static final int SHORT_HEAD_LINES = 8;

    /** Share of a headline's words that the article repeats: two in five, so that a site's slogan is none. */
    private static final double MIN_SHARED = 0.4;

    /** A standfirst stands at most this many lines of text above the first full sentence. */
    private static final int MAX_STANDFIRST_LINES = 6;

    private static final int MIN_STANDFIRST_WORDS = 6;

    private Headline() {}

    /** Index of the headline, or -1. */
    static int find(List<PageLine> lines, BodyRun run) {
        int limit = run.end() > run.start() ? run.start() : lines.size();
        boolean shortHead = textLines(lines, 0, limit) <= SHORT_HEAD_LINES;
        int first = firstCandidate(lines, limit, shortHead ? 1 : MIN_WORDS);
        if (first < 0) {
            boolean inside = limit < lines.size()
                    && isCandidate(lines.get(limit), 1)
                    && !lines.get(limit).isSentence();
            return inside ? limit : -1;
        }
        return shortHead ? first : bestCandidate(lines, run, first, limit);
    }

    /** The article begins at the first line of prose after the headline: a standfirst without a full stop belongs to it. */
    static int bodyStart(List<PageLine> lines, BodyRun run, int title) {
        if (title < 0 || title >= run.start()) {
            return Math.max(title + 1, run.start());
        }
        if (textLines(lines, title + 1, run.start()) > MAX_STANDFIRST_LINES) {
            return run.start();
        }
        for (int i = title + 1; i < run.start(); i++) {
            PageLine line = lines.get(i);
            if (line.words() >= MIN_STANDFIRST_WORDS && line.furniture().isEmpty()) {
                return i;
            }
        }
        return run.start();
    }

    private static int firstCandidate(List<PageLine> lines, int limit, int minWords) {
        for (int i = 0; i < limit; i++) {
            if (isCandidate(lines.get(i), minWords)) {
                return i;
            }
        }
        return -1;
    }

    /** The line that shares most with the article; the last of several, which stands next to it. */
    private static int bestCandidate(List<PageLine> lines, BodyRun run, int first, int limit) {
        Set<String> article = new HashSet<>();
        for (int i = run.start(); i < run.end(); i++) {
            addWords(lines.get(i).text(), article);
        }
        int best = -1;
        double bestShare = MIN_SHARED;
        for (int i = first; i < limit; i++) {
            if (isCandidate(lines.get(i), MIN_WORDS)) {
                double share = share(lines.get(i).text(), article);
                if (share >= bestShare) {
                    best = i;
                    bestShare = share;
                }
            }
        }
        return best;
    }

    private static double share(String line, Set<String> article) {
        Set<String> words = new HashSet<>();
        addWords(line, words);
        long shared = words.stream().filter(article::contains).count();
        return words.size() < 2 ? 0 : (double) shared / (words.size() + 1);
    }

    /** Words of four letters and more in lower case: shorter ones stand in every text. */
    private static void addWords(String text, Set<String> words) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (i - start >= 4) {
                    words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = -1;
            }
        }
    }

    private static int textLines(List<PageLine> lines, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += lines.get(i).isBlank() ? 0 : 1;
        }
        return count;
    }

    private static boolean isCandidate(PageLine line, int minWords) {
        return line.words() >= minWords
                && line.words() <= MAX_WORDS
                && line.text().length() <= MAX_CHARS
                && line.furniture().isEmpty();
    }
}
