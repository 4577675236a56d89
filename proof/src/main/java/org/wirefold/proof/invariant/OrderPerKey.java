package org.wirefold.proof.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedRecord;
import org.wirefold.proof.capture.CapturedRow;
import org.wirefold.proof.capture.CapturedTables;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.EnrichedArticle;

/**
 * The versions of an article follow each other in their topic as they did in their lane, the numbers of a lane are given once and without
 * gaps, and the table points at the version that holds: the newest of those that the database took.
 */
public final class OrderPerKey implements Invariant {
    @Override
    public String id() {
        return "I16";
    }

    @Override
    public String title() {
        return "order: versions in order, newest holds";
    }

    @Override
    public Findings check(Captured captured) {
        Findings findings = new Findings(this);
        Map<String, Long> last = new HashMap<>();
        Map<Integer, Set<Long>> numbers = new HashMap<>();
        Map<String, String> holds = new HashMap<>();
        Map<String, Long> holdsSequence = new HashMap<>();
        Set<String> refused = Rows.refused(captured);
        Articles.read(captured, (record, article) -> {
            findings.looked(1);
            String id = Articles.id(article);
            if (!record.key().equals(article.getArticleId())) {
                findings.violation(id, record.place() + " has the key " + record.key());
            }
            Long before = last.put(record.topic() + record.partition() + article.getArticleId(), article.getSequence());
            if (before != null && before > article.getSequence()) {
                findings.violation(
                        id,
                        "number " + article.getSequence() + " of its lane stands behind number " + before + " of it");
            }
            if (!numbers.computeIfAbsent(article.getLane(), lane -> new HashSet<>())
                    .add(article.getSequence())) {
                findings.violation(
                        id, "number " + article.getSequence() + " of lane " + article.getLane() + " was given before");
            }
            boolean stored = isStored(captured, record.topic(), record.partition(), record.offset());
            if (stored && !refused.contains(record.place()) && !Articles.isLate(article)) {
                hold(holds, holdsSequence, article);
            }
        });
        checkGaps(captured, findings, numbers);
        checkTable(captured, findings, holds);
        return findings;
    }

    private static boolean isStored(Captured captured, String topic, int partition, long offset) {
        OptionalLong position = captured.tables()
                .map(tables -> tables.position(topic, partition))
                .orElse(OptionalLong.empty());
        return position.isPresent() && offset < position.getAsLong();
    }

    private static void hold(Map<String, String> holds, Map<String, Long> holdsSequence, EnrichedArticle article) {
        Long before = holdsSequence.get(article.getArticleId());
        if (before == null || article.getSequence() > before) {
            holdsSequence.put(article.getArticleId(), article.getSequence());
            holds.put(
                    article.getArticleId(), Rows.hash("[" + article.getVersion() + "," + article.getSequence() + "]"));
        }
    }

    /** A number without a result belongs to an article that became a dead letter behind its dealing. */
    private static void checkGaps(Captured captured, Findings findings, Map<Integer, Set<Long>> numbers) {
        if (Articles.TOPICS.stream().anyMatch(topic -> captured.topic(topic).isCut())) {
            findings.notChecked("gaps in the numbers of lanes: the oldest results are no longer kept");
            return;
        }
        for (CapturedRecord record : captured.topic(Topics.RAW).records()) {
            if (!captured.isWorked(record)) {
                findings.notChecked("gaps in the numbers of lanes: enrich is at work");
                return;
            }
        }
        Map<Integer, Long> letters = new HashMap<>();
        captured.read(Topics.DEAD_LETTERS, DeadLetter.class, (record, letter) -> {
            Place place = Place.of(letter.getPlace());
            if (letter.getReason().equals(DeadLetterReason.UNEXPECTED.name())
                    && place.topic().equals(Topics.RAW.name())) {
                letters.merge(place.partition(), 1L, Long::sum);
            }
        });
        numbers.forEach((lane, given) -> {
            long next = given.stream().mapToLong(Long::longValue).max().orElse(-1) + 1;
            long missing = next - given.size();
            long excused = letters.getOrDefault(lane, 0L);
            for (long number = 0; number < next && missing > excused; number++) {
                if (!given.contains(number)) {
                    findings.violation("lane " + lane + ", number " + number, "no result has this number");
                }
            }
        });
    }

    private static void checkTable(Captured captured, Findings findings, Map<String, String> holds) {
        if (captured.tables().isEmpty()) {
            findings.notChecked("which versions the table holds: no database was given");
            return;
        }
        boolean cut =
                Articles.TOPICS.stream().anyMatch(topic -> captured.topic(topic).isCut());
        Set<String> pointed = new HashSet<>();
        for (CapturedRow row : captured.tables().get().of(CapturedTables.CURRENT_VERSIONS)) {
            findings.looked(1);
            pointed.add(row.id());
            String expected = holds.get(row.id());
            if (expected == null ? !cut : !expected.equals(row.contentHash())) {
                findings.violation(row.id(), "current_versions points at another version than the one that holds");
            }
        }
        holds.keySet().stream()
                .filter(id -> !pointed.contains(id))
                .forEach(id -> findings.violation(id, "current_versions does not have the article"));
    }
}
