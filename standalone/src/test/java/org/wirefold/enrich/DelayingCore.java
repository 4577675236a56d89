package org.wirefold.enrich;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wirefold.analysis.ArticleAnalyser;
import org.wirefold.analysis.ArticleAnalysis;
import org.wirefold.analysis.ArticleText;
import org.wirefold.proof.stream.NewsStream;

/** The real text core, which fails on one text and takes a random time, so that articles overtake each other. */
final class DelayingCore {
    /** Longer texts are read once for all runs: they are there for their length, and take seconds. */
    private static final int LONG = 100_000;

    private static final Map<ArticleText, ArticleAnalysis> LONG_ONES = new ConcurrentHashMap<>();

    private DelayingCore() {}

    /** @param mostMillis longest time of an article; every tenth takes that long, the others a tenth at most */
    static Supplier<Function<ArticleText, ArticleAnalysis>> of(long seed, int mostMillis) {
        Random seeds = new Random(seed);
        return () -> {
            Random random = new Random(seeds.nextLong());
            ArticleAnalyser core = new ArticleAnalyser();
            return text -> {
                pause(mostMillis == 0 ? 0 : random.nextInt(10) == 0 ? mostMillis : random.nextInt(1 + mostMillis / 10));
                if (text.body().equals(NewsStream.UNREADABLE)) {
                    throw new IllegalStateException(
                            "no way through " + text.title().length());
                }
                return text.body().length() > LONG
                        ? LONG_ONES.computeIfAbsent(text, core::analyse)
                        : core.analyse(text);
            };
        };
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
