package org.wirefold.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wirefold.analysis.stories.Placement;
import org.wirefold.analysis.stories.Sharing;
import org.wirefold.analysis.stories.Sketch;
import org.wirefold.analysis.stories.StoryIndex;
import org.wirefold.analysis.stories.StoryPlacements;
import org.wirefold.analysis.stories.StoryWindow;
import org.wirefold.analysis.stories.WindowArticle;
import org.wirefold.analysis.text.Tokens;

/**
 * How the story index grows: time of look-up and adding, and memory, while one window fills up; then the rebuilding of a window from
 * stored sketches. Articles fall on the five days that a window of 96 hours touches, without order, so that every look-up asks five
 * segments and every adding may hit any of them.
 */
final class IndexBench {
    private static final long SEED = 20261120;
    private static final int DAYS = 5;
    private static final int WARM_UP = 20_000;
    private static final int[] SIZES = {10_000, 30_000, 100_000, 300_000, 1_000_000};

    /** A figure is taken over the articles that make the window this much larger, so that every segment grows its table once. */
    private static final double MEASURED = 0.15;

    /** Articles between two looks at the clock, which costs as much as a look-up. */
    private static final int BATCH = 20;

    /** Articles that are stored and read back. */
    private static final int REBUILT = 50_000;

    private static final Tokens NO_TITLE = Tokens.of("");

    private final PrintStream out = System.out;
    private final int words;
    private final ManyArticles articles;
    private final StoryIndex index = new StoryIndex(StoryWindow.DEFAULT_WINDOW);
    private final StoryPlacements placements =
            new StoryPlacements(StoryWindow.DEFAULT_WINDOW, sequence -> Optional.empty());
    private int added;
    private long textNanos;
    private long lookUpNanos;
    private long addNanos;
    private long hits;
    private long compared;

    private IndexBench(int words) {
        this.words = words;
        articles = new ManyArticles(SEED, words);
    }

    /** Arguments: most articles (default 1,000,000) and words of each (default 200, then 600). */
    static void run(List<String> arguments) {
        int most = arguments.isEmpty() ? SIZES[SIZES.length - 1] : Integer.parseInt(arguments.get(0));
        int[] lengths = arguments.size() > 1 ? new int[] {Integer.parseInt(arguments.get(1))} : new int[] {200, 600};
        WarmUp.of(() -> new IndexBench(lengths[0]).fillTo(WARM_UP));

        System.out.println(CpuClock.load());
        for (int length : lengths) {
            new IndexBench(length).run(most);
        }
    }

    private void run(int most) {
        out.printf(
                Locale.ROOT,
                "%n%d words each%n| articles | text us | look-up us | add us | all us | to the first | look-up and add | B/article | hits | compared | hot |%n"
                        + "|---|---|---|---|---|---|---|---|---|---|---|%n",
                words);
        double firstAll = 0;
        double firstIndex = 0;
        for (int size : SIZES) {
            if (size <= most) {
                fillTo(size);
                int measured = (int) (size * MEASURED);
                clear();
                fillTo(size + measured);
                double all = (textNanos + lookUpNanos + addNanos) / 1e3 / measured;
                double ofIndex = (lookUpNanos + addNanos) / 1e3 / measured;
                firstAll = firstAll == 0 ? all : firstAll;
                firstIndex = firstIndex == 0 ? ofIndex : firstIndex;
                print(size, measured, all / firstAll, ofIndex / firstIndex);
            }
        }
        out.printf(Locale.ROOT, "heap in use after it: %,d MB%n", heapMegabytes());
        rebuild(REBUILT);
    }

    private void print(int size, int measured, double ratio, double indexRatio) {
        out.printf(
                Locale.ROOT,
                "| %,d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %,d | %.1f | %.1f | %,d |%n",
                size,
                textNanos / 1e3 / measured,
                lookUpNanos / 1e3 / measured,
                addNanos / 1e3 / measured,
                (textNanos + lookUpNanos + addNanos) / 1e3 / measured,
                ratio,
                indexRatio,
                (index.bytes() + placements.bytes()) / added,
                hits / (double) measured,
                compared / (double) measured,
                index.hotPostings());
    }

    private void clear() {
        textNanos = 0;
        lookUpNanos = 0;
        addNanos = 0;
        hits = 0;
        compared = 0;
    }

    private void fillTo(int count) {
        List<String> texts = new ArrayList<>();
        List<Sketch> sketches = new ArrayList<>();
        while (added < count) {
            texts.clear();
            sketches.clear();
            for (int i = 0; i < BATCH; i++) {
                texts.add(articles.next());
            }
            long start = CpuClock.now();
            for (int i = 0; i < BATCH; i++) {
                Sketch sketch = sketch(added + i, texts.get(i));
                sketch.fingerprints();
                sketches.add(sketch);
            }
            long read = CpuClock.now();
            for (int i = 0; i < BATCH; i++) {
                hits += lookUp(added + i, sketches.get(i));
            }
            long found = CpuClock.now();
            for (int i = 0; i < BATCH; i++) {
                add(added + i, sketches.get(i).fingerprints());
            }
            addNanos += CpuClock.now() - found;
            lookUpNanos += found - read;
            textNanos += read - start;
            added += BATCH;
        }
    }

    /** Also chooses which of those found are to be compared. */
    private int lookUp(int number, Sketch sketch) {
        long[] found = index.lookUp(time(number), sketch.fingerprints());
        compared += Sharing.of(found).size();
        return found.length;
    }

    private void add(int number, long[] fingerprints) {
        long time = time(number);
        index.add(number, time, fingerprints);
        placements.add(new WindowArticle(number, "", time), new Placement(false, number, true));
    }

    /** Decodes stored sketches and adds them to a window, as a program does that starts again. */
    private void rebuild(int count) {
        List<byte[]> stored = new ArrayList<>(count);
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            stored.add(sketch(i, articles.next()).toBytes());
            bytes += stored.get(i).length;
        }
        StoryWindow window = new StoryWindow(StoryWindow.DEFAULT_WINDOW, sequence -> Optional.empty());
        long start = CpuClock.now();
        for (int i = 0; i < count; i++) {
            window.add(new WindowArticle(i, "", time(i)), Sketch.of(stored.get(i)), new Placement(false, i, true));
        }
        double micros = (CpuClock.now() - start) / 1e3 / count;
        out.printf(
                Locale.ROOT,
                "rebuilding from %,d stored sketches of %,d bytes: %.1f us an article, %.1f s for a million%n",
                count,
                bytes / count,
                micros,
                micros);
    }

    private static Sketch sketch(int number, String text) {
        return Sketch.of(Integer.toString(number), NO_TITLE, Tokens.of(text));
    }

    /** Spread over the days without order, but the same in each run. */
    private static long time(int number) {
        return Math.floorMod(number * 0x9E3779B1, DAYS) * Duration.ofDays(1).toMillis() + number;
    }

    private static long heapMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
