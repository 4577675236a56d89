package org.wirefold.enrich.spread;

import java.nio.ByteBuffer;

/** Fingerprints as bytes: the six lower ones of each, big-endian, since the upper two are zero. */
final class Fingerprints {
    private static final int SIZE = Short.BYTES + Integer.BYTES;

    private Fingerprints() {}

    static ByteBuffer toBytes(long[] fingerprints) {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE * fingerprints.length);
        for (long fingerprint : fingerprints) {
            bytes.putShort((short) (fingerprint >>> Integer.SIZE)).putInt((int) fingerprint);
        }
        return bytes.flip();
    }

    static long[] of(ByteBuffer bytes) {
        ByteBuffer read = bytes.duplicate();
        long[] fingerprints = new long[read.remaining() / SIZE];
        for (int i = 0; i < fingerprints.length; i++) {
            fingerprints[i] =
                    Short.toUnsignedLong(read.getShort()) << Integer.SIZE | Integer.toUnsignedLong(read.getInt());
        }
        return fingerprints;
    }
}
