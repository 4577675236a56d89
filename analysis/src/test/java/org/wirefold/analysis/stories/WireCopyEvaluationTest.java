package org.wirefold.analysis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirefold.analysis.text.Tokens;

/** Real articles, streamed in file order: what folds, what does not, and which passages are found. */
class WireCopyEvaluationTest {
    /** Recall of copies a kind of edit, at least. The bars of the evaluation's own notes are lower for the last two. */
    private static final Map<String, Double> RECALL = Map.ofEntries(
            Map.entry("truncate_60", 1.0),
            Map.entry("truncate_30", 0.99),
            Map.entry("drop_paras_30", 1.0),
            Map.entry("reorder_paras", 1.0),
            Map.entry("insert_foreign_third", 1.0),
            Map.entry("page_furniture", 1.0),
            Map.entry("numbers_unformatted", 1.0),
            Map.entry("ocr_2pct_chars", 0.99),
            Map.entry("ocr_5pct_chars", 0.85),
            Map.entry("pseudo_mt_15", 0.99),
            Map.entry("pseudo_mt_35", 0.98));

    @Nested
    class OnRealArticles {
        private final Path folder = WireCopyMaterial.folder("dev");
        private final List<WireCopyMaterial.Article> articles = WireCopyMaterial.articles(folder);
        private final Map<String, Decision> decisions = WireCopyMaterial.stream(articles);

        @Test
        @Timeout(300)
        void copiesFoldAndOtherArticlesDoNot() {
            Map<String, String> gold = new LinkedHashMap<>();
            WireCopyMaterial.rows(folder.resolve("clusters.tsv")).forEach(row -> gold.put(row[0], row[1]));
            Set<String> ignored = new HashSet<>();
            for (String[] row : WireCopyMaterial.rows(folder.resolve("ambiguous.tsv"))) {
                ignored.add(row[0] + " " + row[1]);
                ignored.add(row[1] + " " + row[0]);
            }
            PairScore all = PairScore.of(gold, decisions, ignored, "");
            PairScore reuters = PairScore.of(gold, decisions, ignored, "R");
            PairScore web = PairScore.of(gold, decisions, ignored, "W");
            System.out.println("all      " + all + "\nReuters  " + reuters + "\nweb      " + web);
            assertThat(all.precision()).isGreaterThanOrEqualTo(0.98);
            assertThat(all.recall()).isGreaterThanOrEqualTo(0.98);
            assertThat(all.f1()).isGreaterThanOrEqualTo(0.985);
            assertThat(reuters.f1()).isGreaterThanOrEqualTo(0.98);
            assertThat(web.f1()).isGreaterThanOrEqualTo(0.98);
        }

        @Test
        @Timeout(300)
        void everyMarkedPassageInsideTheWindowIsFound() {
            Map<String, WireCopyMaterial.Article> byId = new HashMap<>();
            Map<String, Integer> order = new HashMap<>();
            for (WireCopyMaterial.Article article : articles) {
                order.put(article.id(), order.size());
                byId.put(article.id(), article);
            }
            int found = 0;
            int marked = 0;
            for (String[] row : WireCopyMaterial.rows(folder.resolve("passages.tsv"))) {
                boolean turned = order.get(row[0]) > order.get(row[1]);
                String late = turned ? row[0] : row[1];
                String early = turned ? row[1] : row[0];
                int start = Integer.parseInt(turned ? row[3] : row[5]);
                int end = Integer.parseInt(turned ? row[4] : row[6]);
                long apart =
                        Math.abs(byId.get(late).eventTime() - byId.get(early).eventTime());
                if (!row[8].equals("furniture") && apart <= StoryWindow.DEFAULT_WINDOW.toMillis()) {
                    marked++;
                    found += isCovered(decisions.get(late), early, start, end) ? 1 : 0;
                }
            }
            System.out.println("passages " + found + " of " + marked);
            assertThat(marked).isGreaterThan(2000);
            assertThat(found).isEqualTo(marked);
        }

        /** Most hits are common phrases (decision 0011); what they cost is what a comparison word by word takes. */
        @Test
        @Timeout(300)
        void fewOfTheArticlesThatShareAFingerprintAreCompared() {
            StoryIndex index = new StoryIndex(StoryWindow.DEFAULT_WINDOW);
            long sharing = 0;
            long compared = 0;
            int number = 0;
            for (WireCopyMaterial.Article article : articles) {
                long[] fingerprints = Sketch.of(article.id(), Tokens.of(article.title()), Tokens.of(article.body()))
                        .fingerprints();
                long[] hits = index.lookUp(article.eventTime(), fingerprints);
                sharing += LongStream.of(hits).map(Hit::article).distinct().count();
                compared += Sharing.of(hits).size();
                index.add(number++, article.eventTime(), fingerprints);
            }
            double each = compared / (double) articles.size();
            System.out.printf("sharing %.2f, compared %.2f an article%n", sharing / (double) articles.size(), each);
            assertThat(each).isLessThan(1.3);
        }

        /** Nine tenths of the characters: marks at the ends, and words that only look equal, belong to no run. */
        private boolean isCovered(Decision decision, String early, int start, int end) {
            BitSet covered = new BitSet();
            for (ReusedPassage passage : decision.passages()) {
                if (passage.articleId().equals(early)) {
                    covered.set(passage.start(), passage.end());
                }
            }
            return covered.get(start, end).cardinality() >= 0.9 * (end - start);
        }
    }

    @Nested
    class OnSyntheticEdits {
        @Test
        @Timeout(300)
        void copiesAreFoundWhateverWasDoneToThem() {
            Path folder = WireCopyMaterial.folder("synthetic");
            Map<String, Decision> decisions = WireCopyMaterial.stream(WireCopyMaterial.articles(folder));
            Map<String, int[]> found = new TreeMap<>();
            for (String[] row : WireCopyMaterial.rows(folder.resolve("edits.tsv"))) {
                int[] counts = found.computeIfAbsent(row[2], edit -> new int[2]);
                counts[0] += decisions
                                .get(row[0])
                                .storyId()
                                .equals(decisions.get(row[1]).storyId())
                        ? 1
                        : 0;
                counts[1]++;
            }
            found.forEach((edit, counts) -> System.out.println(edit + " " + counts[0] + " of " + counts[1]));
            assertThat(found.keySet()).isEqualTo(new TreeMap<>(RECALL).keySet());
            found.forEach((edit, counts) ->
                    assertThat(counts[0] / (double) counts[1]).as(edit).isGreaterThanOrEqualTo(RECALL.get(edit)));
        }
    }
}
