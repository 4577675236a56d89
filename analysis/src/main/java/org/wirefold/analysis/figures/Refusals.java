package org.wirefold.analysis.figures;

import static org.wirefold.analysis.figures.Trait.ADVERB;
import static org.wirefold.analysis.figures.Trait.BE;
import static org.wirefold.analysis.figures.Trait.BESINGULAR;
import static org.wirefold.analysis.figures.Trait.CASUALTY;
import static org.wirefold.analysis.figures.Trait.FORMER;
import static org.wirefold.analysis.figures.Trait.HAVE;
import static org.wirefold.analysis.figures.Trait.INCLUDE;
import static org.wirefold.analysis.figures.Trait.LOSSNOUN;
import static org.wirefold.analysis.figures.Trait.PERISH;
import static org.wirefold.analysis.figures.Trait.STOP;

import org.wirefold.analysis.figures.Reading.Sentence;

/**
 * Figures of people who are dead, wounded, captured, tried or honoured. Decided by the verb that governs the number in its own clause:
 * one sentence may tell both how many attacked and how many fell.
 */
final class Refusals {
    private static final int REACH = 16;
    /** Words that make the participle after them a passive: "were reported killed". */
    private static final String[] HELPERS = {
        "will",
        "would",
        "to",
        "found",
        "reported",
        "said",
        "reportedly",
        "confirmed",
        "feared",
        "believed",
        "left",
        "reporting"
    };

    private static final String[] LINKS = {"also", "all", "either", "not", "then", "later", "both", "each"};

    private static final long TASK =
            Trait.of(Trait.SECURITY, Trait.TRAINING, Trait.PEACEKEEPING, Trait.OBSERVER, Trait.ADVISORY);
    /** What soldiers are charged with when it is no crime. */
    private static final String[] TASKS = {
        "ensuring",
        "keeping",
        "monitoring",
        "maintaining",
        "defending",
        "enforcing",
        "restoring",
        "helping",
        "supporting",
        "overseeing"
    };

    /** After these, others suffer. */
    private static final String[] OTHER_CLAUSE = {
        "after", "when", "while", "because", "since", "before", "until", "although", "though"
    };

    private final Reading reading;

    Refusals(Reading reading) {
        this.reading = reading;
    }

    boolean refuses(Mention mention) {
        return isFormer(mention)
                || isTakenAlong(mention)
                || isLeftDead(mention)
                || reading.isOneOf(mention.end(), "their") && reading.isOneOf(mention.end() + 1, "lives", "life")
                || isSentenced(mention)
                || sufferAfter(mention)
                || !isPost(mention) && sufferBefore(mention)
                || isFew(mention);
    }

    /** A headquarters may lose positions, nobody suffers. */
    private boolean isPost(Mention mention) {
        return reading.isOneOf(mention.head.noun(), "positions", "posts")
                || mention.shape == Mention.Shape.ATTACHED
                        && mention.head.noun() < mention.quantity.end()
                        && isPostAfter(mention);
    }

    private boolean isPostAfter(Mention mention) {
        for (int i = mention.end(); i < Math.min(mention.sentence.end(), mention.end() + 8); i++) {
            if (reading.isOneOf(i, "positions", "posts")) {
                return true;
            }
        }
        return false;
    }

    /** "taking 20 fighters with her": of one who dies. */
    private boolean isTakenAlong(Mention mention) {
        return reading.isOneOf(mention.end(), "with")
                && reading.isOneOf(mention.end() + 1, "her", "him", "them")
                && reading.isOneOf(mention.start() - 1, "taking", "took", "take");
    }

    private boolean isFormer(Mention mention) {
        return reading.any(mention.quantity.end(), mention.end(), FORMER.bit)
                || reading.is(mention.start() - 1, FORMER);
    }

    /** Two or three soldiers are persons, not a strength, unless somebody sends or posts them. */
    private boolean isFew(Mention mention) {
        boolean people = !mention.head.isFormation() && !mention.quantity.factor();
        boolean few =
                mention.quantity.max().isPresent() && mention.quantity.max().get() < 10 && people;
        if (!few || mention.shape == Mention.Shape.STRONG) {
            return false;
        }
        int from = Math.max(mention.sentence.start(), mention.start() - 8);
        int to = Math.min(mention.sentence.end(), mention.end() + 8);
        return !reading.any(from, to, Trait.of(Trait.INCREASE, Trait.DECREASE))
                || mention.quantity.max().get() < 2;
    }

