package org.wirefold.proof.invariant;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.wirefold.schema.Sha256;

/** Short hashes, to keep what was seen of a record without the record. */
final class Hashes {
    private Hashes() {}

    /** The first eight bytes of the SHA-256: enough to tell the records of one key apart. */
    static long of(byte[] bytes) {
        return ByteBuffer.wrap(Sha256.start().digest(bytes)).getLong();
    }

    static long of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
