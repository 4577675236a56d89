package org.wirefold.bench;

import info.debatty.java.lsh.LSH;
import info.debatty.java.lsh.MinHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.wirefold.analysis.stories.StoryWindow;

/**
 * MinHash and banding of java-LSH, used as its documentation shows: the signature of the set of word shingles, one bucket for each
 * band, and of the articles in the same buckets and the window the one whose signature is most alike.
 */
final class JavaLshFolder implements Folder {
    private static final long SEED = 20261120;
    private static final int BUCKETS = 1 << 24;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final int shingle;
    private final MinHash minHash;
    private final Bands bands;
    private final int[][] signatures;
    private final long[] times;
    private final List<Map<Integer, List<Integer>>> buckets = new ArrayList<>();

    JavaLshFolder(int articles, int shingle, int hashes, int bands) {
        this.shingle = shingle;
        this.minHash = new MinHash(hashes, Integer.MAX_VALUE, SEED);
        this.bands = new Bands(bands);
        this.signatures = new int[articles][];
        this.times = new long[articles];
        for (int i = 0; i < bands; i++) {
            buckets.add(new HashMap<>());
        }
    }

    /** Opens the banding of a signature, which the library keeps for its subclasses. */
    private static final class Bands extends LSH {
        private static final long serialVersionUID = 1L;

        Bands(int bands) {
            super(bands, BUCKETS);
        }
    }

    @Override
    public Nearest fold(int place, LabelledArticles.Article article) {
        int[] signature = minHash.signature(shingles(article.body()));
        signatures[place] = signature;
        times[place] = article.eventTime();
        int[] hashes = bands.hashSignature(signature);
        Set<Integer> candidates = new HashSet<>();
        for (int band = 0; band < hashes.length; band++) {
            List<Integer> bucket = buckets.get(band).computeIfAbsent(hashes[band], b -> new ArrayList<>());
            candidates.addAll(bucket);
            bucket.add(place);
        }
        return nearest(place, candidates);
    }

    private Nearest nearest(int place, Set<Integer> candidates) {
        Nearest best = Nearest.NONE;
        for (int candidate : candidates) {
            boolean inWindow = Math.abs(times[place] - times[candidate]) <= StoryWindow.DEFAULT_WINDOW.toMillis();
            double likeness = inWindow ? minHash.similarity(signatures[place], signatures[candidate]) : 0;
            boolean earlier = likeness == best.likeness() && candidate < best.earlier();
            best = likeness > best.likeness() || earlier ? new Nearest(candidate, likeness) : best;
        }
        return best;
    }

    private Set<Integer> shingles(String text) {
        String[] words = NO_WORD.split(text.toLowerCase(Locale.ROOT));
        Set<Integer> shingles = new HashSet<>();
        for (int i = 0; i + shingle <= words.length; i++) {
            int hash = 1;
            for (int j = i; j < i + shingle; j++) {
                hash = 31 * hash + words[j].hashCode();
            }
            shingles.add(hash & Integer.MAX_VALUE);
        }
        return shingles;
    }
}