    /** The words after the number: "killed", "were killed", "who died", "held by". */
    private boolean sufferAfter(Mention mention) {
        Sentence sentence = mention.sentence;
        int limit = Math.min(sentence.end(), mention.end() + REACH);
        boolean direct = true;
        boolean passive = false;
        boolean relative = false;
        boolean broken = false;
        for (int i = afterNoun(mention); i < limit; i++) {
            if (direct && reading.isOneOf(i, "and") && isCounted(i + 1)) {
                i = nounAfter(i + 1, limit);
                continue;
            }
            if (reading.isMark(i, ';') || reading.isMark(i, ':') || reading.isMark(i, '"') && !direct && !passive) {
                return false;
            }
            if (!direct && reading.isOneOf(i, OTHER_CLAUSE) && !relative) {
                return false;
            }
            if (reading.is(i, CASUALTY) && (direct || passive) && !isActive(i, passive)) {
                return true;
            }
            broken = broken || reading.isMark(i, '-') && !reading.isJoiner(i) || reading.isMark(i, ',');
            if (reading.is(i, PERISH) && !isNounHere(i) && !isMove(i) && (direct || passive || relative || !broken)) {
                return true;
            }
            if (reading.is(i, BESINGULAR) && !reading.isOneOf(i, "had") && !relative) {
                return false;
            }
            if (reading.isAny(i, Trait.of(BE, HAVE)) || reading.isOneOf(i, HELPERS)) {
                passive = passive || !reading.isOneOf(i, "to") || direct;
                continue;
            }
            if (passive
                    && !reading.isMark(i, '"')
                    && !reading.endsWith(i, "ly")
                    && !reading.is(i, ADVERB)
                    && !reading.isOneOf(i, LINKS)) {
                return endsWithPassive(i, limit);
            }
            if (reading.isOneOf(i, "who", "that", "which", "whom")) {
                relative = true;
                continue;
            }
            direct = direct && isThin(i);
            if (isFiniteVerb(i) || isAfterComma(i) && reading.isWord(i) && reading.endsWith(i, "ing")) {
                return false;
            }
        }
        return false;
    }

    /** A dash or an adverb between the noun and its participle. */
    private boolean isThin(int token) {
        return reading.isMark(token, '-') || reading.isOneOf(token, "allegedly", "reportedly", "either");
    }

    /** One past the counted noun, wherever it stands. */
    private int afterNoun(Mention mention) {
        int at = Math.max(mention.end(), mention.topic + 1);
        while (mention.topic >= mention.end() && reading.isAny(at, HeadNouns.NOUN)) {
            at++;
        }
        return at;
    }

    private boolean isCounted(int token) {
        return reading.isNumeral(token)
                || reading.is(token, Trait.NUMBER)
                || reading.isOneOf(token, "at", "about", "some", "more", "a");
    }

    /** "1,484 guerrillas and 284 soldiers killed": the last noun of the row. */
    private int nounAfter(int from, int limit) {
        for (int i = from; i < Math.min(limit, from + 6); i++) {
            if (reading.isAny(i, HeadNouns.NOUN | Trait.CIVIL.bit)) {
                return i;
            }
        }
        return from;
    }

    /** "were identified as …", "were either killed or captured": looks two words further. */
    private boolean endsWithPassive(int at, int limit) {
        return reading.is(at, CASUALTY) && !isActive(at, true)
                || reading.isOneOf(at, "among")
                        && reading.any(at, Math.min(limit, at + 4), LOSSNOUN.bit | CASUALTY.bit);
    }

    /** "killing", "lost", "shot" with people as their object are said of others. */
    private boolean isActive(int token, boolean passive) {
        String word = reading.word(token);
        if (word.endsWith("ing") && !word.equals("missing")) {
            return !passive;
        }
        if (word.equals("held") && reading.isOneOf(token + 1, "out", "on", "off", "up")) {
            return true;
        }
        boolean task = word.equals("charged")
                && reading.isOneOf(token + 1, "with")
                && (reading.isAny(token + 2, TASK) || reading.isOneOf(token + 2, TASKS));
        if (task) {
            return true;
        }
        boolean object = reading.isAny(token + 1, Trait.NUMBER.bit)
                || reading.isNumeral(token + 1)
                || reading.isOneOf(token + 1, "the", "a", "an", "its", "their", "his", "at");
        return !passive && object || word.equals("involved") && reading.isOneOf(token + 1, "in");
    }

    private boolean isNounHere(int token) {
        return reading.isOneOf(token - 1, "a", "an", "the", "this", "of");
    }

    /** Numbers and prices fall, too. */
    private boolean isMove(int token) {
        return reading.isOneOf(token + 1, "from", "to", "by", "back")
                && reading.isOneOf(token, "fell", "fall", "fallen", "falling", "falls");
    }

    private boolean isAfterComma(int token) {
        return reading.isMark(token - 1, ',');
    }

