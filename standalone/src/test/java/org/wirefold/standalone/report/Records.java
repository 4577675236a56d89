package org.wirefold.standalone.report;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.Claim;
import org.wirefold.schema.wire.Conflict;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.LedgerEntry;
import org.wirefold.schema.wire.Provenance;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.Retraction;
import org.wirefold.schema.wire.Sighting;
import org.wirefold.schema.wire.Span;
import org.wirefold.schema.wire.TextField;
import org.wirefold.schema.wire.Verdict;
import org.wirefold.schema.wire.WordChange;

/** Records for the report, naming only what a test is about. */
final class Records {
    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private Records() {}

    static EnrichedArticle original(long sequence, String id, String source, String at, String title) {
        return EnrichedArticle.newBuilder()
                .setArticleId(id)
                .setSource(source)
                .setProviderId("p-" + id)
                .setVersion(1)
                .setTitle(title)
                .setBody("A text about " + title)
                .setEventTime(Instant.parse(at))
                .setOrigin(new Provenance("samples/" + id, "text/plain", "0".repeat(64)))
                .setLane(0)
                .setSequence(sequence)
                .setVerdict(new Verdict(
                        false, id, null, 0.0, 0.0, 1.0, "no story of the window has this text", false, null))
                .setReusedPassages(List.of())
                .setQuotes(List.of())
                .setFigures(List.of())
                .build();
    }

    static EnrichedArticle copy(
            long sequence,
            String id,
            String source,
            String at,
            String title,
            String story,
            double alike,
            double novelty) {
        EnrichedArticle copy = original(sequence, id, source, at, title);
        copy.setVerdict(new Verdict(
                true, story, story, 1.0, alike, novelty, "the shorter text stands in the longer", false, story));
        return copy;
    }

    static EnrichedArticle version(
            EnrichedArticle of, long sequence, long version, String at, String signal, String note) {
        return EnrichedArticle.newBuilder(of)
                .setSequence(sequence)
                .setVersion(version)
                .setVersionCreated(Instant.parse(at))
                .setSignal(signal)
                .setNote(note)
                .setSupersedes(version - 1)
                .build();
    }

    static EnrichedArticle kill(EnrichedArticle of, long sequence, String at, String note) {
        return EnrichedArticle.newBuilder(version(of, sequence, of.getVersion() + 1, at, "kill", note))
                .setStatus(ArticleStatus.CANCELED)
                .setTitle("")
                .setBody("")
                .build();
    }

    static Sighting sighting(EnrichedArticle in, String text, String... changes) {
        List<WordChange> diff = new ArrayList<>();
        for (int i = 0; i < changes.length; i += 2) {
            diff.add(new WordChange(changes[i], changes[i + 1]));
        }
        return Sighting.newBuilder()
                .setArticleId(in.getArticleId())
                .setProviderId(in.getProviderId())
                .setSource(in.getSource())
                .setSequence(in.getSequence())
                .setSeenAt(in.getEventTime())
                .setSpans(List.of())
                .setText(text)
                .setGrade(diff.isEmpty() ? "identical" : "near-identical")
                .setDiff(diff)
                .build();
    }

    static Span span(int start, int end) {
        return new Span(TextField.BODY, start, end);
    }

    static QuoteCluster cluster(
            String id,
            String text,
            @Nullable String speaker,
            @Nullable String role,
            List<String> against,
            Sighting... all) {
        return QuoteCluster.newBuilder()
                .setQuoteId(id)
                .setText(text)
                .setSpeakerName(speaker)
                .setSpeakerRole(role)
                .setSpeakerCertainty(1)
                .setFirstSeen(all.length == 0 ? null : all[0])
                .setSightings(Arrays.asList(all))
                .setConflictsWith(against)
                .setWithdrawn(all.length == 0)
                .build();
    }

    static Figure figure(@Nullable Double min, @Nullable Double max, boolean approx, String surface) {
        return Figure.newBuilder()
                .setSpan(new Span(TextField.BODY, 0, surface.length()))
                .setSurface(surface)
                .setValue(max == null ? min : max)
                .setMin(min)
                .setMax(max)
                .setApprox(approx)
                .setVtype("count")
                .setVague(false)
                .setOp("=")
                .setKind("troop")
                .setStatus("current")
                .setChange("level")
                .setUnit("personnel")
                .setNegated(false)
                .setFlags(List.of())
                .build();
    }

    static Figure exactly(double value, String surface) {
        return figure(value, value, false, surface);
    }

    static Claim claim(String id, EnrichedArticle in, Figure figure, int copies) {
        return Claim.newBuilder()
                .setClaimId(id)
                .setStoryId(in.getVerdict().getStoryId())
                .setArticleId(in.getArticleId())
                .setProviderId(in.getProviderId())
                .setSource(in.getSource())
                .setTitle(in.getTitle())
                .setSequence(in.getSequence())
                .setAsOf(in.getEventTime())
                .setFigure(figure)
                .setCopies(copies)
                .build();
    }

    static Claim retracted(Claim claim, String at, String cause) {
        return Claim.newBuilder(claim)
                .setRetraction(new Retraction(cause, claim.getArticleId(), 2L, Instant.parse(at)))
                .build();
    }

    static LedgerEntry ledger(
            @Nullable String force, @Nullable String theatre, List<Conflict> conflicts, Claim... claims) {
        Claim current = null;
        List<Claim> planned = new ArrayList<>();
        for (Claim claim : claims) {
            boolean stands = claim.getRetraction() == null;
            if (stands && claim.getFigure().getStatus().equals("current")) {
                current = claim;
            } else if (stands && claim.getFigure().getStatus().equals("planned")) {
                planned.add(claim);
            }
        }
        return LedgerEntry.newBuilder()
                .setLedgerKey((force == null ? "?" : force) + "|" + (theatre == null ? "?" : theatre))
                .setForce(force)
                .setTheatre(theatre)
                .setClaims(Arrays.asList(claims))
                .setCurrent(current)
                .setPlanned(planned)
                .setConflicts(conflicts)
                .build();
    }

    static DeadLetter deadLetter(String id, String reason, String place, String detail) {
        return new DeadLetter(
                id,
                "ingest",
                reason,
                detail,
                place,
                null,
                null,
                null,
                ByteBuffer.wrap(new byte[3]),
                713L,
                "0".repeat(64),
                "0.1.0");
    }
}
