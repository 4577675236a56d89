package org.wirefold.proof.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirefold.proof.invariant.Crafted.NOON;
import static org.wirefold.proof.invariant.Crafted.capture;
import static org.wirefold.proof.invariant.Crafted.copy;
import static org.wirefold.proof.invariant.Crafted.deadLetter;
import static org.wirefold.proof.invariant.Crafted.original;
import static org.wirefold.proof.invariant.Crafted.raw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedHealth;
import org.wirefold.proof.capture.OpenTransaction;
import org.wirefold.proof.capture.PartitionRange;
import org.wirefold.proof.capture.Progress;
import org.wirefold.proof.capture.SchemaUse;
import org.wirefold.proof.invariant.Findings.Status;
import org.wirefold.schema.Sha256;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.Quotation;
import org.wirefold.schema.wire.QuoteKind;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.SeenItem;
import org.wirefold.schema.wire.Span;
import org.wirefold.schema.wire.TextField;

/** Each check fails when it must, and only then. */
class TopicInvariantsTest {
    private static final RawArticle A = raw("a", 1, "The lock opened at dawn.");
    private static final RawArticle B = raw("b", 1, "The bridge was painted green.");

    private static List<String> told(Invariant invariant, Captured captured) {
        return invariant.check(captured).violations().stream()
                .map(violation -> violation.id() + ": " + violation.what())
                .toList();
    }

    private static OpsEvent redelivery(RawArticle raw) {
        return new OpsEvent(
                "enrich", "REDELIVERED", "info", "version " + raw.getVersion() + " of it", raw.getArticleId(), NOON);
    }

    @Nested
    class Conserved {
        private final Invariant invariant = new Conservation();

        @Test
        void articlesRedeliveriesAndDeadLettersAddUp() {
            byte[] poison = "poison".getBytes(StandardCharsets.UTF_8);
            Captured captured = capture()
                    .raw(A)
                    .raw(A)
                    .bytes(Topics.RAW, "x", poison)
                    .result(original(A, 0))
                    .put(Topics.OPS_EVENTS, "enrich", redelivery(A))
                    .letter(deadLetter("articles.raw-0-2", poison, "UNDECODABLE_RECORD"))
                    .build();
            assertThat(told(invariant, captured)).isEmpty();
        }

        @Test
        void anArticleWithoutAResultIsLost() {
            assertThat(told(
                            invariant,
                            capture().raw(A).raw(B).result(original(A, 0)).build()))
                    .containsExactly("b/1: lost: 1 raw, 0 results, dead letters and redeliveries");
        }

        @Test
        void anArticleThatEnrichHasNotReachedIsNotLost() {
            Captured captured = capture()
                    .raw(A)
                    .raw(B)
                    .result(original(A, 0))
                    .worked(Map.of("articles.raw-0", 1L))
                    .build();
            assertThat(told(invariant, captured)).isEmpty();
            assertThat(invariant.check(captured).notChecked())
                    .singleElement()
                    .asString()
                    .startsWith("1 records");
        }

        @Test
        void twoResultsOfOneArticleAreDoubled() {
            assertThat(told(
                            invariant,
                            capture()
                                    .raw(A)
                                    .result(original(A, 0))
                                    .result(copy(A, 1, "b", "b"))
                                    .build()))
                    .containsExactly("a/1: doubled: 1 raw, 2 results and dead letters");
        }

        @Test
        void aResultWithoutAnArticleIsInvented() {
            assertThat(told(
                            invariant,
                            capture()
                                    .raw(A)
                                    .result(original(A, 0))
                                    .result(original(B, 1))
                                    .build()))
                    .singleElement()
                    .asString()
                    .startsWith("b/1: invented");
        }

        @Test
        void aRecordThatCannotBeReadAndHasNoDeadLetterIsLost() {
            assertThat(told(
                            invariant,
                            capture().bytes(Topics.RAW, "x", new byte[] {9}).build()))
                    .singleElement()
                    .asString()
                    .startsWith("articles.raw-0-0: lost");
        }
    }

    @Test
    void ingestMustRememberWhatItPublished() {
        Invariant invariant = new IngestAccounting();
        String content = Sha256.hex("\nUSABLE\nnull\n" + A.getBody());
        String mark = Sha256.hex(content).substring(0, 16);
        SeenItem seen = new SeenItem(1L, content, false, List.of(mark));
        SeenItem other = new SeenItem(2L, content, false, List.of(mark));

        assertThat(told(
                        invariant,
                        capture().raw(A).put(Topics.INGEST_SEEN, "a", seen).build()))
                .isEmpty();
        assertThat(told(
                        invariant,
                        capture().raw(A).put(Topics.INGEST_SEEN, "a", other).build()))
                .containsExactly("a: ingest remembers version 2, published was 1");
        assertThat(told(
                        invariant,
                        capture()
                                .raw(A)
                                .raw(B)
                                .put(Topics.INGEST_SEEN, "a", seen)
                                .build()))
                .singleElement()
                .asString()
                .startsWith("b: published");
        assertThat(told(invariant, capture().put(Topics.INGEST_SEEN, "a", seen).build()))
                .singleElement()
                .asString()
                .startsWith("a: ingest remembers it");
        assertThat(invariant.check(capture().raw(A).build()).status()).isEqualTo(Status.NOT_CHECKED);
    }

