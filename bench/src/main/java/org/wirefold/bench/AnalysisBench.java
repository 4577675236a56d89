package org.wirefold.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wirefold.analysis.ArticleAnalyser;
import org.wirefold.analysis.ArticleAnalysis;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.stories.Sketch;

/** The text core alone, in one thread: fingerprints, quotations and figures of real articles. */
final class AnalysisBench {
    private static final int ROUNDS = 9;

    /** Characters of the articles whose longest times are reported: DESIGN's "article of 5,000 characters". */
    private static final int LONG_ARTICLE = 5_000;

    private static final int SAMPLES = 4_000;

    private final PrintStream out = System.out;
    private final ArticleAnalyser analyser = new ArticleAnalyser();
    private long found;

    /** Arguments: files of articles, one JSON object a line with title and body, or with text. */
    static void run(List<String> arguments) throws IOException {
        AnalysisBench bench = new AnalysisBench();
        bench.out.println(CpuClock.load());
        for (String file : arguments) {
            List<ArticleText> texts = new ArrayList<>();
            for (LabelledArticles.Article article : LabelledArticles.articles(Path.of(file))) {
                texts.add(new ArticleText(
                        article.title(), article.body(), Optional.of(Instant.ofEpochMilli(article.eventTime()))));
            }
            bench.throughput(file, texts);
            bench.longest(texts);
        }
        bench.out.printf(Locale.ROOT, "%,d words, quotations and figures found in all%n", bench.found);
    }

    private void throughput(String file, List<ArticleText> texts) {
        long bytes = 0;
        for (ArticleText text : texts) {
            bytes += text.whole().getBytes(StandardCharsets.UTF_8).length;
        }
        WarmUp warmUp = WarmUp.of(() -> texts.forEach(this::analyse));
        double[] nanos = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = CpuClock.now();
            texts.forEach(this::analyse);
            nanos[round] = CpuClock.now() - start;
        }
        Median taken = Median.of(nanos);
        out.printf(
                Locale.ROOT,
                "%s: %,d articles, %.1f MB: %.1f MB/s, best round %.1f; %.1f in the first round%n",
                file,
                texts.size(),
                bytes / 1e6,
                bytes * 1e3 / taken.middle(),
                bytes * 1e3 / taken.least(),
                bytes * 1e3 / warmUp.first());
    }

    /** Articles put together from whole ones up to the length. */
    private void longest(List<ArticleText> texts) {
        List<ArticleText> articles = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (ArticleText text : texts) {
            body.append(text.body()).append("\n\n");
            if (body.length() >= LONG_ARTICLE) {
                articles.add(new ArticleText(text.title(), body.substring(0, LONG_ARTICLE), text.publishedAt()));
                body.setLength(0);
            }
        }
        double[] cpu = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            long start = CpuClock.now();
            analyse(articles.get(i % articles.size()));
            cpu[i] = (CpuClock.now() - start) / 1e6;
        }
        Arrays.sort(cpu);
        out.printf(
                Locale.ROOT,
                "  articles of %,d characters: p50 %.2f ms, p99 %.2f ms, longest %.2f ms%n",
                LONG_ARTICLE,
                cpu[SAMPLES / 2],
                cpu[SAMPLES * 99 / 100],
                cpu[SAMPLES - 1]);
    }

    private void analyse(ArticleText text) {
        ArticleAnalysis analysis = analyser.analyse(text);
        Sketch sketch = Sketch.of("x", analysis.titleTokens(), analysis.bodyTokens());
        found += sketch.fingerprints().length
                + analysis.quotes().size()
                + analysis.figures().size();
    }
}
