package org.wirefold.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.wirefold.analysis.stories.StoryWindow;

/**
 * The MinHash filter of Lucene with its defaults behind word shingles. An index in memory counts the hashes that earlier articles of
 * the window share; a Lucene index that is opened again after every article would be far slower.
 */
final class LuceneFolder implements Folder {
    private final Analyzer analyzer;
    private final Map<String, List<Integer>> postings = new HashMap<>();
    private final int[] sizes;
    private final long[] times;

    LuceneFolder(int articles, int shingle) {
        sizes = new int[articles];
        times = new long[articles];
        analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                ShingleFilter shingles = new ShingleFilter(new LowerCaseFilter(words), shingle, shingle);
                shingles.setOutputUnigrams(false);
                TokenStream hashes = new MinHashFilter(
                        shingles,
                        MinHashFilter.DEFAULT_HASH_COUNT,
                        MinHashFilter.DEFAULT_BUCKET_COUNT,
                        MinHashFilter.DEFAULT_HASH_SET_SIZE,
                        true);
                return new TokenStreamComponents(words, hashes);
            }
        };
    }

    @Override
    public Nearest fold(int place, LabelledArticles.Article article) {
        Set<String> hashes = hashes(article.body());
        sizes[place] = hashes.size();
        times[place] = article.eventTime();
        Map<Integer, Integer> shared = new HashMap<>();
        for (String hash : hashes) {
            List<Integer> articles = postings.computeIfAbsent(hash, h -> new ArrayList<>());
            for (int earlier : articles) {
                shared.merge(earlier, 1, Integer::sum);
            }
            articles.add(place);
        }
        return nearest(place, shared);
    }

    private Nearest nearest(int place, Map<Integer, Integer> shared) {
        Nearest best = Nearest.NONE;
        for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
            int candidate = entry.getKey();
            int both = entry.getValue();
            boolean inWindow = Math.abs(times[place] - times[candidate]) <= StoryWindow.DEFAULT_WINDOW.toMillis();
            double likeness = inWindow ? both / (double) (sizes[place] + sizes[candidate] - both) : 0;
            boolean earlier = likeness == best.likeness() && candidate < best.earlier();
            best = likeness > best.likeness() || earlier ? new Nearest(candidate, likeness) : best;
        }
        return best;
    }

    private Set<String> hashes(String text) {
        Set<String> hashes = new HashSet<>();
        try (TokenStream stream = analyzer.tokenStream("body", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                hashes.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }
}
