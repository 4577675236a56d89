package org.wirefold.analysis.figures;

import static org.wirefold.analysis.figures.Trait.CUE;
import static org.wirefold.analysis.figures.Trait.DECREASE;
import static org.wirefold.analysis.figures.Trait.INCREASE;
import static org.wirefold.analysis.figures.Trait.IRREGULAR;
import static org.wirefold.analysis.figures.Trait.PLAN;
import static org.wirefold.analysis.figures.Trait.VERB;

import org.wirefold.analysis.figures.Reading.Sentence;

/**
 * The verb that governs a mention: the one before it in its clause, of which it is the object; else the one after it, of which it is
 * the subject. Nouns of movement (deployment of, influx of) count as verbs before it.
 *
 * @param token the verb; -1 when the clause has none
 * @param isObject true when the verb stands before the mention
 * @param isOblique true when a preposition like with, by or against stands between, so that the verb moves others
 */
record Governor(int token, boolean isObject, boolean isOblique) {
    private static final int LEFT = 22;
    private static final int RIGHT = 26;
    /** Words with a trait of movement or action that are no verbs. */
    private static final String[] NO_VERBS = {
        "more",
        "extra",
        "additional",
        "new",
        "another",
        "fresh",
        "up",
        "down",
        "home",
        "reinforcements",
        "offensive",
        "training",
        "security",
        "exercise",
        "military"
    };

    private static final String[] NO_PARTICIPLES = {
        "united", "hundred", "accused", "suspected", "alleged", "estimated", "allied", "indeed", "need"
    };

    private static final Governor NONE = new Governor(-1, false, false);

    boolean isPresent() {
        return token >= 0;
    }

    static Governor of(Mention mention, Reading reading) {
        if (mention.quantity.factor() && isVerb(mention.quantity.core(), reading)) {
            return new Governor(mention.quantity.core(), true, false);
        }
        Governor object = before(mention, reading);
        if (object.isPresent() && !object.isOblique()) {
            return object;
        }
        Governor participle = participleAfter(mention, reading);
        if (participle.isPresent()) {
            return participle;
        }
        return object.isPresent() ? object : after(mention, reading);
    }

    /** "advisers sent to …" beside an end of the clause: the participle after the noun. */
    private static Governor participleAfter(Mention mention, Reading reading) {
        int next = mention.end();
        boolean sent = reading.isOneOf(next, "sent", "deployed", "dispatched", "flown", "withdrawn");
        boolean main = reading.isOneOf(next + 1, "to", "in", "from", "by", "into", "at", "on");
        return sent && main && mention.shape != Mention.Shape.APART ? new Governor(next, false, false) : NONE;
    }

    private static Governor before(Mention mention, Reading reading) {
        Sentence sentence = mention.sentence;
        int floor = Math.max(sentence.start(), mention.start() - LEFT);
        boolean oblique = false;
        for (int i = mention.start() - 1; i >= floor; i--) {
            if (isEdge(i, mention, reading)) {
                return NONE;
            }
            if (isVerb(i, reading)
                    && (!mention.isChange() || isChange(i, reading))
                    && !isStationed(i, mention, reading)) {
                return new Governor(i, true, oblique);
            }
            oblique = oblique
                    || reading.isOneOf(i, "with", "by", "against", "between")
                            && i >= mention.start() - 3
                            && !mention.isChange();
        }
        return NONE;
    }

    /** "the number of troops deployed to Sudan … to 2,000": the participle says where, the verb before it what happens. */
    private static boolean isStationed(int token, Mention mention, Reading reading) {
        return mention.isChange()
                && reading.isOneOf(token, "deployed", "stationed", "based", "sent")
                && reading.isAny(token - 1, HeadNouns.NOUN);
    }

    private static Governor after(Mention mention, Reading reading) {
        Sentence sentence = mention.sentence;
        int limit = Math.min(sentence.end(), mention.end() + RIGHT);
        boolean relative = false;
        boolean aside = false;
        for (int i = mention.end(); i < limit; i++) {
            if (reading.isMark(i, ';') || reading.isMark(i, ':') || reading.isOneOf(i, "while")) {
                return NONE;
            }
            relative =
                    reading.isOneOf(i, "who", "which", "that", "where", "whose") || relative && !reading.isMark(i, ',');
            boolean relativeOnly = relative && !reading.isOneOf(mention.end(), "who", "which", "that");
            if (!relativeOnly && isVerb(i, reading) && !reading.is(i, CUE)) {
                if (!isReduced(i, aside, reading)) {
                    return new Governor(i, false, false);
                }
                aside = true;
            }
        }
        return NONE;
    }

    private static boolean isChange(int token, Reading reading) {
        return reading.isAny(token, Trait.of(INCREASE, DECREASE, Trait.FRAME)) && !reading.isOneOf(token, "up", "down");
    }

