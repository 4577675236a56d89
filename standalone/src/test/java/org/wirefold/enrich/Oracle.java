package org.wirefold.enrich;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.ArticleAnalysis;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.furniture.Generation;
import org.wirefold.analysis.furniture.SourceMemory;
import org.wirefold.analysis.stories.Decision;
import org.wirefold.analysis.stories.Sketch;
import org.wirefold.analysis.stories.StoryWindow;
import org.wirefold.analysis.stories.WindowArticle;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.RawArticle;

/**
 * What a lane must come to, told by a program of one thread, maps and lists: it shares the text core with Wirefold and nothing else,
 * no step, no store, no mapper. Every result is a line of text; {@link OracleLines} makes the same lines of the records.
 */
final class Oracle {
    /** An article with what is known of it by itself. */
    record Read(RawArticle raw, ArticleText text, ArticleAnalysis analysis, long sequence, long laneTime) {}

    private record Version(long number, @Nullable Instant made, ArticleStatus status, String content) {}

    /** What an article left behind. */
    private record Left(
            long sequence, ArticleStatus status, long sketch, String story, List<String> quotes, List<String> claims) {}

    private record Held(Read read, String story) {}

    final List<String> enriched = new ArrayList<>();
    final List<String> duplicates = new ArrayList<>();
    final List<String> deadLetters = new ArrayList<>();
    final List<String> redelivered = new ArrayList<>();
    final OracleQuotes quotes = new OracleQuotes();
    final OracleClaims claims = new OracleClaims();

    private final Function<ArticleText, ArticleAnalysis> core;
    private final Map<String, Version> versions = new HashMap<>();
    private final Map<String, Left> left = new HashMap<>();
    private final Map<Long, Sketch> sketches = new HashMap<>();
    private final TreeMap<Instant, TreeMap<Long, Held>> held = new TreeMap<>();
    private final SourceMemory memory = new SourceMemory(new LinesInMaps(), Generation.FIRST);
    private final StoryWindow window =
            new StoryWindow(StoryWindow.DEFAULT_WINDOW, number -> Optional.ofNullable(sketches.get(number)));
    private long numbers;
    private long laneTime = Long.MIN_VALUE;

    Oracle(Function<ArticleText, ArticleAnalysis> core) {
        this.core = core;
    }

    void read(RawArticle raw) {
        String id = raw.getArticleId();
        Version known = versions.get(id);
        String content = raw.getOrigin().getSha256();
        if (known != null && known.number == raw.getVersion() && known.content.equals(content)) {
            redelivered.add(id);
            return;
        }
        boolean late = known != null && isLate(known, raw);
        boolean takesBack = !late && raw.getStatus() != ArticleStatus.USABLE;
        long sequence = numbers++;
        laneTime = Math.max(laneTime, raw.getEventTime().toEpochMilli());
        if (!late) {
            versions.put(id, new Version(raw.getVersion(), raw.getVersionCreated(), raw.getStatus(), content));
        }
        List<TextSpan> furniture =
                late || takesBack ? List.of() : memory.see(raw.getSource(), id, raw.getBody(), laneTime);
        ArticleText text = new ArticleText(raw.getTitle(), raw.getBody(), Optional.ofNullable(raw.getPublishedAt()));
        ArticleAnalysis analysis;
        try {
            analysis = core.apply(text);
        } catch (IllegalStateException failure) {
            deadLetters.add(id + " " + raw.getVersion());
            return;
        }
        Read read = new Read(raw, text, analysis, sequence, laneTime);
        settle(read, late, takesBack, furniture, known == null ? null : known.number);
    }

    private void settle(
            Read read, boolean late, boolean takesBack, List<TextSpan> furniture, @Nullable Long versionBefore) {
        RawArticle raw = read.raw;
        Left before = left.get(raw.getArticleId());
        String story = before == null ? raw.getArticleId() : before.story;
        Decision decision = null;
        long sketch = before == null ? WindowArticle.NONE : before.sketch;
        if (takesBack && sketch != WindowArticle.NONE) {
            window.retract(sketch);
        } else if (!late && !takesBack) {
            decision = fold(read, furniture, sketch);
            story = decision.storyId();
            sketch = read.sequence;
        }
        release(read.laneTime, late ? "" : raw.getArticleId());
        boolean waits = decision != null && isHeld(read);
        if (!late && before != null) {
            quotes.withdraw(before.quotes, raw.getArticleId());
        }
        Map<Integer, String> clusters = decision == null || waits ? Map.of() : quotes.sight(read);
        quotes.publish(read.laneTime);
        List<String> carriedBefore = late || before == null ? List.of() : before.claims;
        List<String> claimIds = claims.count(read, story, carriedBefore, decision != null && !waits);
        List<String> quoteIds = quotes.inTextOrder(clusters);
        if (!late) {
            left.put(raw.getArticleId(), new Left(read.sequence, raw.getStatus(), sketch, story, quoteIds, claimIds));
        }
        if (waits && raw.getEmbargoedUntil() != null) {
            held.computeIfAbsent(raw.getEmbargoedUntil(), time -> new TreeMap<>())
                    .put(read.sequence, new Held(read, story));
        }
        String line = OracleLines.article(read, story, decision, clusters, furniture, versionBefore, late);
        (decision != null && decision.duplicate() ? duplicates : enriched).add(line);
    }

    private Decision fold(Read read, List<TextSpan> furniture, long previous) {
        RawArticle raw = read.raw;
        Sketch sketch =
                Sketch.of(raw.getArticleId(), read.analysis.titleTokens(), read.analysis.bodyTokens(), furniture);
        var article = new WindowArticle(
                read.sequence, raw.getArticleId(), raw.getEventTime().toEpochMilli(), previous);
        Decision decision = window.decide(article, sketch);
        sketches.put(read.sequence, sketch);
        window.add(article, sketch, decision);
        window.expire(read.laneTime).forEach(sketches::remove);
        return decision;
    }

    /** Those whose embargo has passed say now what they had to say, unless something newer came, or comes now. */
    private void release(long now, String replaced) {
        var due = held.headMap(Instant.ofEpochMilli(now), true);
        List<Held> ready = new ArrayList<>();
        due.values().forEach(articles -> ready.addAll(articles.values()));
        due.clear();
        for (Held article : ready) {
            String id = article.read.raw.getArticleId();
            Left state = left.get(id);
            if (!id.equals(replaced)
                    && state != null
                    && state.sequence == article.read.sequence
                    && state.status == ArticleStatus.USABLE) {
                Map<Integer, String> clusters = quotes.sight(article.read);
                quotes.publish(now);
                List<String> claimIds = claims.count(article.read, article.story, List.of(), true);
                left.put(
                        id,
                        new Left(
                                state.sequence,
                                state.status,
                                state.sequence,
                                article.story,
                                quotes.inTextOrder(clusters),
                                claimIds));
            }
        }
    }

    private static boolean isHeld(Read read) {
        Instant until = read.raw.getEmbargoedUntil();
        return read.raw.getEmbargoUnreadable() || until != null && until.toEpochMilli() > read.laneTime;
    }

    /** Older than what counts, or not strong enough to lift a cancel. */
    private static boolean isLate(Version known, RawArticle raw) {
        int order = known.made != null && raw.getVersionCreated() != null
                ? raw.getVersionCreated().compareTo(known.made)
                : 0;
        boolean older = order < 0 || order == 0 && raw.getVersion() < known.number;
        boolean usable = raw.getStatus() == ArticleStatus.USABLE;
        boolean lifts = known.status != ArticleStatus.CANCELED || raw.getVersion() > known.number;
        return older || usable && !lifts;
    }
}
