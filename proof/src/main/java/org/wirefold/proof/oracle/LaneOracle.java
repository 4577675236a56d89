package org.wirefold.proof.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.ArticleAnalysis;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.stories.Sketch;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.Passage;
import org.wirefold.schema.wire.Quotation;
import org.wirefold.schema.wire.QuoteKind;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.TextField;
import org.wirefold.schema.wire.Verdict;

/** One lane, article by article, as the documents promise it. For one thread. */
public final class LaneOracle {
    private final int lane;
    private final Function<ArticleText, ArticleAnalysis> core;
    private final Expectation out;
    private final Versions versions = new Versions();
    private final SourceLines lines = new SourceLines();
    private final StoryBook stories;
    private final Statements statements = new Statements();
    private final StoryClaims claims = new StoryClaims();
    private final Map<String, Left> left = new HashMap<>();
    /** Embargoed articles by the end of the embargo, then by number. */
    private final TreeMap<Instant, TreeMap<Long, Waiting>> held = new TreeMap<>();

    private long next;
    private long streamTime = Long.MIN_VALUE;

    /** What the version that counts has left behind. */
    private record Left(
            long sequence,
            ArticleStatus status,
            @Nullable Long sketched,
            String storyId,
            List<String> quoteIds,
            List<String> claimIds) {}

    private record Waiting(Dealt dealt, Verdict verdict, List<Quotation> quotes, List<Figure> figures) {}

    /**
     * @param lane partition of articles.raw
     * @param window how long a story is open to copies
     * @param core the text core
     */
    public LaneOracle(int lane, Duration window, Function<ArticleText, ArticleAnalysis> core, Expectation out) {
        this.lane = lane;
        this.core = core;
        this.out = out;
        this.stories = new StoryBook(window);
    }

    /** The next article of the lane. It is changed: furniture is marked in it. */
    public void accept(RawArticle raw) {
        Optional<Dealt.Kind> kind = versions.kind(raw);
        if (kind.isEmpty()) {
            out.event(redelivered(raw));
            return;
        }
        streamTime = Math.max(streamTime, raw.getEventTime().toEpochMilli());
        Dealt dealt = new Dealt(raw, next++, streamTime, kind.get(), versions.counting(raw.getArticleId()));
        if (dealt.counts()) {
            lines.mark(raw, streamTime);
        }
        if (dealt.replaces()) {
            versions.put(raw);
        }
        ArticleText text = new ArticleText(raw.getTitle(), raw.getBody(), Optional.ofNullable(raw.getPublishedAt()));
        ArticleAnalysis analysis;
        Optional<Sketch> sketch;
        try {
            analysis = core.apply(text);
            sketch = dealt.counts()
                    ? Optional.of(Sketch.of(
                            raw.getArticleId(), analysis.titleTokens(), analysis.bodyTokens(), SourceLines.of(raw)))
                    : Optional.empty();
        } catch (RuntimeException | StackOverflowError failure) {
            out.failure(failure);
            return;
        }
        WireText wire = new WireText(text);
        settle(
                dealt,
                sketch,
                analysis.quotes().stream().map(wire::quotation).toList(),
                analysis.figures().stream().map(wire::figure).toList());
    }

    private void settle(Dealt dealt, Optional<Sketch> sketch, List<Quotation> quotes, List<Figure> figures) {
        RawArticle raw = dealt.raw();
        Left before = left.get(raw.getArticleId());
        Verdict verdict;
        List<Passage> passages = List.of();
        if (sketch.isPresent()) {
            StoryBook.Placed placed = stories.place(dealt, sketch.get(), before == null ? null : before.sketched());
            verdict = placed.verdict();
            passages = placed.passages();
        } else {
            if (dealt.kind() == Dealt.Kind.TAKES_BACK && before != null && before.sketched() != null) {
                stories.retract(before.sketched());
            }
            verdict = notCompared(dealt, before);
        }
        release(dealt.streamTime());
        boolean waits = dealt.counts() && isEmbargoed(raw, dealt.streamTime());
        Instant until = raw.getEmbargoedUntil();
        if (waits && until != null) {
            held.computeIfAbsent(until, time -> new TreeMap<>())
                    .put(dealt.sequence(), new Waiting(dealt, verdict, quotes, figures));
        }
        List<Quotation> sighted = derive(dealt, before, verdict, quotes, figures, dealt.counts() && !waits);
        out.article(Results.article(lane, dealt, verdict, passages, sighted, figures));
    }

