package org.wirefold.enrich.spread;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.wirefold.analysis.stories.Sketch;
import org.wirefold.enrich.story.Analysed;
import org.wirefold.enrich.story.AnalysedArticle;
import org.wirefold.enrich.story.Dealing;
import org.wirefold.enrich.story.DealtArticle;
import org.wirefold.enrich.story.PassedOver;
import org.wirefold.enrich.story.Turn;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.AnalysedRecord;
import org.wirefold.schema.wire.DealtRecord;
import org.wirefold.schema.wire.LaneTurn;
import org.wirefold.schema.wire.RawArticle;

/** What the steps hand on, as bytes: the values are the same whether a topic lies between two steps or not. */
public final class WireForms {
    private WireForms() {}

    /** Carries the bytes of articles.raw as they are, and what dealing found beside them. */
    public static Serde<DealtArticle> dealt(RegistryClient registry) {
        var records = AvroSerde.of(Topics.DEALT, DealtRecord.class, registry);
        Deserializer<RawArticle> raws =
                AvroSerde.of(Topics.RAW, RawArticle.class, registry).deserializer();
        Serializer<DealtArticle> serializer =
                (topic, dealt) -> records.serializer().serialize(topic, toWire(dealt));
        Deserializer<DealtArticle> deserializer =
                (topic, bytes) -> fromWire(records.deserializer().deserialize(topic, bytes), raws);
        return Serdes.serdeFrom(serializer, deserializer);
    }

    public static Serde<Analysed> analysed(RegistryClient registry) {
        return analysed(AvroSerde.of(Topics.ANALYSED, AnalysedRecord.class, registry));
    }

    /** The same over a store. */
    public static Serde<Analysed> analysed(Serde<AnalysedRecord> records) {
        Serializer<Analysed> serializer = (topic, analysed) ->
                analysed == null ? null : records.serializer().serialize(topic, toWire(analysed));
        Deserializer<Analysed> deserializer = (topic, bytes) ->
                bytes == null ? null : fromWire(records.deserializer().deserialize(topic, bytes));
        return Serdes.serdeFrom(serializer, deserializer);
    }

    private static DealtRecord toWire(DealtArticle dealt) {
        return new DealtRecord(
                toWire(dealt.turn()), dealt.place(), dealt.bytes(), dealt.raw().getRemoved());
    }

    private static DealtArticle fromWire(DealtRecord wire, Deserializer<RawArticle> raws) {
        byte[] bytes = copy(wire.getRecord());
        RawArticle raw = raws.deserialize(Topics.RAW.name(), bytes);
        raw.setRemoved(wire.getRemoved());
        return new DealtArticle(raw, fromWire(wire.getTurn()), ByteBuffer.wrap(bytes), wire.getPlace());
    }

    private static AnalysedRecord toWire(Analysed analysed) {
        AnalysedRecord wire = new AnalysedRecord();
        wire.setTurn(toWire(analysed.turn()));
        wire.setQuotes(List.of());
        wire.setFigures(List.of());
        if (analysed instanceof AnalysedArticle article) {
            wire.setRaw(article.raw());
            wire.setSketch(article.sketch()
                    .map(sketch -> ByteBuffer.wrap(sketch.toBytes()))
                    .orElse(null));
            wire.setQuotes(article.quotes());
            wire.setFigures(article.figures());
        } else if (analysed instanceof PassedOver passedOver) {
            wire.setDeadLetter(passedOver.letter());
        }
        return wire;
    }

    private static Analysed fromWire(AnalysedRecord wire) {
        Turn turn = fromWire(wire.getTurn());
        if (wire.getDeadLetter() != null) {
            return new PassedOver(turn, wire.getDeadLetter());
        }
        Optional<Sketch> sketch = Optional.ofNullable(wire.getSketch()).map(bytes -> Sketch.of(copy(bytes)));
        return new AnalysedArticle(wire.getRaw(), turn, sketch, wire.getQuotes(), wire.getFigures());
    }

    private static LaneTurn toWire(Turn turn) {
        return new LaneTurn(
                turn.lane(),
                turn.sequence(),
                Instant.ofEpochMilli(turn.streamTime()),
                Instant.ofEpochMilli(turn.writtenAt()),
                turn.dealing().name(),
                turn.versionBefore());
    }

    private static Turn fromWire(LaneTurn wire) {
        return new Turn(
                wire.getLane(),
                wire.getSequence(),
                wire.getStreamTime().toEpochMilli(),
                wire.getWrittenAt().toEpochMilli(),
                Dealing.valueOf(wire.getDealing()),
                wire.getVersionBefore());
    }

    private static byte[] copy(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return copy;
    }
}
