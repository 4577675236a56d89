package org.wirefold.proof.invariant;

import java.util.HashMap;
import java.util.Map;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.oracle.Versions;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.RawArticle;

/**
 * An item polled again is no second article: no raw record repeats the version that counts with the same bytes unless enrich reported the
 * redelivery (an older version is late each time it comes, and its result says so); what comes again is the same record; and one item
 * of one source always has one article id.
 */
public final class Repolls implements Invariant {
    @Override
    public String id() {
        return "I12";
    }

    @Override
    public String title() {
        return "re-poll: the same item is the same article";
    }

    @Override
    public Findings check(Captured captured) {
        Findings findings = new Findings(this);
        Versions versions = new Versions();
        Map<Long, Long> bytesOf = new HashMap<>();
        Map<Long, String> articleOfItem = new HashMap<>();
        Map<String, Long> itemOfArticle = new HashMap<>();
        Map<String, Integer> reported = new HashMap<>();
        Redeliveries.read(
                captured,
                (record, redelivery) ->
                        reported.merge(Articles.id(redelivery.articleId(), redelivery.version()), 1, Integer::sum));
        captured.read(Topics.RAW, RawArticle.class, (record, raw) -> {
            findings.looked(1);
            String id = Articles.id(raw.getArticleId(), raw.getVersion());
            if (!record.key().equals(raw.getArticleId())) {
                findings.violation(id, record.place() + " has the key " + record.key());
            }
            long item = Hashes.of(raw.getSource() + "\n" + raw.getProviderId());
            String other = articleOfItem.putIfAbsent(item, raw.getArticleId());
            Long otherItem = itemOfArticle.putIfAbsent(raw.getArticleId(), item);
            if (other != null && !other.equals(raw.getArticleId())) {
                findings.violation(
                        id, "the item " + raw.getProviderId() + " of " + raw.getSource() + " is " + other + " too");
            } else if (otherItem != null && otherItem != item) {
                findings.violation(
                        id, "the id of another item stands on " + raw.getProviderId() + " of " + raw.getSource());
            }
            long content = Hashes.of(id + "\n" + raw.getOrigin().getSha256());
            long bytes = record.value() == null ? 0 : Hashes.of(record.value());
            Long bytesBefore = bytesOf.putIfAbsent(content, bytes);
            if (bytesBefore != null && bytesBefore != bytes) {
                findings.violation(
                        id,
                        "came again as the same bytes, but the record at " + record.place()
                                + " is another than the one before");
            }
            if (versions.repeats(raw) && captured.isWorked(record) && isUnreported(reported, id)) {
                findings.violation(
                        id, "came again with the same bytes at " + record.place() + ", and no event tells of it");
            }
        });
        return findings;
    }

    /** Takes one report away. */
    private static boolean isUnreported(Map<String, Integer> reported, String id) {
        return reported.merge(id, -1, Integer::sum) < 0;
    }
}
