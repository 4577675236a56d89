package org.wirefold.enrich.spread;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keys of the stores: numbers of fixed length in hexadecimal digits, so that their order as text is their order as numbers. */
final class Keys {
    private static final HexFormat HEX = HexFormat.of();

    private Keys() {}

    static String of(long sequence) {
        return HEX.toHexDigits(sequence);
    }

    /** The number first, then the shard. */
    static String of(long sequence, int shard) {
        return HEX.toHexDigits(sequence) + "|" + HEX.toHexDigits(shard);
    }

    /** The lane first, then the number in it. */
    static String of(int lane, long sequence) {
        return HEX.toHexDigits(lane) + "|" + HEX.toHexDigits(sequence);
    }

    /** The lane first, then the day, which may be before 1970, then the number. */
    static String of(int lane, long day, long sequence) {
        return HEX.toHexDigits(lane) + "|" + HEX.toHexDigits(day - Long.MIN_VALUE) + "|" + HEX.toHexDigits(sequence);
    }

    /** The keys of a store from one to another, both included. */
    static <V> List<String> in(KeyValueStore<String, V> store, String from, String to) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, V> entries = store.range(from, to)) {
            entries.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }
}
