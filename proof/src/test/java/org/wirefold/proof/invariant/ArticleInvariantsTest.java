package org.wirefold.proof.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirefold.proof.invariant.Crafted.A;
import static org.wirefold.proof.invariant.Crafted.B;
import static org.wirefold.proof.invariant.Crafted.capture;
import static org.wirefold.proof.invariant.Crafted.copy;
import static org.wirefold.proof.invariant.Crafted.deadLetter;
import static org.wirefold.proof.invariant.Crafted.original;
import static org.wirefold.proof.invariant.Crafted.raw;
import static org.wirefold.proof.invariant.Crafted.redelivery;
import static org.wirefold.proof.invariant.Crafted.told;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedRow;
import org.wirefold.proof.capture.CapturedTables;
import org.wirefold.proof.invariant.Findings.Status;
import org.wirefold.schema.Sha256;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.Quotation;
import org.wirefold.schema.wire.QuoteKind;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.SeenItem;
import org.wirefold.schema.wire.Span;
import org.wirefold.schema.wire.TextField;

/** Each check of what became of the articles fails when it must, and only then. */
class ArticleInvariantsTest {
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
    void aVersionThatTheDatabaseRefusedDoesNotHold() {
        Invariant invariant = new OrderPerKey();
        DeadLetter refusal = deadLetter("articles.enriched-0-1", new byte[] {1}, "REFUSED_BY_STORE");
        refusal.setStage("sink");
        Crafted both = capture().result(original(A, 0)).result(original(raw("a", 2, "More."), 1));
        Crafted first = both.tables(new CapturedTables(
                Map.of(
                        CapturedTables.CURRENT_VERSIONS,
                        List.of(new CapturedRow("a", "articles.enriched-0-0", Rows.hash("[1,0]")))),
                Map.of("articles.enriched-0", 2L)));

        assertThat(told(invariant, first.build()))
                .containsExactly("a: current_versions points at another version than the one that holds");
        assertThat(told(invariant, first.letter(refusal).build())).isEmpty();
    }
}
