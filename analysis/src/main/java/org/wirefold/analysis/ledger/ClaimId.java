package org.wirefold.analysis.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.wirefold.analysis.figures.Figure;

/**
 * Names a claim. Copies of one story that state the same value of the same force in the same place, in the same field, with the same
 * status and direction, state the same claim; the wording, the offsets and the speaker do not enter, since desks edit them.
 */
public final class ClaimId {
    /** 16 of the 32 bytes of a SHA-256 (FIPS 180-4): collisions stay improbable up to 2^64 claims. */
    private static final int BYTES = 16;

    private static final char UNIT_SEPARATOR = '\u001f';

    private ClaimId() {}

    /**
     * 32 hexadecimal digits.
     *
     * @param field where the figure stands: {@code title} or {@code body}
     */
    public static String of(String storyId, String field, Figure figure) {
        String content = String.join(
                String.valueOf(UNIT_SEPARATOR),
                storyId,
                field,
                LedgerKey.of(figure).text(),
                bound(figure.min()),
                bound(figure.max()),
                figure.vtype(),
                figure.op(),
                figure.kind(),
                figure.unit(),
                figure.status(),
                figure.change(),
                figure.linkRole().orElse(""),
                figure.negated() ? "not" : "");
        byte[] digest = sha256().digest(content.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }

    private static String bound(Optional<Double> value) {
        return value.map(String::valueOf).orElse("");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
