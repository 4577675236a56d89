package org.wirefold.proof.invariant;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedRecord;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.Sha256;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;

/**
 * A dead letter is enough to begin again: a reason of the closed list, the original bytes with their SHA-256, the place they were read
 * from, and an id made of these. What it says of a record of a topic is what stands there.
 */
public final class DeadLetterForm implements Invariant {
    private static final Set<String> STAGES = Set.of("ingest", "enrich", "sink");
    private static final int ID_DIGITS = 32;

    /** Where the field {@code bytes} is cut. */
    private static final int MAX_BYTES = 1 << 20;

    private static final ByteBuffer NO_BYTES = ByteBuffer.allocate(0);

    private static final Set<String> REASONS = reasons();

    @Override
    public String id() {
        return "I11";
    }

    @Override
    public String title() {
        return "dead letters: reason, bytes, hash and place";
    }

    @Override
    public Findings check(Captured captured) {
        Findings findings = new Findings(this);
        Map<String, DeadLetter> ofPlaces = new HashMap<>();
        captured.read(Topics.DEAD_LETTERS, DeadLetter.class, (record, letter) -> {
            findings.looked(1);
            String wrong = wrong(letter, record.key());
            if (!wrong.isEmpty()) {
                findings.violation(letter.getDeadLetterId(), wrong);
            }
            if (!letter.getStage().equals("ingest")) {
                letter.setBytes(NO_BYTES);
                ofPlaces.put(letter.getPlace(), letter);
            }
        });
        if (!ofPlaces.isEmpty()) {
            compareWithTopics(captured, findings, ofPlaces);
        }
        return findings;
    }

    private static void compareWithTopics(Captured captured, Findings findings, Map<String, DeadLetter> ofPlaces) {
        captured.topics().values().forEach(topic -> {
            for (CapturedRecord record : topic.records()) {
                DeadLetter known = ofPlaces.get(record.place());
                if (known != null) {
                    byte[] value = record.value() == null ? new byte[0] : record.value();
                    if (!known.getSha256().equals(Sha256.hex(value))) {
                        findings.violation(known.getDeadLetterId(), "other bytes stand at " + record.place());
                    }
                }
            }
        });
    }

    private static String wrong(DeadLetter letter, String key) {
        byte[] bytes = new byte[letter.getBytes().remaining()];
        letter.getBytes().duplicate().get(bytes);
        if (!key.equals(letter.getDeadLetterId())) {
            return "its key is " + key;
        } else if (!REASONS.contains(letter.getReason())) {
            return "no reason of the closed list: " + letter.getReason();
        } else if (!STAGES.contains(letter.getStage())) {
            return "no stage: " + letter.getStage();
        } else if (letter.getPlace().isBlank()) {
            return "no place";
        } else if (bytes.length != Math.min(letter.getTotalBytes(), MAX_BYTES)) {
            return bytes.length + " bytes are kept of " + letter.getTotalBytes();
        }
        boolean whole = bytes.length == letter.getTotalBytes();
        if (whole && !letter.getSha256().equals(Sha256.hex(bytes))) {
            return "the SHA-256 is not that of the bytes";
        }
        return whole && !letter.getDeadLetterId().equals(expectedId(letter, bytes))
                ? "the id is not that of stage, place and bytes"
                : "";
    }

    /** Ingest hashes the hash of the bytes, the others the bytes. */
    private static String expectedId(DeadLetter letter, byte[] bytes) {
        byte[] head = (letter.getStage() + "\n" + letter.getPlace() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = letter.getStage().equals("ingest") ? letter.getSha256().getBytes(StandardCharsets.UTF_8) : bytes;
        return Sha256.hex(head, tail).substring(0, ID_DIGITS);
    }

    private static Set<String> reasons() {
        Set<String> names = new HashSet<>();
        Arrays.stream(DeadLetterReason.values()).forEach(reason -> names.add(reason.name()));
        return names;
    }
}
