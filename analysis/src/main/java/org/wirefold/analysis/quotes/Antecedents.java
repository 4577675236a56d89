package org.wirefold.analysis.quotes;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom "he" and "she" mean: who spoke last, else who acted last, else who was named last, of the right gender. */
final class Antecedents {
    /** How many sentences a pronoun may look back. */
    private static final int SENTENCES = 8;

    /** Two or three sentences, in tokens. */
    private static final int SHORT_TEXT = 120;

    private final ArticleWords words;
    private final Narration narration;
    private final Subjects subjects;
    private final People people;
    private final Map<Integer, Person> spokeIn = new HashMap<>();
    private final Map<Integer, Phrase> subjectOf = new HashMap<>();

    Antecedents(ArticleWords words, Narration narration, Subjects subjects, People people) {
        this.words = words;
        this.narration = narration;
        this.subjects = subjects;
        this.people = people;
    }

    /** Notes that somebody speaks in the sentence of this token. */
    void spoke(int token, Person person) {
        spokeIn.putIfAbsent(narration.sentenceStart(token), person);
    }

    /**
     * Notes that somebody speaks whose bare name may as well be a company's. Counts only in short texts and until a person has
     * spoken: what was cut out of an article often gives no full name.
     */
    void spokeUnder(int token, String name) {
        if (words.count() <= SHORT_TEXT && spokeIn.isEmpty()) {
            spokeIn.put(narration.sentenceStart(token), new Person(name, name, 1));
        }
    }

    /** The person a pronoun means. */
    @Nullable
    Person of(int pronoun) {
        long gender = (words.is(pronoun, WordClass.HE) ? WordClass.HE : 0)
                | (words.is(pronoun, WordClass.SHE) ? WordClass.SHE : 0);
        if (gender == 0) {
            return null;
        }
        int token = pronoun;
        for (int back = 0; back <= SENTENCES && token >= 0; back++) {
            int start = narration.sentenceStart(token);
            Person found = inSentence(start, token, gender);
            if (found != null) {
                return found;
            }
            token = start - 1;
        }
        return null;
    }

    /** The person meant in the sentence that begins at start, before the given token. */
    private @Nullable Person inSentence(int start, int before, long gender) {
        Person speaker = spokeIn.get(start);
        if (speaker != null && speaker.mayBe(gender)) {
            return speaker;
        }
        Phrase subject = subjectOf.computeIfAbsent(start, subjects::ofSentence);
        Person actor = subject.isEmpty() || subject.first() >= before ? null : inPhrase(subject);
        if (actor != null && actor.isKnownHuman() && actor.mayBe(gender)) {
            return actor;
        }
        for (int t = before; t >= Math.max(start, before - Narration.REACH); t--) {
            Person named = narration.isQuoted(t) ? null : people.at(t);
            if (named != null && named.isKnownHuman() && named.mayBe(gender)) {
                return named;
            }
        }
        return null;
    }

    /** The first person of a phrase who does not merely own what it names. */
    @Nullable
    Person inPhrase(Phrase phrase) {
        Person first = null;
        for (int t = phrase.first(); t < phrase.end(); t++) {
            Person person = people.at(t);
            if (person == null || isNoHead(t, phrase.end())) {
                continue;
            }
            if (person.isKnownHuman()) {
                return person;
            }
            first = first == null ? person : first;
        }
        return first;
    }

    /** True for the name in "Smith's lawyer" and "the Smith spokesman". */
    private boolean isNoHead(int token, int end) {
        int last = token;
        while (last + 1 < end && people.at(last + 1) == people.at(token)) {
            last++;
        }
        if (last + 1 >= end) {
            return false;
        }
        if (words.isMark(last + 1, '.') && words.isMark(last + 2, '\'') && !words.spaceAfter(last + 2)) {
            return last + 3 < end; // Jr.'s
        }
        boolean noun = !words.is(
                last + 1, WordClass.MARK | WordClass.PREPOSITION | WordClass.CONJUNCTION | WordClass.RELATIVE);
        return words.is(last, WordClass.POSSESSIVE) || noun;
    }
}
