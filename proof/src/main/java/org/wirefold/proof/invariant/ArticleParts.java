package org.wirefold.proof.invariant;

import java.util.ArrayList;
import java.util.List;
import org.wirefold.schema.wire.EnrichedArticle;

/** A result by parts, each as a hash: enough to say what differs, and small enough for a million articles. */
final class ArticleParts {
    private static final List<String> NAMES = List.of(
            "fields of the raw article",
            "verdict",
            "reused passages",
            "quotations",
            "figures",
            "removed lines or warnings");

    private ArticleParts() {}

    static long[] of(EnrichedArticle article) {
        EnrichedArticle rest = EnrichedArticle.newBuilder(article)
                .setReusedPassages(List.of())
                .setQuotes(List.of())
                .setFigures(List.of())
                .setRemoved(List.of())
                .setWarnings(List.of())
                .build();
        rest.setVerdict(article.getVerdict());
        return new long[] {
            Hashes.of(rest.toString()),
            Hashes.of(article.getVerdict().toString()),
            Hashes.of(article.getReusedPassages().toString()),
            Hashes.of(article.getQuotes().toString()),
            Hashes.of(article.getFigures().toString()),
            Hashes.of(article.getRemoved() + "\n" + article.getWarnings())
        };
    }

    /** The names of what differs; nothing when all is equal. */
    static String difference(long[] one, long[] other) {
        List<String> different = new ArrayList<>();
        for (int at = 0; at < NAMES.size(); at++) {
            if (one[at] != other[at]) {
                different.add(NAMES.get(at));
            }
        }
        // the verdict is part of the rest too: name it alone where it is all that differs
        if (different.size() > 1 && different.contains(NAMES.get(1))) {
            different.remove(NAMES.get(0));
        }
        return String.join(", ", different);
    }
}
