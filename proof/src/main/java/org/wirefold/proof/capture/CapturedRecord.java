package org.wirefold.proof.capture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One committed record of a topic, with its bytes. */
public final class CapturedRecord {
    private final String topic;
    private final int partition;
    private final long offset;
    private final long timestampMillis;
    private final byte @Nullable [] key;
    private final byte @Nullable [] value;

    /**
     * @param timestampMillis time of the record, milliseconds since 1970
     * @param key not to be changed; null when the record has none
     * @param value not to be changed; null for a tombstone
     */
    public CapturedRecord(
            String topic,
            int partition,
            long offset,
            long timestampMillis,
            byte @Nullable [] key,
            byte @Nullable [] value) {
        this.topic = topic;
        this.partition = partition;
        this.offset = offset;
        this.timestampMillis = timestampMillis;
        this.key = key;
        this.value = value;
    }

    public String topic() {
        return topic;
    }

    public int partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }

    public long timestampMillis() {
        return timestampMillis;
    }

    /** The key as text; empty when there is none. */
    public String key() {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }

    /** Not to be changed; null when there is none. */
    public byte @Nullable [] keyBytes() {
        return key;
    }

    /** Not to be changed; null for a tombstone. */
    public byte @Nullable [] value() {
        return value;
    }

    /** Topic, partition and offset joined by -, as dead letters name it. */
    public String place() {
        return topic + "-" + partition + "-" + offset;
    }

    /** The same record with another value. */
    public CapturedRecord withValue(byte[] other) {
        return new CapturedRecord(topic, partition, offset, timestampMillis, key, other);
    }

    /** The same record at another offset. */
    public CapturedRecord at(long otherOffset) {
        return new CapturedRecord(topic, partition, otherOffset, timestampMillis, key, value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CapturedRecord that
                && topic.equals(that.topic)
                && partition == that.partition
                && offset == that.offset
                && timestampMillis == that.timestampMillis
                && Arrays.equals(key, that.key)
                && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return place().hashCode();
    }

    @Override
    public String toString() {
        return place() + " " + key();
    }
}
