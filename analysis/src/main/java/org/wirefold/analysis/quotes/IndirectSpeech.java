package org.wirefold.analysis.quotes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wirefold.analysis.quotes.Attribution.How;
import org.wirefold.analysis.text.TextSpan;

/** Finds speech reported without marks: "Smith said that …", "…, Smith said", "according to Smith, …". */
final class IndirectSpeech {
    /** Fewer characters report no statement: "Smith said so". */
    private static final int SHORTEST = 16;

    private final ArticleWords words;
    private final Narration narration;
    private final SpeechCues cues;
    private final Subjects subjects;
    private final ReportedClause clause;

    IndirectSpeech(ArticleWords words, Narration narration, SpeechCues cues, Subjects subjects) {
        this.words = words;
        this.narration = narration;
        this.cues = cues;
        this.subjects = subjects;
        this.clause = new ReportedClause(words, cues, subjects);
    }

    /** The reported speech of sentences whose cue introduces no marked words. */
    List<ReportedSpeech> find(List<Attribution> marked) {
        Set<Integer> used = new HashSet<>();
        for (Attribution attribution : marked) {
            used.add(introduces(attribution) ? narration.sentenceStart(attribution.anchor()) : -1);
        }
        List<ReportedSpeech> found = new ArrayList<>();
        int t = 0;
        while (t < words.count()) {
            boolean done = isCue(t) && (used.contains(narration.sentenceStart(t)) || report(t, found));
            t = done ? narration.sentenceEnd(t) : t + 1;
        }
        return found;
    }

    /** True when the sentence of the attribution says nothing but these marked words. */
    private boolean introduces(Attribution attribution) {
        if (attribution.how() != How.CARRIED) {
            return attribution.isFound();
        }
        return words.isMark(narration.sentenceEnd(attribution.anchor()) - 1, ':');
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
        if (inverted(cue, found)) {
            return true;
        }
        Phrase speaker = subjects.of(cue);
        if (speaker.isEmpty() || isUnsaid(speaker, cue)) {
            return false;
        }
        int from = subjects.afterDateline(narration.from(cue), cue);
        int to = narration.to(cue);
        boolean closes = clause.closes(cue + 1, to);
        if (closes && speaker.first() - 1 > from && words.isMark(speaker.first() - 1, ',')) {
            return around(from, speaker, cue, to, found);
        }
        boolean states = words.is(cue, WordClass.CORE) || isWelcome(cue, speaker) || clause.hasThat(cue + 1, to);
        return !closes && states && add(piece(clause.start(cue, to), to), Optional.empty(), speaker, cue, found);
    }

    /** "The plan failed, said Smith." */
    private boolean inverted(int cue, List<ReportedSpeech> found) {
        int from = subjects.afterDateline(narration.from(cue), cue);
        int to = narration.to(cue);
        boolean core = words.is(cue, WordClass.CORE) && !words.is(cue, WordClass.ADDRESSING);
        if (cue - 1 <= from || !words.isMark(cue - 1, ',') || !core || cue + 1 >= to) {
            return false;
        }
        Phrase speaker = cues.isThat(cue + 1) ? Phrase.NONE : subjects.phrases().startingAt(cue + 1, to);
        boolean closes = speaker.end() >= to || words.is(speaker.end(), WordClass.MARK | WordClass.PREPOSITION);
        boolean speaks = !speaker.isEmpty() && subjects.phrases().maySpeak(speaker);
        return speaks && closes && add(piece(from, cue - 1), Optional.empty(), speaker, cue, found);
    }

    private boolean isWelcome(int cue, Phrase speaker) {
        return words.is(cue, WordClass.WELCOME) && !subjects.isRelative(speaker.first());
    }

    /** "did not say", "would say", "cannot admit": nothing was said. */
    private boolean isUnsaid(Phrase speaker, int cue) {
        for (int t = speaker.end(); t < cue; t++) {
            if (words.is(t, WordClass.MODAL | WordClass.NEGATION) || words.endsIn(t, "n't")) {
                return true;
            }
        }
        return false;
    }

    private boolean source(int cue, List<ReportedSpeech> found) {
        int from = subjects.afterDateline(narration.from(cue), cue);
        int to = narration.to(cue);
        Phrase speaker = cue + 2 < to ? subjects.phrases().source(cue + 2, to) : Phrase.NONE;
        if (speaker.isEmpty()) {
            return false;
        }
        if (cue > from && words.isMark(cue - 1, ',')) {
            return add(piece(from, cue - 1), Optional.empty(), speaker, cue, found);
        }
        boolean leads = cue == from && speaker.end() < to && words.isMark(speaker.end(), ',');
        return leads && add(piece(speaker.end() + 1, to), Optional.empty(), speaker, cue, found);
    }

    /** "The plan, Smith said, would fail": what goes on behind the attribution belongs to the words before it. */
    private boolean around(int from, Phrase speaker, int cue, int to, List<ReportedSpeech> found) {
        int next = cue + 1;
        boolean goesOn = next < to - 1
                && words.isMark(next, ',')
                && !words.is(next + 1, WordClass.CONJUNCTION | WordClass.SUBORDINATOR | WordClass.RELATIVE)
                && !words.endsIn(next + 1, "ing");
        Optional<TextSpan> rest = goesOn ? piece(next + 1, to) : Optional.empty();
        return add(piece(from, speaker.first() - 1), rest, speaker, cue, found);
    }

    private Optional<TextSpan> piece(int from, int to) {
        int end = clause.end(from, to);
        int first = from;
        while (first < end && words.is(first, WordClass.MARK)) {
            first++;
        }
        return end <= first
                ? Optional.empty()
                : Optional.of(
                        new TextSpan(words.tokens().start(first), words.tokens().end(end - 1)));
    }

    private boolean add(
            Optional<TextSpan> words, Optional<TextSpan> rest, Phrase speaker, int cue, List<ReportedSpeech> found) {
        List<TextSpan> spans = Stream.of(words, rest).flatMap(Optional::stream).toList();
        int length = spans.stream().mapToInt(TextSpan::length).sum();
        if (words.isEmpty() || length < SHORTEST) {
            return false;
        }
        found.add(new ReportedSpeech(spans, Attribution.of(speaker, cue, How.BEFORE)));
        return true;
    }
}
