package org.wirefold.sink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.Claim;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.LedgerEntry;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.Passage;
import org.wirefold.schema.wire.Provenance;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.Sighting;
import org.wirefold.schema.wire.Span;
import org.wirefold.schema.wire.TextField;
import org.wirefold.schema.wire.Verdict;
import org.wirefold.schema.wire.WordChange;

/** Records with everything filled in, so that a test names only what matters to it. */
final class Records {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Records() {}

    static EnrichedArticle.Builder anOriginal(String id, long sequence) {
        return EnrichedArticle.newBuilder()
                .setArticleId(id)
                .setSource("Harbour Post")
                .setProviderId("p-" + id)
                .setVersion(1)
                .setStatus(ArticleStatus.USABLE)
                .setTitle("Title of " + id)
                .setBody("The ferry left the quay at nine and came back with the evening tide.")
                .setEventTime(NOON.plusSeconds(sequence))
                .setPublishedAt(NOON.plusSeconds(sequence))
                .setOrigin(new Provenance("inbox/" + id + ".txt", "text/plain", "00"))
                .setLane(0)
                .setSequence(sequence)
                .setVerdict(aVerdict(false, id, null, 0.0, 1.0))
                .setReusedPassages(List.of())
                .setQuotes(List.of())
                .setFigures(List.of());
    }

    private static Verdict aVerdict(
            boolean duplicate, String storyId, String originalId, double containment, double novelty) {
        return Verdict.newBuilder()
                .setDuplicate(duplicate)
                .setStoryId(storyId)
                .setOriginalId(originalId)
                .setContainment(containment)
                .setResemblance(containment)
                .setNovelty(novelty)
                .setReason(duplicate ? "same text" : "nothing alike before")
                .build();
    }

    static EnrichedArticle.Builder aCopy(String id, long sequence, String originalId) {
        return anOriginal(id, sequence)
                .setSource("Evening Ledger")
                .setVerdict(aVerdict(true, originalId, originalId, 0.98, 0.1))
                .setReusedPassages(List.of(new Passage(0, 9, originalId, 0, 9)));
    }

    static Sighting aSighting(String articleId, long sequence, String text, WordChange... diff) {
        return Sighting.newBuilder()
                .setArticleId(articleId)
                .setProviderId("p-" + articleId)
                .setSource("Harbour Post")
                .setSequence(sequence)
                .setSeenAt(NOON.plusSeconds(sequence))
                .setSpans(List.of(new Span(TextField.BODY, 5, 5 + text.length())))
                .setText(text)
                .setSpeakerSurface("the mayor")
                .setGrade(diff.length == 0 ? "identical" : "near-identical")
                .setDiff(List.of(diff))
                .build();
    }

    static QuoteCluster.Builder aQuote(String id, Sighting... sightings) {
        return QuoteCluster.newBuilder()
                .setQuoteId(id)
                .setText(sightings.length == 0 ? "gone" : sightings[0].getText())
                .setSpeakerName("Ada Quist")
                .setSpeakerRole("mayor")
                .setSpeakerCertainty(1.0)
                .setFirstSeen(sightings.length == 0 ? null : sightings[0])
                .setSightings(List.of(sightings))
                .setConflictsWith(List.of())
                .setWithdrawn(sightings.length == 0);
    }

    static Figure aFigure(double value, String status) {
        return Figure.newBuilder()
                .setSpan(new Span(TextField.BODY, 10, 20))
                .setSurface((long) value + " soldiers")
                .setValue(value)
                .setMin(value)
                .setMax(value)
                .setApprox(false)
                .setVtype("count")
                .setVague(false)
                .setOp("=")
                .setKind("troop")
                .setForce("NO")
                .setLocation("EE")
                .setStatus(status)
                .setChange("level")
                .setUnit("personnel")
                .setNegated(false)
                .setFlags(List.of())
                .build();
    }

    static Claim.Builder aClaim(String claimId, String articleId, double value, String status) {
        return Claim.newBuilder()
                .setClaimId(claimId)
                .setStoryId(articleId)
                .setArticleId(articleId)
                .setProviderId("p-" + articleId)
                .setSource("Harbour Post")
                .setTitle("Title of " + articleId)
                .setSequence(0)
                .setAsOf(NOON)
                .setFigure(aFigure(value, status))
                .setCopies(1);
    }

    static FigureClaim aFigureClaim(Claim claim) {
        return new FigureClaim("NO|EE", claim);
    }

    static LedgerEntry.Builder anEntry(Claim... claims) {
        return LedgerEntry.newBuilder()
                .setLedgerKey("NO|EE")
                .setForce("NO")
                .setTheatre("EE")
                .setClaims(List.of(claims))
                .setCurrent(claims.length == 0 ? null : claims[claims.length - 1])
                .setPlanned(List.of())
                .setConflicts(List.of());
    }

    static DeadLetter.Builder aDeadLetter(String id, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return DeadLetter.newBuilder()
                .setDeadLetterId(id)
                .setStage("ingest")
                .setReason("MALFORMED")
                .setDetail("no closing brace")
                .setPlace("inbox/" + id + ".json")
                .setContentType("application/json")
                .setBytes(ByteBuffer.wrap(bytes))
                .setTotalBytes(bytes.length)
                .setSha256("00")
                .setAppVersion("test");
    }

    static OpsEvent anAlarm(String detail) {
        return new OpsEvent("enrich", "SOURCE_SILENT", "alarm", detail, "Harbour Post", NOON);
    }

    static ResultRow enriched(long offset, EnrichedArticle.Builder article) {
        return row(Topics.ENRICHED.name(), offset, article.build());
    }

    static ResultRow duplicate(long offset, EnrichedArticle.Builder article) {
        return row(Topics.DUPLICATES.name(), offset, article.build());
    }

    static ResultRow row(String topic, long offset, IndexedRecord record) {
        return RecordJson.row(topic, 0, offset, NOON.toEpochMilli(), record);
    }
}
