package org.wirefold.proof.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedRecord;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topic.Cleanup;
import org.wirefold.schema.Topics;

/**
 * A replay gives the same bytes: two captures of the same input have, on each result topic, the same records of each key in the same
 * order, with value and timestamp. Between keys there is no order to compare, since lanes are worked on side by side. The
 * claims of one key may come from several lanes, so they are compared without order when there are several. Of a compacted topic the last
 * record of each key counts.
 */
public final class Replay implements Invariant {
    private static final List<Topic> RESULTS = List.of(
            Topics.ENRICHED, Topics.DUPLICATES, Topics.QUOTE_CLUSTERS, Topics.FIGURE_CLAIMS, Topics.FIGURE_LEDGER);

    private final Captured earlier;

    /** @param earlier what the replay is compared with */
    public Replay(Captured earlier) {
        this.earlier = earlier;
    }

    @Override
    public String id() {
        return "I5";
    }

    @Override
    public String title() {
        return "replay: the same input gives the same bytes";
    }

    @Override
    public Findings check(Captured replayed) {
        Findings findings = new Findings(this);
        for (Topic topic : RESULTS) {
            Map<String, List<Long>> before = hashes(earlier, topic);
            Map<String, List<Long>> after = hashes(replayed, topic);
            before.forEach((key, hashes) -> {
                findings.looked(hashes.size());
                List<Long> others = after.remove(key);
                if (!hashes.equals(others)) {
                    findings.violation(
                            topic.name() + " " + key, difference(hashes, others == null ? List.of() : others));
                }
            });
            after.forEach((key, others) -> findings.violation(topic.name() + " " + key, difference(List.of(), others)));
        }
        return findings;
    }

    private static Map<String, List<Long>> hashes(Captured captured, Topic topic) {
        Map<String, List<Long>> all = new HashMap<>();
        for (CapturedRecord record : captured.topic(topic).records()) {
            byte[] value = record.value() == null ? new byte[0] : record.value();
            List<Long> own = all.computeIfAbsent(record.key(), key -> new ArrayList<>(1));
            if (topic.cleanup() == Cleanup.COMPACT) {
                own.clear();
                own.add(Hashes.of(value));
            } else {
                own.add(31 * Hashes.of(value) + record.timestampMillis());
            }
        }
        boolean severalLanes = captured.topic(Topics.RAW).partitions().size() > 1;
        if (topic.equals(Topics.FIGURE_CLAIMS) && severalLanes) {
            all.values().forEach(hashes -> hashes.sort(null));
        }
        return all;
    }

    private static String difference(List<Long> before, List<Long> after) {
        if (before.size() != after.size()) {
            return before.size() + " records before, " + after.size() + " after the replay";
        }
        int at = 0;
        while (at < before.size() && before.get(at).equals(after.get(at))) {
            at++;
        }
        return "record " + at + " of the key is another one after the replay";
    }
}
