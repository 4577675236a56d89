package org.wirefold.analysis.statements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.wirefold.analysis.text.TextSpan;

/** Names a group after its first sighting, so that a replay gives the same names. */
final class QuoteIds {
    private static final int BYTES = 16;

    private QuoteIds() {}

    /** First 32 hex digits of SHA-256 over article id, first span and words. */
    static String of(Sighting first) {
        TextSpan span = first.spans().get(0);
        String name = first.articleId() + '\n' + span.start() + '\n' + span.end() + '\n' + first.text();
        byte[] digest = sha256().digest(name.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