    /** What an article says enters clusters and claims, and what its version before said leaves them. */
    private List<Quotation> derive(
            Dealt dealt,
            @Nullable Left before,
            Verdict verdict,
            List<Quotation> quotes,
            List<Figure> figures,
            boolean derives) {
        RawArticle raw = dealt.raw();
        boolean replacesBefore = before != null && dealt.replaces();
        if (before != null && replacesBefore) {
            before.quoteIds().forEach(id -> statements.withdraw(id, raw.getArticleId()));
        }
        IdentityHashMap<Quotation, String> ids =
                derives ? sight(quotes, raw, dealt.sequence()) : new IdentityHashMap<>();
        statements.takeChanged(dealt.streamTime()).forEach(out::cluster);
        List<Quotation> sighted = new ArrayList<>();
        LinkedHashSet<String> quoteIds = new LinkedHashSet<>();
        for (Quotation quote : quotes) {
            String id = ids.get(quote);
            sighted.add(Quotation.newBuilder(quote).setQuoteId(id).build());
            if (id != null) {
                quoteIds.add(id);
            }
        }
        List<String> claimIds = claims.replace(
                before != null && replacesBefore ? before.claimIds() : List.of(),
                derives ? figures : List.of(),
                raw,
                dealt.sequence(),
                verdict.getStoryId(),
                out::claim);
        if (dealt.replaces()) {
            Long sketched = dealt.counts() ? Long.valueOf(dealt.sequence()) : before == null ? null : before.sketched();
            left.put(
                    raw.getArticleId(),
                    new Left(
                            dealt.sequence(),
                            raw.getStatus(),
                            sketched,
                            verdict.getStoryId(),
                            List.copyOf(quoteIds),
                            claimIds));
        }
        return sighted;
    }

    /** The longest quotations first, so that a fragment finds the whole statement of its own article. */
    private IdentityHashMap<Quotation, String> sight(List<Quotation> quotes, RawArticle raw, long sequence) {
        IdentityHashMap<Quotation, String> ids = new IdentityHashMap<>();
        quotes.stream()
                .filter(quote -> quote.getKind() != QuoteKind.INDIRECT
                        && quote.getSpans().get(0).getField() == TextField.BODY)
                .sorted(Comparator.comparingInt((Quotation quote) -> -length(quote)))
                .forEach(quote -> {
                    String id = statements.sight(quote, raw, sequence);
                    if (id != null) {
                        ids.put(quote, id);
                    }
                });
        return ids;
    }

    private static int length(Quotation quote) {
        return quote.getSpans().stream()
                .mapToInt(span -> span.getEnd() - span.getStart())
                .sum();
    }

    /** What waited for the end of an embargo that the time of the lane has passed, unless another version counts by now. */
    private void release(long now) {
        while (!held.isEmpty() && held.firstKey().toEpochMilli() <= now) {
            for (Waiting due : held.pollFirstEntry().getValue().values()) {
                RawArticle raw = due.dealt().raw();
                Left standing = left.get(raw.getArticleId());
                if (standing != null
                        && standing.sequence() == due.dealt().sequence()
                        && standing.status() == ArticleStatus.USABLE) {
                    Dealt released = new Dealt(raw, due.dealt().sequence(), now, Dealt.Kind.COUNTS, null);
                    derive(released, null, due.verdict(), due.quotes(), due.figures(), true);
                }
            }
        }
    }

    private static boolean isEmbargoed(RawArticle raw, long now) {
        Instant until = raw.getEmbargoedUntil();
        return raw.getEmbargoUnreadable() || (until != null && until.toEpochMilli() > now);
    }

    /** It stays where its article stood. */
    private static Verdict notCompared(Dealt dealt, @Nullable Left before) {
        String reason = dealt.kind() == Dealt.Kind.LATE
                ? "a later version counts; this one was not compared"
                : "the provider took it back: " + dealt.raw().getStatus();
        return Verdict.newBuilder()
                .setDuplicate(false)
                .setStoryId(before == null ? dealt.raw().getArticleId() : before.storyId())
                .setContainment(0.0)
                .setResemblance(0.0)
                .setNovelty(1.0)
                .setReason(reason)
                .build();
    }

    private static OpsEvent redelivered(RawArticle raw) {
        return new OpsEvent(
                "enrich",
                "REDELIVERED",
                "info",
                "version " + raw.getVersion() + " of " + raw.getProviderId() + " from " + raw.getSource()
                        + " arrived twice with the same bytes; the second is passed over",
                raw.getArticleId(),
                raw.getEventTime());
    }
}
