package org.wirefold.proof.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirefold.proof.invariant.Crafted.A;
import static org.wirefold.proof.invariant.Crafted.B;
import static org.wirefold.proof.invariant.Crafted.capture;
import static org.wirefold.proof.invariant.Crafted.deadLetter;
import static org.wirefold.proof.invariant.Crafted.original;
import static org.wirefold.proof.invariant.Crafted.told;

import java.nio.charset.StandardCharsets;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedHealth;
import org.wirefold.proof.capture.OpenTransaction;
import org.wirefold.proof.capture.PartitionRange;
import org.wirefold.proof.capture.Progress;
import org.wirefold.proof.capture.SchemaUse;
import org.wirefold.proof.invariant.Findings.Status;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;

/** Each check of what stands around the articles fails when it must, and only then. */
class TopicInvariantsTest {
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
    void aRecordOfAnUnknownSchemaIsFoundUnlessADeadLetterTellsOfIt() {
        Invariant invariant = new Schemas();
        byte[] bytes = {0, 0, 0, 0, 77, 2};
        SchemaUse use = new SchemaUse(Topics.RAW.name(), 77, 1, "articles.raw-0-0");

        assertThat(told(
                        invariant,
                        capture().use(use).bytes(Topics.RAW, "k", bytes).build()))
                .singleElement()
                .asString()
                .startsWith("articles.raw-0-0: key k");
        assertThat(told(
                        invariant,
                        capture()
                                .use(use)
                                .bytes(Topics.RAW, "k", bytes)
                                .letter(deadLetter("articles.raw-0-0", bytes, "UNDECODABLE_RECORD"))
                                .build()))
                .isEmpty();
        assertThat(told(
                        invariant,
                        capture().use(new SchemaUse("t", 77, 1, "t-0-0")).build()))
                .containsExactly("t, schema 77: unknown to the registry (1 records, the first at t-0-0)");
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
