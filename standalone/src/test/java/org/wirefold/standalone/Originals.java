package org.wirefold.standalone;

import java.time.Instant;
import java.util.List;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.Provenance;
import org.wirefold.schema.wire.Verdict;

/** Articles as enrich writes them when nothing like them came before. */
public final class Originals {
    private Originals() {}

    /** The first version of one, which is its own story; the caller names source, title and body. */
    public static EnrichedArticle.Builder original(String id, long sequence, Instant at) {
        return EnrichedArticle.newBuilder()
                .setArticleId(id)
                .setVersion(1)
                .setStatus(ArticleStatus.USABLE)
                .setPublishedAt(at)
                .setEventTime(at)
                .setOrigin(new Provenance("inbox", "text/plain", "00"))
                .setLane(0)
                .setSequence(sequence)
                .setVerdict(Verdict.newBuilder()
                        .setDuplicate(false)
                        .setStoryId(id)
                        .setContainment(0)
                        .setResemblance(0)
                        .setNovelty(1)
                        .setReason("nothing alike before")
                        .build())
                .setReusedPassages(List.of())
                .setQuotes(List.of())
                .setFigures(List.of());
    }
}
