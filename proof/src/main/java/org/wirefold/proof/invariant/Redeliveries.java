package org.wirefold.proof.invariant;

import java.util.function.BiConsumer;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedRecord;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.OpsEvent;

/** The events that say that a version came a second time with the same bytes. */
final class Redeliveries {
    static final String CODE = "REDELIVERED";

    private static final String BEFORE_NUMBER = "version ";

    private Redeliveries() {}

    /** One of them. */
    record Redelivery(String articleId, long version) {}

    static void read(Captured captured, BiConsumer<CapturedRecord, Redelivery> action) {
        captured.read(Topics.OPS_EVENTS, OpsEvent.class, (record, event) -> {
            if (event.getCode().equals(CODE) && event.getSubject() != null) {
                action.accept(record, new Redelivery(event.getSubject(), version(event.getDetail())));
            }
        });
    }

    /** The number behind the word version, with which the sentence begins; -1 when there is none. */
    private static long version(String detail) {
        int at = detail.startsWith(BEFORE_NUMBER) ? BEFORE_NUMBER.length() : detail.length();
        int end = at;
        while (end < detail.length()
                && (Character.isDigit(detail.charAt(end)) || (end == at && detail.charAt(end) == '-'))) {
            end++;
        }
        try {
            return Long.parseLong(detail.substring(at, end));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