    @Nested
    class InStories {
        private final Invariant invariant = new Stories();

        @Test
        void aCopyPointsAtTheOriginalOfItsStory() {
            assertThat(told(
                            invariant,
                            capture()
                                    .result(original(A, 0))
                                    .result(copy(B, 1, "a", "a"))
                                    .build()))
                    .isEmpty();
        }

        @Test
        void aCopyOfSomethingThatCameLaterIsFound() {
            assertThat(told(
                            invariant,
                            capture()
                                    .result(original(A, 1))
                                    .result(copy(B, 0, "a", "a"))
                                    .build()))
                    .singleElement()
                    .asString()
                    .startsWith("b/1: a copy of a, which did not come before");
        }

        @Test
        void aCopyOfACopyIsFound() {
            RawArticle c = raw("c", 1, "Third.");
            assertThat(told(
                            invariant,
                            capture()
                                    .result(original(A, 0))
                                    .result(copy(B, 1, "a", "a"))
                                    .result(copy(c, 2, "b", "a"))
                                    .build()))
                    .containsExactly("c/1: a copy of b, which is a copy of a");
        }

        @Test
        void anotherStoryThanThatOfTheOriginalAndASecondOriginalAreFound() {
            EnrichedArticle second = original(B, 1);
            second.getVerdict().setStoryId("a");
            assertThat(told(
                            invariant,
                            capture()
                                    .result(original(A, 0))
                                    .result(copy(B, 1, "a", "z"))
                                    .build()))
                    .hasSize(1);
            assertThat(told(
                            invariant,
                            capture().result(original(A, 0)).result(second).build()))
                    .containsExactly("b/1: a second original of the story a");
        }
    }

    @Test
    void anOpenTransactionThatHoldsReadersUpOrIsOldIsFound() {
        Invariant invariant = new Transactions();
        assertThat(told(
                        invariant,
                        capture().range(Topics.RAW, new PartitionRange(0, 3, 4)).build()))
                .containsExactly("articles.raw-0: an open transaction holds readers up at offset 3 of 4");
        assertThat(told(
                        invariant,
                        capture().open(new OpenTransaction("t", 61_000)).build()))
                .containsExactly("t: a transaction open for 61 s");
        assertThat(told(
                        invariant,
                        capture().open(new OpenTransaction("t", 5_000)).build()))
                .isEmpty();
    }

    @Test
    void wordsThatDoNotStandAtTheirSpanAreFound() {
        EnrichedArticle article = original(A, 0);
        Span span = new Span(TextField.BODY, 4, 8);
        article.setQuotes(List.of(new Quotation(QuoteKind.MIXED, List.of(span), "lock", null, null, null)));
        assertThat(told(new Evidence(), capture().result(article).build())).isEmpty();
        article.setQuotes(List.of(new Quotation(QuoteKind.MIXED, List.of(span), "loch", null, null, null)));
        assertThat(told(new Evidence(), capture().result(article).build()))
                .containsExactly("a/1: quotation “loch” does not stand at its spans");
    }

    @Test
    void aDeadLetterWithAnotherReasonHashOrKeyIsFound() {
        Invariant invariant = new DeadLetterForm();
        byte[] bytes = "poison".getBytes(StandardCharsets.UTF_8);
        DeadLetter good = deadLetter("inbox/a.json", bytes, "MALFORMED");
        assertThat(told(invariant, capture().letter(good).build())).isEmpty();
        assertThat(told(
                        invariant,
                        capture()
                                .letter(deadLetter("inbox/a.json", bytes, "ODD"))
                                .build()))
                .singleElement()
                .asString()
                .endsWith("no reason of the closed list: ODD");
        DeadLetter hashed = DeadLetter.newBuilder(good).setSha256("00").build();
        assertThat(told(invariant, capture().letter(hashed).build())).hasSize(1);
        DeadLetter cut = DeadLetter.newBuilder(good).setTotalBytes(7).build();
        assertThat(told(invariant, capture().letter(cut).build())).hasSize(1);
        assertThat(told(invariant, capture().put(Topics.DEAD_LETTERS, "k", good).build()))
                .hasSize(1);
        DeadLetter elsewhere = deadLetter("articles.raw-0-0", bytes, "UNDECODABLE_RECORD");
        assertThat(told(
                        invariant,
                        capture()
                                .bytes(Topics.RAW, "x", new byte[] {1})
                                .letter(elsewhere)
                                .build()))
                .singleElement()
                .asString()
                .endsWith("other bytes stand at articles.raw-0-0");
    }

