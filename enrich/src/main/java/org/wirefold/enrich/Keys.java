package org.wirefold.enrich;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keys of the stores: numbers of fixed length in hexadecimal digits, so that their order as text is their order as numbers. */
public final class Keys {
    private static final HexFormat HEX = HexFormat.of();

    private Keys() {}

    public static String of(long sequence) {
        return HEX.toHexDigits(sequence);
    }

    /** The time first, which may be before 1970, then the number. */
    public static String at(long timeMillis, long sequence) {
        return HEX.toHexDigits(timeMillis - Long.MIN_VALUE) + "|" + HEX.toHexDigits(sequence);
    }

    /** The time in a key of {@link #at}. */
    public static long timeOf(String key) {
        return HexFormat.fromHexDigitsToLong(key, 0, 2 * Long.BYTES) + Long.MIN_VALUE;
    }

    /** The number first, then the shard. */
    public static String share(long sequence, int shard) {
        return HEX.toHexDigits(sequence) + "|" + HEX.toHexDigits(shard);
    }

    /** The lane first, or whatever the numbers are counted in, then the number. */
    public static String within(int lane, long sequence) {
        return HEX.toHexDigits(lane) + "|" + HEX.toHexDigits(sequence);
    }

    /** The lane first, then the day, which may be before 1970, then the number. */
    public static String within(int lane, long day, long sequence) {
        return HEX.toHexDigits(lane) + "|" + HEX.toHexDigits(day - Long.MIN_VALUE) + "|" + HEX.toHexDigits(sequence);
    }

    /** The keys of a store from one to another, both included. */
    public static <V> List<String> in(KeyValueStore<String, V> store, String from, String to) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, V> entries = store.range(from, to)) {
            entries.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }
}
