package org.wirefold.schema;

import org.apache.avro.SystemLimitException;
import org.apache.avro.util.ClassSecurityValidator;
import org.wirefold.schema.wire.RawArticle;

/**
 * What Avro may do with bytes from outside. Its limits are system properties that it reads once, when first used: set
 * here unless the command line sets them, then tried. The generated classes are named as trusted (Avro 1.12.2 refuses
 * every class that nobody named, apache/avro#3693).
 */
final class AvroGuards {
    /** Bytes of one string or byte field; a body has at most 512 kB, a dead letter holds 1 MiB (RELIABILITY 4.6, 4.8). */
    static final int MAX_FIELD_BYTES = 4 * 1024 * 1024;
    /** Items of one array; without it a five-byte value asks for all memory (RELIABILITY 0.7). */
    static final int MAX_ITEMS = 100_000;

    private static final String WIRE_PACKAGE = RawArticle.class.getPackageName() + ".";

    static {
        setIfAbsent(SystemLimitException.MAX_STRING_LENGTH_PROPERTY, MAX_FIELD_BYTES);
        setIfAbsent(SystemLimitException.MAX_BYTES_LENGTH_PROPERTY, MAX_FIELD_BYTES);
        setIfAbsent(SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY, MAX_ITEMS);
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(WIRE_PACKAGE)));
        verifyLimits();
    }

    private AvroGuards() {}

    /** Makes sure that the guards stand. */
    static void stand() {
        // the work is done once, when the class is loaded
    }

    private static void setIfAbsent(String property, int value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(value));
        }
    }

    private static void verifyLimits() {
        long huge = Integer.MAX_VALUE / 2;
        verify(SystemLimitException.MAX_STRING_LENGTH_PROPERTY, () -> SystemLimitException.checkMaxStringLength(huge));
        verify(SystemLimitException.MAX_BYTES_LENGTH_PROPERTY, () -> SystemLimitException.checkMaxBytesLength(huge));
        verify(
                SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY,
                () -> SystemLimitException.checkMaxCollectionLength(0L, huge));
    }

    private static void verify(String property, Runnable check) {
        try {
            check.run();
        } catch (SystemLimitException limited) {
            return;
        }
        throw new IllegalStateException("Avro was used before its limits were set; start Java with -D" + property + "="
                + System.getProperty(property));
    }
}