    @Test
    void theSameBytesAgainWithoutAnEventAndASecondIdAreFound() {
        Invariant invariant = new Repolls();
        RawArticle retitled = RawArticle.newBuilder(A).setTitle("Other").build();
        assertThat(told(
                        invariant,
                        capture()
                                .raw(A)
                                .raw(retitled)
                                .put(Topics.OPS_EVENTS, "enrich", redelivery(A))
                                .build()))
                .singleElement()
                .asString()
                .startsWith("a/1: came again as the same bytes, but");
        RawArticle twin = RawArticle.newBuilder(A).setArticleId("a2").build();
        assertThat(told(
                        invariant,
                        capture()
                                .raw(A)
                                .raw(A)
                                .put(Topics.OPS_EVENTS, "enrich", redelivery(A))
                                .build()))
                .isEmpty();
        assertThat(told(invariant, capture().raw(A).raw(A).build()))
                .singleElement()
                .asString()
                .startsWith("a/1: came again");
        assertThat(told(invariant, capture().raw(A).raw(twin).build()))
                .singleElement()
                .asString()
                .startsWith("a2/1: the item");
    }

    @Test
    void aProgramThatSaysReadyWhileNothingMovesIsFound() {
        Invariant invariant = new NoZombie();
        Progress stuck = new Progress(7, 7, false, 60_000);
        CapturedHealth ready = new CapturedHealth("http://x", true, true, true);
        assertThat(told(invariant, capture().health(ready, stuck).build())).hasSize(1);
        assertThat(told(
                        invariant,
                        capture().health(ready, new Progress(7, 2, true, 500)).build()))
                .isEmpty();
        assertThat(told(
                        invariant,
                        capture()
                                .health(new CapturedHealth("http://x", false, false, false), stuck)
                                .build()))
                .containsExactly("http://x: nobody answers");
        assertThat(invariant.check(capture().build()).status()).isEqualTo(Status.NOT_CHECKED);
    }

    @Test
    void numbersThatGoBackComeTwiceOrLeaveGapsAreFound() {
        Invariant invariant = new OrderPerKey();
        RawArticle later = raw("a", 2, "More.");
        assertThat(told(
                        invariant,
                        capture()
                                .result(original(A, 0))
                                .result(original(later, 1))
                                .build()))
                .isEmpty();
        assertThat(told(
                        invariant,
                        capture()
                                .result(original(later, 1))
                                .result(original(A, 0))
                                .build()))
                .containsExactly("a/1: number 0 of its lane stands behind number 1 of it");
        assertThat(told(
                        invariant,
                        capture().result(original(A, 0)).result(original(B, 0)).build()))
                .containsExactly("b/1: number 0 of lane 0 was given before");
        assertThat(told(
                        invariant,
                        capture().result(original(A, 0)).result(original(B, 2)).build()))
                .containsExactly("lane 0, number 1: no result has this number");
    }

    @Test
    void aSchemaThatNoClassReadsAndBytesThatNoWriterWritesAreFound() {
        Invariant invariant = new Schemas();
        var foreign =
                SchemaBuilder.record("Foreign").fields().requiredString("x").endRecord();
        var changed = SchemaBuilder.record("RawArticle")
                .namespace("org.wirefold.schema.wire")
                .fields()
                .requiredInt("article_id")
                .endRecord();
        assertThat(told(invariant, capture().raw(A).build())).isEmpty();
        assertThat(told(
                        invariant,
                        capture()
                                .use(new SchemaUse("t", 77, 1, "t-0-0"), foreign)
                                .build()))
                .singleElement()
                .asString()
                .startsWith("t, schema 77: no class reads Foreign");
        assertThat(told(
                        invariant,
                        capture()
                                .use(new SchemaUse("t", 77, 1, "t-0-0"), changed)
                                .build()))
                .singleElement()
                .asString()
                .startsWith("t, schema 77: the class RawArticle cannot read it");
        assertThat(told(
                        invariant,
                        capture()
                                .bytes(Topics.ENRICHED, "k", new byte[] {0, 0, 0, 0, 1, 2})
                                .build()))
                .singleElement()
                .asString()
                .startsWith("articles.enriched-0-0: key k");
    }

    @Test
    void anotherRecordInTheReplayIsFound() {
        Captured once = capture().result(original(A, 0)).result(original(B, 1)).build();
        assertThat(told(
                        new Replay(once),
                        capture().result(original(A, 0)).result(original(B, 1)).build()))
                .isEmpty();
        assertThat(told(
                        new Replay(once),
                        capture().result(original(A, 0)).result(original(B, 2)).build()))
                .containsExactly("articles.enriched b: record 0 of the key is another one after the replay");
        assertThat(told(new Replay(once), capture().result(original(A, 0)).build()))
                .containsExactly("articles.enriched b: 1 records before, 0 after the replay");
    }
}
