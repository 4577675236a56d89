package org.wirefold.trials.fault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.Topics;

/** Records that are no articles, one of each kind a round. */
final class Poison {
    /** How many kinds. */
    static final int KINDS = 12;

    private static final byte MAGIC = 0;
    private static final int UNKNOWN_SCHEMA = 999_999;
    private static final int SOME_SCHEMA = 1;
    /** Under the limit of the topic, as the matrix asks. */
    private static final int LARGE = 900_000;

    private Poison() {}

    static List<ProducerRecord<String, byte[]>> round(Random random) {
        List<ProducerRecord<String, byte[]>> round = new ArrayList<>();
        round.add(record("nothing", null));
        round.add(record("empty", new byte[0]));
        round.add(record(null, "a record without a key".getBytes(StandardCharsets.UTF_8)));
        round.add(record("text", "{\"headline\": \"JSON where Avro should be\"}".getBytes(StandardCharsets.UTF_8)));
        round.add(record("short", new byte[] {MAGIC, 0, 0}));
        round.add(record("unknown-schema", framed(UNKNOWN_SCHEMA, new byte[] {1, 2, 3})));
        round.add(record("head-only", framed(SOME_SCHEMA, new byte[0])));
        // a string of four exabytes, an array of two billion items
        round.add(record(
                "long-string", framed(SOME_SCHEMA, bytes(0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f))));
        round.add(record("long-array", framed(SOME_SCHEMA, bytes(0xfe, 0xff, 0xff, 0xff, 0x0f))));
        round.add(record("negative", framed(SOME_SCHEMA, bytes(0x01, 0x01, 0x01, 0x01))));
        round.add(record("large", noise(random, LARGE)));
        ProducerRecord<String, byte[]> headers = record("headers", noise(random, 40));
        for (int i = 0; i < 10_000; i++) {
            headers.headers().add("h" + i, new byte[] {1});
        }
        round.add(headers);
        return round;
    }

    private static ProducerRecord<String, byte[]> record(@Nullable String key, byte @Nullable [] value) {
        return new ProducerRecord<>(Topics.RAW.name(), 0, key, value);
    }

    private static byte[] framed(int schema, byte[] body) {
        return ByteBuffer.allocate(5 + body.length)
                .put(MAGIC)
                .putInt(schema)
                .put(body)
                .array();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] noise(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        bytes[0] = (byte) (bytes[0] | 1); // never the magic byte
        return bytes;
    }
}
