package org.wirefold.analysis.quotes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wirefold.analysis.quotes.Attribution.How;
import org.wirefold.analysis.text.TextSpan;

/** Finds speech reported without marks: "Smith said that …", "…, Smith said", "according to Smith, …". */
final class IndirectSpeech {
    /** Between the cue and "that": an addressee, a day, a place; in tokens. */
    private static final int BEFORE_THAT = 10;

    /** Fewer words report no statement: "Smith said so". */
    private static final int FEWEST_WORDS = 4;

    private final ArticleWords words;
    private final Narration narration;
    private final SpeechCues cues;
    private final Subjects subjects;

    IndirectSpeech(ArticleWords words, Narration narration, SpeechCues cues, Subjects subjects) {
        this.words = words;
        this.narration = narration;
        this.cues = cues;
        this.subjects = subjects;
    }

    /** The reported speech of sentences whose cue introduces no marked words. */
    List<ReportedSpeech> find(List<Attribution> marked) {
        Set<Integer> used = new HashSet<>();
        for (Attribution attribution : marked) {
            used.add(attribution.isFound() ? narration.sentenceStart(attribution.anchor()) : -1);
        }
        List<ReportedSpeech> found = new ArrayList<>();
        int t = 0;
        while (t < words.count()) {
            boolean done = isCue(t) && (used.contains(narration.sentenceStart(t)) || report(t, found));
            t = done ? narration.sentenceEnd(t) : t + 1;
        }
        return found;
    }

    private boolean isCue(int token) {
        return cues.isAccordingTo(token)
                || cues.isFinite(token, WordClass.SPEECH)
                || cues.isFinite(token, WordClass.WELCOME);
    }

    private boolean report(int cue, List<ReportedSpeech> found) {
        if (cues.isAccordingTo(cue)) {
            return source(cue, found);
        }
        Phrase speaker = subjects.of(cue);
        if (speaker.isEmpty()) {
            return false;
        }
        int to = narration.to(cue);
        boolean last = endsSentence(cue + 1, to);
        if (last && speaker.first() - 1 > narration.from(cue) && words.isMark(speaker.first() - 1, ',')) {
            return add(narration.from(cue), speaker.first() - 1, speaker, cue, found);
        }
        boolean states = words.is(cue, WordClass.CORE | WordClass.WELCOME) || hasThat(cue + 1, to);
        return !last && states && add(contentStart(cue, to), to, speaker, cue, found);
    }

    private boolean source(int cue, List<ReportedSpeech> found) {
        int from = narration.from(cue);
        int to = narration.to(cue);
        Phrase speaker = cue + 2 < to ? subjects.phrases().source(cue + 2, to) : Phrase.NONE;
        if (speaker.isEmpty()) {
            return false;
        }
        if (cue > from && words.isMark(cue - 1, ',')) {
            return add(from, cue - 1, speaker, cue, found);
        }
        boolean leads = cue == from && speaker.end() < to && words.isMark(speaker.end(), ',');
        return leads && add(speaker.end() + 1, to, speaker, cue, found);
    }

    /** True when only a day, a place or an addressee follows the cue. */
    private boolean endsSentence(int from, int to) {
        int at = from;
        while (at < to
                && at < from + BEFORE_THAT
                && words.is(at, WordClass.TIME | WordClass.ADVERB | WordClass.NUMBER)) {
            at++;
        }
        if (at >= to || words.isMark(at, '.') || words.isMark(at, ',')) {
            return true;
        }
        return words.is(at, WordClass.PREPOSITION) && !hasThat(at, to);
    }

    private boolean hasThat(int from, int to) {
        for (int t = from; t < Math.min(to, from + BEFORE_THAT); t++) {
            if (cues.isThat(t)) {
                return true;
            }
        }
        return false;
    }

    /** After "that", else after the day or place that follows the cue. */
    private int contentStart(int cue, int to) {
        for (int t = cue + 1; t < Math.min(to, cue + 1 + BEFORE_THAT); t++) {
            if (cues.isThat(t)) {
                return t + 1;
            }
            if (t > cue + 1 && words.is(t, WordClass.AUXILIARY | WordClass.VERB)) {
                break;
            }
        }
        int at = cue + 1;
        while (at < to && words.is(at, WordClass.TIME)) {
            at++;
        }
        return at;
    }

    /** Another report in the same sentence ends this one: "…, stressing that …". */
    private int beforeNextReport(int from, int to) {
        for (int t = from + 1; t < to; t++) {
            if (words.isMark(t - 1, ',') && words.endsIn(t, "ing") && cues.isVerb(t, WordClass.SPEECH)) {
                return t - 1;
            }
        }
        return to;
    }

    private boolean add(int from, int to, Phrase speaker, int cue, List<ReportedSpeech> found) {
        int end = beforeNextReport(from, to);
        while (end > from && words.is(end - 1, WordClass.MARK)) {
            end--;
        }
        int first = from;
        while (first < end && words.is(first, WordClass.MARK)) {
            first++;
        }
        if (end - first < FEWEST_WORDS) {
            return false;
        }
        TextSpan span = new TextSpan(words.tokens().start(first), words.tokens().end(end - 1));
        found.add(new ReportedSpeech(span, Attribution.of(speaker, cue, How.BEFORE)));
        return true;
    }
}
