package org.wirefold.analysis.furniture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wirefold.analysis.text.NormalisedText;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.analysis.text.Tokens;

/**
 * Remembers which lines a source printed, and with how many different texts. From the {@value #ARTICLES}th text on such a line is
 * furniture; the texts before keep it, because nobody could know.
 *
 * <p>Only lines that look like furniture are remembered ({@link Candidates}). Two articles count as different when their ids differ
 * and their longest lines differ: neither the versions of an article nor the same article under another id make its lines furniture.
 *
 * <p>The answer depends on the articles before it in the lane and on nothing else. A line that is not seen for one to two generations
 * is forgotten. Not safe for use by several threads.
 */
public final class SourceMemory {
    /**
     * Different texts of one source that make a line furniture. Over the development set (7,035 articles, 70 sources) 2 would take out
     * one headline and a few bylines among 85 lines, 3 and more nothing but furniture; the rest is margin for running stories.
     */
    public static final int ARTICLES = 5;

    /** Stream time of a generation: an outlet with one article a day is known after five days. */
    public static final Duration LENGTH = Duration.ofDays(7);

    /** Lines in a generation at most, about 50 MB on disk for two; the development set has 0.1 an article. */
    public static final int MAX_LINES = 500_000;

    /** Two numbers for each text a line was seen with: its article and its longest line. */
    private static final int FIELDS = 2;

    private final LineStore lines;
    private final int maxLines;
    private Generation generation;
    private int count;

    /** Goes on where a memory over the same store stood. */
    public SourceMemory(LineStore lines, Generation generation) {
        this(lines, generation, MAX_LINES);
    }

    SourceMemory(LineStore lines, Generation generation, int maxLines) {
        this.lines = lines;
        this.maxLines = maxLines;
        this.generation = generation;
        this.count = lines.count(generation.number());
    }

    /** Where it stands now; to be stored before the next article. */
    public Generation generation() {
        return generation;
    }

    /**
     * Remembers an article and finds the furniture in it: the spans of whole lines of the body, in order, without the blanks around
     * them. Empty when nothing else would be left.
     *
     * @param streamTimeMillis greatest event time of the lane so far, milliseconds since 1970
     */
    public List<TextSpan> see(String source, String articleId, String body, long streamTimeMillis) {
        advance(streamTimeMillis);
        NormalisedText text = NormalisedText.of(body);
        List<TextSpan> bodyLines = BodyLines.of(text);
        List<CandidateLine> candidates = Candidates.of(text, bodyLines);
        if (candidates.isEmpty()) {
            return List.of();
        }
        int article = LineHash.folded(LineHash.of(articleId));
        int longest = longestLine(text, bodyLines, candidates, article);
        Set<Long> furniture = new HashSet<>();
        Set<Long> seen = new HashSet<>();
        for (CandidateLine candidate : candidates) {
            if (seen.add(candidate.hash()) && isFurniture(LineHash.of(source, candidate.hash()), article, longest)) {
                furniture.add(candidate.hash());
            }
        }
        List<TextSpan> spans = new ArrayList<>();
        for (CandidateLine candidate : candidates) {
            if (furniture.contains(candidate.hash())) {
                spans.add(candidate.span());
            }
        }
        return spans.size() == bodyLines.size() ? List.of() : spans;
    }

    private boolean isFurniture(long line, int article, int longest) {
        int[] known = lines.sightings(generation.number(), line);
        boolean carried = known.length == 0;
        if (carried) {
            known = lines.sightings(generation.number() - 1, line);
        }
        int[] now = isNewText(known, article, longest) ? with(known, article, longest) : known;
        if (carried || now.length > known.length) {
            lines.put(generation.number(), line, now);
            count += carried ? 1 : 0;
        }
        return now.length >= FIELDS * ARTICLES;
    }

    private static boolean isNewText(int[] known, int article, int longest) {
        if (known.length >= FIELDS * ARTICLES) {
            return false;
        }
        for (int i = 0; i < known.length; i += FIELDS) {
            if (known[i] == article || known[i + 1] == longest) {
                return false;
            }
        }
        return true;
    }

    private static int[] with(int[] known, int article, int longest) {
        int[] more = Arrays.copyOf(known, known.length + FIELDS);
        more[known.length] = article;
        more[known.length + 1] = longest;
        return more;
    }

    /** Of the lines that are no candidates: what the article is known by. The article itself when there is none. */
    private static int longestLine(
            NormalisedText text, List<TextSpan> bodyLines, List<CandidateLine> candidates, int article) {
        Set<TextSpan> furniture = new HashSet<>();
        candidates.forEach(candidate -> furniture.add(candidate.span()));
        TextSpan longest = new TextSpan(0, 0);
        for (TextSpan line : bodyLines) {
            if (line.length() > longest.length() && !furniture.contains(line)) {
                longest = line;
            }
        }
        return longest.isEmpty() ? article : LineHash.folded(LineHash.of(Tokens.of(longest.of(text.original()))));
    }

    /** A new generation begins when the one that is filled is old or full; the one before the last is forgotten. */
    private void advance(long streamTimeMillis) {
        if (generation.sinceMillis() == Generation.NOT_BEGUN) {
            generation = new Generation(generation.number(), streamTimeMillis);
        } else if (streamTimeMillis - generation.sinceMillis() >= LENGTH.toMillis() || count >= maxLines) {
            lines.drop(generation.number() - 1);
            boolean bothOld = streamTimeMillis - generation.sinceMillis() >= 2 * LENGTH.toMillis();
            if (bothOld) {
                lines.drop(generation.number());
            }
            generation = new Generation(generation.number() + 1, streamTimeMillis);
            count = 0;
        }
    }
}