    /** A verb of the people themselves: what follows it is said of others. Participles after the noun (armed, based) are no such verb. */
    private boolean isFiniteVerb(int token) {
        if (!reading.isWord(token) || reading.isAny(token, Trait.of(CASUALTY, PERISH, Trait.ADJECTIVE, FORMER))) {
            return false;
        }
        if (reading.isAny(token, Trait.of(Trait.COMBAT, Trait.INCREASE, Trait.DECREASE, Trait.SECURITY))
                && !reading.isOneOf(token - 1, "in", "of", "during", "on", "and")) {
            return true;
        }
        String word = reading.word(token);
        boolean past = word.endsWith("ed")
                && !reading.isOneOf(token - 1, ",")
                && !reading.isOneOf(token + 1, "in", "by", "with", "to", "on", "of", "from", "at", "near", "of");
        return past
                || reading.isOneOf(
                        token,
                        "took",
                        "began",
                        "left",
                        "went",
                        "came",
                        "fought",
                        "remain",
                        "remained",
                        "remains",
                        "set",
                        "have",
                        "burst");
    }

    /** "A court gave 15 soldiers jail terms". */
    private boolean isSentenced(Mention mention) {
        Sentence sentence = mention.sentence;
        if (!reading.any(sentence.start(), mention.start(), Trait.ADMIN.bit)) {
            return false;
        }
        for (int i = mention.end(); i < Math.min(sentence.end(), mention.end() + REACH); i++) {
            if (reading.isOneOf(i, "jail", "prison", "terms", "sentences", "death", "acquittal", "bail")) {
                return true;
            }
        }
        return false;
    }

    /** "left six rebels and two soldiers dead". */
    private boolean isLeftDead(Mention mention) {
        if (!reading.isOneOf(mention.start() - 1, "left", "leaving", "leave", "leaves", "found")) {
            return false;
        }
        for (int i = mention.end(); i < Math.min(mention.sentence.end(), mention.end() + REACH); i++) {
            if (reading.isOneOf(i, "dead", "wounded", "injured", "homeless", "missing")) {
                return true;
            }
            if (reading.isAny(i, Trait.of(BE, HAVE)) || isFiniteVerb(i)) {
                return false;
            }
        }
        return false;
    }

    /** The words before the number: "killed", "killing at least", "deaths of", "casualties include". */
    private boolean sufferBefore(Mention mention) {
        int floor = Math.max(mention.sentence.start(), mention.start() - REACH);
        boolean including = false;
        boolean listed = false;
        for (int i = mention.start() - 1; i >= floor; i--) {
            if (reading.isMark(i, ';') || reading.isMark(i, ':') && !including || reading.isMark(i, '"')) {
                return false;
            }
            if (reading.is(i, LOSSNOUN)
                    && !reading.isOneOf(i - 1, "to")
                    && (isGoverned(i, mention.start()) || including)) {
                return true;
            }
            if (reading.is(i, CASUALTY) && !reading.isOneOf(i, "charge")) {
                return including || !isPassiveAt(i) && isObject(i, mention.start(), listed);
            }
            if (reading.is(i, INCLUDE)) {
                including = true;
                continue;
            }
            if (reading.isMark(i, ',') || reading.isOneOf(i, "and", "or")) {
                listed = true;
                continue;
            }
            if (!including && isClauseEdge(i)) {
                return false;
            }
        }
        return false;
    }

    /** "loss of 220", "deaths among", "a toll of". */
    private boolean isGoverned(int noun, int start) {
        int gap = start - noun - 1;
        return gap <= 3
                && reading.isOneOf(
                        noun + 1, "of", "among", "to", "by", "for", "against", "include", "were", "was", "are", "at",
                        "in")
                && gap >= 1;
    }

    /** True when the casualty verb is passive, so that what follows is no object: "were killed and …". */
    private boolean isPassiveAt(int verb) {
        String word = reading.word(verb);
        if (word.endsWith("ing")) {
            return false;
        }
        for (int i = verb - 1; i >= verb - 3; i--) {
            if (reading.isOneOf(i, "was", "were", "been", "are", "being", "be", "is", "got")) {
                return true;
            }
        }
        return reading.isOneOf(verb + 1, "by", "in", "when", "after", "during", "on", "as");
    }

    private boolean isObject(int verb, int start, boolean listed) {
        for (int i = verb + 1; i < start; i++) {
            boolean noise = reading.is(i, CASUALTY)
                    || reading.isOneOf(
                            i, "at", "as", "many", "some", "the", "of", "about", "another", "up", "to", "more", "than",
                            "other", "others", "several", "and", "or", "all", "an", "a", "out", "off", "down");
            if (!noise && reading.is(i, STOP) && !listed) {
                return false;
            }
            if (reading.isOneOf(
                    i, "by", "with", "against", "that", "when", "where", "after", "while", "who", "from", "for")) {
                return false;
            }
        }
        return true;
    }

    private boolean isClauseEdge(int token) {
        return reading.isOneOf(
                        token, "that", "when", "while", "after", "before", "but", "who", "which", "by", "with", "from",
                        "against", "where", "for", "said", "will", "would", "has", "have", "had", "is", "are", "was",
                        "were", "in", "into", "between")
                || reading.isAny(token, Trait.of(Trait.INCREASE, Trait.DECREASE))
                        && !reading.isOneOf(
                                token, "another", "more", "up", "extra", "additional", "new", "fresh", "fall", "down");
    }
}
