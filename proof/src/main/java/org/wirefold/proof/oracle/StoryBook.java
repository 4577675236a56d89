package org.wirefold.proof.oracle;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.stories.Decision;
import org.wirefold.analysis.stories.Sharing;
import org.wirefold.analysis.stories.Sketch;
import org.wirefold.analysis.stories.StoryIndex;
import org.wirefold.analysis.stories.StoryPlacements;
import org.wirefold.analysis.stories.WindowArticle;
import org.wirefold.schema.wire.Passage;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.Verdict;

/** The stories of a lane. */
final class StoryBook {
    private final Map<Long, byte[]> sketches = new HashMap<>();
    private final StoryIndex index;
    private final StoryPlacements placements;

    StoryBook(Duration window) {
        index = new StoryIndex(window);
        placements = new StoryPlacements(
                window, sequence -> Optional.ofNullable(sketches.get(sequence)).map(Sketch::of));
    }

    /** What was decided of one article. */
    record Placed(Verdict verdict, List<Passage> passages) {}

    /** @param previous number of the version whose words it replaces; null when there is none */
    Placed place(Dealt dealt, Sketch sketch, @Nullable Long previous) {
        RawArticle raw = dealt.raw();
        long time = raw.getEventTime().toEpochMilli();
        Sharing sharing = Sharing.of(index.lookUp(time, sketch.fingerprints()));
        index.add(
                dealt.sequence(),
                time,
                sketch.fingerprints(),
                StoryIndex.articleKey(raw.getArticleId()),
                dealt.versionBefore() != null);
        index.expire(dealt.streamTime());
        WindowArticle article = new WindowArticle(
                dealt.sequence(), raw.getArticleId(), time, previous == null ? WindowArticle.NONE : previous);
        Decision decision = placements.decide(article, sketch, sharing);
        sketches.put(dealt.sequence(), sketch.toBytes());
        placements.add(article, decision.placement());
        placements.expire(dealt.streamTime()).forEach(sketches::remove);
        return new Placed(verdict(decision), passages(decision));
    }

    /** Its words stay, as those of an article that was taken back. */
    void retract(long sequence) {
        placements.retract(sequence);
    }

    private static Verdict verdict(Decision decision) {
        return Verdict.newBuilder()
                .setDuplicate(decision.duplicate())
                .setStoryId(decision.storyId())
                .setOriginalId(decision.duplicate() ? decision.matchedId() : null)
                .setContainment(decision.containment())
                .setResemblance(decision.resemblance())
                .setNovelty(decision.novelty())
                .setReason(decision.reason())
                .setOriginalRetracted(decision.originalRetracted())
                .setNearestId(decision.nearestId().orElse(null))
                .build();
    }

    private static List<Passage> passages(Decision decision) {
        return decision.passages().stream()
                .map(run -> new Passage(run.start(), run.end(), run.articleId(), run.articleStart(), run.articleEnd()))
                .toList();
    }
}