    /** "soldiers armed with …", ", sent on a mission, clashed": a participle beside the noun, not its verb. */
    private static boolean isReduced(int token, boolean aside, Reading reading) {
        String word = reading.word(token);
        boolean participle = word.endsWith("ed") || reading.isOneOf(token, "sent", "led", "held", "made");
        boolean helped = helperBefore(token, reading) >= 0;
        boolean beside = reading.isMark(token - 1, ',')
                || reading.isOneOf(token + 1, "in", "with", "by", "on", "of", "from", "as", "at");
        boolean listed = reading.isOneOf(
                token,
                "armed",
                "based",
                "dressed",
                "stationed",
                "accused",
                "trained",
                "sent",
                "suspected",
                "alleged",
                "confined",
                "loyal",
                "belonging");
        boolean naming = reading.isOneOf(
                token, "called", "named", "known", "dubbed", "dedicated", "devoted", "composed", "sanctioned");
        return participle && !helped && (beside && listed || naming || reading.isMark(token - 1, ',') && !aside);
    }

    /** The auxiliary before a verb, adverbs and "been" skipped; -1 when there is none. */
    static int helperBefore(int verb, Reading reading) {
        int at = verb - 1;
        while (at >= verb - 5
                && (reading.is(at, Trait.ADVERB)
                        || reading.isOneOf(
                                at,
                                "been",
                                "being",
                                "not",
                                "be",
                                "also",
                                "significantly",
                                "roughly",
                                "further",
                                "up",
                                "start",
                                "begin",
                                "dramatically",
                                "sharply",
                                "never",
                                "n't")
                        || reading.endsWith(at, "ly"))) {
            at--;
        }
        boolean helper = reading.isAny(at, Trait.of(Trait.BE, Trait.HAVE))
                || reading.isOneOf(
                        at, "will", "would", "to", "could", "may", "might", "must", "should", "shall", "can", "did",
                        "does", "do", "cannot", "be", "being");
        return helper && !isMonth(at, reading) ? at : -1;
    }

    /** "in May": a capital inside a sentence. */
    private static boolean isMonth(int token, Reading reading) {
        Sentence sentence = reading.sentenceAt(token);
        return reading.isOneOf(token, "may")
                && token > sentence.start()
                && !sentence.capitals()
                && reading.tokens().isCapitalised(token);
    }

    static boolean isVerb(int token, Reading reading) {
        boolean adjective = reading.is(token, Trait.ADJECTIVE) && !reading.is(token, IRREGULAR);
        if (!reading.isWord(token) || adjective || reading.isJoiner(token - 1)) {
            return false;
        }
        if (isNoun(token, reading)) {
            return false;
        }
        if (reading.isOneOf(token, NO_VERBS)) {
            return false;
        }
        if (reading.isAny(token, Trait.of(INCREASE, DECREASE, VERB, IRREGULAR))) {
            return !reading.is(token, CUE) || reading.isOneOf(token, "raises", "pledged", "promised");
        }
        String word = reading.word(token);
        boolean being = reading.is(token, Trait.BE) && !reading.isOneOf(token, "be", "been", "being");
        return being
                || word.endsWith("ed")
                        && word.length() > 4
                        && !reading.is(token, CUE)
                        && !reading.isOneOf(token, NO_PARTICIPLES)
                || word.endsWith("ing") && reading.isAny(token, Trait.of(Trait.COMBAT, Trait.SECURITY))
                || isProgressive(token, word, reading);
    }

    /** "the number of", "an attack by": verbs of the list that are nouns here. */
    private static boolean isNoun(int token, Reading reading) {
        if (reading.isOneOf(token, "number", "numbers")) {
            return !reading.is(token + 1, Trait.MODIFIERWORD) && !reading.isNumeral(token + 1);
        }
        boolean verbOnly = reading.is(token, VERB)
                && !reading.isAny(token, Trait.of(INCREASE, DECREASE, IRREGULAR, Trait.BE, Trait.HAVE));
        return verbOnly
                && reading.isOneOf(
                        token - 1,
                        "a",
                        "an",
                        "the",
                        "its",
                        "their",
                        "his",
                        "this",
                        "of",
                        "in",
                        "on",
                        "for",
                        "with",
                        "backed",
                        "joint",
                        "air",
                        "heavy",
                        "new",
                        "gun",
                        "led",
                        "ground",
                        "under",
                        "final",
                        "military",
                        "main",
                        "by");
    }

    private static boolean isProgressive(int token, String word, Reading reading) {
        return word.endsWith("ing") && reading.isOneOf(token - 1, "is", "are", "was", "were", "been");
    }

    /** Where the clause of the number begins: a conjunction, a cue that reports it, a mark. */
    private static boolean isEdge(int token, Mention mention, Reading reading) {
        if (reading.isMark(token, ';')
                || reading.isMark(token, ':')
                || reading.isMark(token, '-') && !reading.isJoiner(token)) {
            return true;
        }
        if (reading.is(token, CUE) && !reading.is(token, PLAN) && !reading.isAny(token, Trait.of(INCREASE, DECREASE))) {
            return true;
        }
        boolean comma = reading.isMark(token, ',') && mention.linkRole.isEmpty() && !isList(token, mention, reading);
        return comma
                || reading.isOneOf(
                                token, "that", "while", "when", "because", "although", "but", "where", "whether", "if")
                        && token > mention.sentence.start();
    }

    /** A comma between counted things, not between clauses: "15,000 sailors, 6,000 servicemen". */
    private static boolean isList(int comma, Mention mention, Reading reading) {
        boolean row = mention.flags.contains("part") && comma == mention.start() - 1;
        return row || reading.isOneOf(comma + 1, "including", "leaving");
    }
}
