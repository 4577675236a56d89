package org.wirefold.enrich.spread;

import java.nio.ByteBuffer;

/** Fingerprints as bytes: four each, big-endian. Avro's own numbers would take five. */
final class Fingerprints {
    private Fingerprints() {}

    static ByteBuffer toBytes(int[] fingerprints) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * fingerprints.length);
        bytes.asIntBuffer().put(fingerprints);
        return bytes;
    }

    static int[] of(ByteBuffer bytes) {
        int[] fingerprints = new int[bytes.remaining() / Integer.BYTES];
        bytes.duplicate().asIntBuffer().get(fingerprints);
        return fingerprints;
    }
}
