package org.wirefold.proof.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.capture.CapturedRecord;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.RawArticle;

/**
 * Every record of articles.raw has become exactly one record of articles.enriched, articles.duplicates or ops.dead-letters, or an event
 * of a redelivery; and nothing else is there.
 */
public final class Conservation implements Invariant {
    @Override
    public String id() {
        return "I1";
    }

    @Override
    public String title() {
        return "conservation: nothing lost, doubled or invented";
    }

    /** What became of one version with one content. */
    private static final class Fate {
        private int raw;
        private int rawWorked;
        private int results;
        private int letters;
    }

    private record Version(String articleId, long version) {}

    @Override
    public Findings check(Captured captured) {
        Findings findings = new Findings(this);
        boolean rawCut = captured.topic(Topics.RAW).isCut();
        boolean resultsCut =
                Articles.TOPICS.stream().anyMatch(topic -> captured.topic(topic).isCut());
        if (rawCut) {
            findings.notChecked("results of articles that articles.raw no longer keeps: whether they were invented");
        }
        if (resultsCut) {
            findings.notChecked("articles whose results are no longer kept: whether they were lost");
        }
        Map<Version, Map<String, Fate>> fates = new HashMap<>();
        Map<Version, Integer> events = events(captured);
        Map<String, String> letters = letters(captured, findings);
        Set<String> placesOfRaw = readRaw(captured, findings, fates, letters);
        Articles.read(captured, (record, article) -> {
            findings.looked(1);
            fate(
                            fates,
                            article.getArticleId(),
                            article.getVersion(),
                            article.getOrigin().getSha256())
                    .results++;
        });
        fates.forEach((version, contents) ->
                judge(findings, version, contents, events.getOrDefault(version, 0), rawCut, resultsCut));
        if (!rawCut) {
            events.keySet().stream()
                    .filter(version -> !fates.containsKey(version))
                    .forEach(version -> findings.violation(
                            Articles.id(version.articleId, version.version),
                            "a redelivery is reported of a version that never came"));
            letters.forEach((place, letter) -> {
                if (!placesOfRaw.contains(place)) {
                    findings.violation(letter, "invented: a dead letter of " + place + ", where no record stands");
                }
            });
        }
        return findings;
    }

    private static Set<String> readRaw(
            Captured captured, Findings findings, Map<Version, Map<String, Fate>> fates, Map<String, String> letters) {
        Set<String> places = new HashSet<>();
        Set<String> readable = new HashSet<>();
        captured.read(Topics.RAW, RawArticle.class, (record, raw) -> {
            readable.add(record.place());
            Fate fate = fate(
                    fates, raw.getArticleId(), raw.getVersion(), raw.getOrigin().getSha256());
            fate.raw++;
            fate.rawWorked += captured.isWorked(record) ? 1 : 0;
            fate.letters += letters.containsKey(record.place()) ? 1 : 0;
        });
        long waiting = 0;
        for (CapturedRecord record : captured.topic(Topics.RAW).records()) {
            findings.looked(1);
            places.add(record.place());
            waiting += captured.isWorked(record) ? 0 : 1;
            boolean lost = !readable.contains(record.place()) && !letters.containsKey(record.place());
            if (lost && captured.isWorked(record)) {
                findings.violation(record.place(), "lost: a record that cannot be read, without a dead letter");
            }
        }
        if (waiting > 0) {
            findings.notChecked(
                    waiting + " records of articles.raw that enrich has not reached yet: whether they are lost");
        }
        return places;
    }

    private static void judge(
            Findings findings,
            Version version,
            Map<String, Fate> contents,
            int events,
            boolean rawCut,
            boolean resultsCut) {
        String id = Articles.id(version.articleId, version.version);
        int raw = 0;
        int worked = 0;
        int found = events;
        for (Fate fate : contents.values()) {
            raw += fate.raw;
            worked += fate.rawWorked;
            found += fate.results + fate.letters;
            if (fate.raw == 0 && !rawCut) {
                findings.violation(id, "invented: a result whose content no record of articles.raw has");
            } else if (fate.results + fate.letters > fate.raw && !rawCut) {
                findings.violation(
                        id,
                        "doubled: " + fate.raw + " raw, " + (fate.results + fate.letters)
                                + " results and dead letters");
                return;
            }
        }
        if (found < worked && !resultsCut) {
            findings.violation(id, "lost: " + worked + " raw, " + found + " results, dead letters and redeliveries");
        } else if (found > raw && raw > 0 && !rawCut) {
            findings.violation(id, "doubled: " + raw + " raw, " + found + " results, dead letters and redeliveries");
        }
    }

    private static Fate fate(Map<Version, Map<String, Fate>> fates, String articleId, long version, String sha256) {
        return fates.computeIfAbsent(new Version(articleId, version), v -> new HashMap<>(2))
                .computeIfAbsent(sha256, content -> new Fate());
    }

    private static Map<Version, Integer> events(Captured captured) {
        Map<Version, Integer> events = new HashMap<>();
        Redeliveries.read(
                captured,
                (record, redelivery) ->
                        events.merge(new Version(redelivery.articleId(), redelivery.version()), 1, Integer::sum));
        return events;
    }

    /** Dead letters of enrich about records of articles.raw, by their place; two about one place are one too many. */
    private static Map<String, String> letters(Captured captured, Findings findings) {
        Map<String, String> places = new HashMap<>();
        captured.read(Topics.DEAD_LETTERS, DeadLetter.class, (record, letter) -> {
            boolean ours = letter.getStage().equals("enrich")
                    && letter.getPlace().startsWith(Topics.RAW.name() + "-")
                    && !letter.getReason().equals(DeadLetterReason.REFUSED_BY_STORE.name());
            if (ours && places.put(letter.getPlace(), letter.getDeadLetterId()) != null) {
                findings.violation(letter.getDeadLetterId(), "doubled: a second dead letter of " + letter.getPlace());
            }
        });
        return places;
    }
}
