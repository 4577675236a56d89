package org.wirefold.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Folding beside other libraries: text to decision, one article after the other, on labelled articles, in one run and one thread.
 * What the others call alike is set on the same articles to what serves them best; ours is as it is.
 */
final class PeersBench {
    private static final int ROUNDS = 9;
    private static final int THRESHOLD_STEPS = 100;

    /** @param maker a folder for so many articles, that knows none yet */
    private record Peer(String name, IntFunction<Folder> maker, boolean decides) {}

    private record Quality(double threshold, PairQuality pairs) {}

    private final PrintStream out = System.out;
    private final LabelledArticles labelled;
    private final Folder.Nearest[] nearest;

    private PeersBench(LabelledArticles labelled) {
        this.labelled = labelled;
        nearest = new Folder.Nearest[labelled.articles().size()];
    }

    /** Argument: folder of the labelled articles. */
    static void run(List<String> arguments) throws IOException {
        new PeersBench(LabelledArticles.read(Path.of(arguments.get(0)))).run();
    }

    private void run() {
        List<Peer> peers = List.of(
                new Peer("Wirefold", WirefoldFolder::new, true),
                new Peer(
                        "java-LSH 0.12, 5 words, 100 hashes in 25 bands", n -> new JavaLshFolder(n, 5, 100, 25), false),
                new Peer(
                        "java-LSH 0.12, 3 words, 100 hashes in 20 bands", n -> new JavaLshFolder(n, 3, 100, 20), false),
                new Peer("Lucene 9.12 MinHashFilter, 5 words, 512 buckets", n -> new LuceneFolder(n, 5), false));
        out.printf(Locale.ROOT, "%,d articles; %s%n%n", nearest.length, CpuClock.load());
        out.printf(
                "| %-48s | P | R | F1 | alike from | articles/s | best round | |%n|---|---|---|---|---|---|---|---|%n",
                "");
        double[][] nanos = new double[peers.size()][ROUNDS];
        Quality[] qualities = new Quality[peers.size()];
        for (int i = 0; i < peers.size(); i++) {
            round(peers.get(i));
            qualities[i] = quality(peers.get(i));
        }
        for (Peer peer : peers) {
            WarmUp.of(() -> round(peer));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < peers.size(); i++) {
                nanos[i][round] = round(peers.get(i));
            }
        }
        double ours = Median.of(nanos[0]).middle();
        for (int i = 0; i < peers.size(); i++) {
            print(peers.get(i), qualities[i], Median.of(nanos[i]), ours);
        }
        out.printf(
                Locale.ROOT,
                "%nrates in CPU time of the one thread, middle of %d rounds in turn after %.0f s each to warm up; %s%n",
                ROUNDS,
                WarmUp.NANOS / 1e9,
                CpuClock.load());
    }

    /** CPU nanoseconds for all articles. */
    private double round(Peer peer) {
        Folder folder = peer.maker().apply(nearest.length);
        long start = CpuClock.now();
        for (int place = 0; place < nearest.length; place++) {
            nearest[place] = folder.fold(place, labelled.articles().get(place));
        }
        return CpuClock.now() - start;
    }

    /** Of the last round: that of the threshold with the best F1. */
    private Quality quality(Peer peer) {
        if (peer.decides()) {
            return new Quality(1, PairQuality.of(labelled, stories(1)));
        }
        Quality best = new Quality(0, new PairQuality(0, 0));
        for (int step = 1; step <= THRESHOLD_STEPS; step++) {
            double threshold = step / (double) THRESHOLD_STEPS;
            PairQuality pairs = PairQuality.of(labelled, stories(threshold));
            best = pairs.f1() > best.pairs().f1() ? new Quality(threshold, pairs) : best;
        }
        return best;
    }

    private int[] stories(double threshold) {
        int[] stories = new int[nearest.length];
        for (int place = 0; place < stories.length; place++) {
            Folder.Nearest found = nearest[place];
            stories[place] = found.earlier() >= 0 && found.likeness() >= threshold ? stories[found.earlier()] : place;
        }
        return stories;
    }

    private void print(Peer peer, Quality quality, Median taken, double ours) {
        PairQuality pairs = quality.pairs();
        out.printf(
                Locale.ROOT,
                "| %-48s | %.3f | %.3f | %.3f | %s | %,.0f | %,.0f | 1 : %.1f |%n",
                peer.name(),
                pairs.precision(),
                pairs.recall(),
                pairs.f1(),
                peer.decides() ? "-" : String.format(Locale.ROOT, "%.2f", quality.threshold()),
                nearest.length * 1e9 / taken.middle(),
                nearest.length * 1e9 / taken.least(),
                taken.middle() / ours);
    }
}
