package org.wirefold.proof.invariant;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as the checks need it. */
final class Hashes {
    private Hashes() {}

    /** 64 lower-case hexadecimal digits over all parts. */
    static String sha256(byte[]... parts) {
        return HexFormat.of().formatHex(digest(parts));
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first eight bytes: enough to tell the records of one key apart. */
    static long of(byte[]... parts) {
        return ByteBuffer.wrap(digest(parts)).getLong();
    }

    static long of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
