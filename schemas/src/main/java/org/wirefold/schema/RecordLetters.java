package org.wirefold.schema;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.wirefold.schema.wire.DeadLetter;

/** Dead letters about records of a topic; those about input that never became a record are made by ingest. */
public final class RecordLetters {
    /** Where the bytes of a dead letter are cut: the doc of the field {@code bytes} promises it. */
    private static final int MAX_BYTES = 1 << 20;

    /** 128 bits. */
    private static final int ID_DIGITS = 32;

    private RecordLetters() {}

    /**
     * The letter of one record; the same record refused again makes the same letter.
     *
     * @param stage who could not use it
     * @param place topic, partition and offset of the record, joined by -
     * @param bytes its value as it stands on the topic
     * @param program a class of the program, whose version is noted
     */
    public static DeadLetter of(
            String stage, String place, byte[] bytes, DeadLetterReason reason, String detail, Class<?> program) {
        byte[] head = (stage + "\n" + place + "\n").getBytes(StandardCharsets.UTF_8);
        String version = program.getPackage().getImplementationVersion();
        DeadLetter letter = new DeadLetter();
        letter.setDeadLetterId(Sha256.hex(head, bytes).substring(0, ID_DIGITS));
        letter.setStage(stage);
        letter.setReason(reason.name());
        letter.setDetail(detail);
        letter.setPlace(place);
        letter.setContentType("application/vnd.confluent.avro");
        letter.setBytes(ByteBuffer.wrap(bytes.length > MAX_BYTES ? Arrays.copyOf(bytes, MAX_BYTES) : bytes));
        letter.setTotalBytes(bytes.length);
        letter.setSha256(Sha256.hex(bytes));
        letter.setAppVersion(version == null ? "development" : version);
        return letter;
    }
}
