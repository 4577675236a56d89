package org.wirefold.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.wirefold.schema.Sha256;

/**
 * The bytes of an item as they were received.
 *
 * @param head the first bytes, at most {@link #MAX_HEAD}
 * @param total how many there are
 * @param sha256 of all of them, 64 lower-case hex digits
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record OriginalBytes(byte[] head, long total, String sha256) {
    /** A dead letter keeps 1 MiB, as its schema says; records may have 5 MiB. */
    static final int MAX_HEAD = 1 << 20;

    static OriginalBytes of(byte[] all) {
        byte[] head = all.length <= MAX_HEAD ? all : Arrays.copyOf(all, MAX_HEAD);
        return new OriginalBytes(head, all.length, Sha256.hex(all));
    }

    static OriginalBytes of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
