package org.wirefold.analysis.figures;

import static org.wirefold.analysis.figures.Trait.DECREASE;
import static org.wirefold.analysis.figures.Trait.INCREASE;
import static org.wirefold.analysis.figures.Trait.IRREGULAR;
import static org.wirefold.analysis.figures.Trait.PLAN;

/** Whether a figure is past, current, planned or hypothetical: the tense of its verb and what stands around that verb. */
final class Statuses {
    static final String PAST = "past";
    static final String CURRENT = "current";
    static final String PLANNED = "planned";
    static final String HYPOTHETICAL = "hypothetical";

    private final Reading reading;

    Statuses(Reading reading) {
        this.reading = reading;
    }

    String of(Mention mention, Governor governor) {
        if (reading.isOneOf(mention.start() - 1, "currently", "now", "presently")) {
            return CURRENT;
        }
        if (isPromised(mention)) {
            return PLANNED;
        }
        if (isAsked(mention) || isDemanded(mention, governor)) {
            return HYPOTHETICAL;
        }
        if (!governor.isPresent()) {
            return mention.isRole("factor") || mention.isRole("to") || isHeadlinePlan(mention) || isAuthorised(mention)
                    ? PLANNED
                    : CURRENT;
        }
        if (mention.flags.contains("undecided")) {
            return CURRENT;
        }
        int verb = governor.token();
        boolean reported = (!governor.isObject() || reading.isOneOf(verb, "had")) && isBackshifted(mention, verb);
        String status = tense(verb, mention);
        if (status.equals(PAST) && reported) {
            return CURRENT;
        }
        return status;
    }

    /** "the two battalions promised for May": not there yet, whatever the clause says of them. */
    private boolean isPromised(Mention mention) {
        return reading.isOneOf(mention.end(), "promised", "pledged", "planned", "offered", "earmarked")
                && reading.isOneOf(mention.end() + 1, "for", "by", "in", "from", "to");
    }

    /** "The resolution authorises a force not exceeding 12,000". */
    private boolean isAuthorised(Mention mention) {
        for (int i = mention.start() - 1; i >= Math.max(mention.sentence.start(), mention.start() - 10); i--) {
            String word = reading.word(i);
            if (word.startsWith("authori")
                    || word.startsWith("approv")
                    || word.startsWith("mandat")
                    || word.startsWith("endors")) {
                return true;
            }
        }
        return false;
    }

    /** "NATO to send up to 3,500 troops" as a headline. */
    private boolean isHeadlinePlan(Mention mention) {
        return reading.isOneOf(mention.sentence.start() + 1, "to")
                || reading.isOneOf(mention.sentence.start() + 2, "to");
    }

    /** "asked for 40,000 more", "called for 3,000": wanted by somebody who does not decide. */
    private boolean isAsked(Mention mention) {
        int at = mention.start() - 1;
        boolean preposition = reading.isOneOf(at, "for");
        return preposition
                        && reading.isOneOf(
                                at - 1,
                                "asked",
                                "called",
                                "calls",
                                "asks",
                                "ask",
                                "appealed",
                                "appeals",
                                "asking",
                                "calling",
                                "call")
                || reading.isOneOf(
                        at, "demanded", "requested", "sought", "requests", "seeks", "recommended", "wants", "want");
    }

    /** "must withdraw", "if … send", "could send": nothing is decided. */
    private boolean isDemanded(Mention mention, Governor governor) {
        if (!governor.isPresent()) {
            return false;
        }
        int helper = Governor.helperBefore(governor.token(), reading);
        boolean modal = helper >= 0 && reading.isOneOf(helper, "could", "may", "might", "must", "should", "can");
        int floor = Math.max(mention.sentence.start(), governor.token() - 6);
        boolean considered =
                helper >= 0 && reading.isOneOf(helper, "to") && reading.lastBefore(helper, floor, Trait.HYPO.bit) >= 0
                        || governor.isObject()
                                && reading.lastBefore(
                                                governor.token(),
                                                Math.max(mention.sentence.start(), governor.token() - 2),
                                                Trait.HYPO.bit)
                                        >= 0;
        boolean conditional = governor.isObject() && ifBefore(mention, governor.token());
        boolean question = reading.isOneOf(mention.sentence.start(), "how", "why")
                && reading.isMark(mention.sentence.end() - 1, '?');
        return (modal || considered || conditional) && !question;
    }

    private boolean ifBefore(Mention mention, int verb) {
        for (int i = verb - 1; i >= Math.max(mention.sentence.start(), verb - 8); i--) {
            if (reading.isMark(i, ',')) {
                return false;
            }
            if (reading.isOneOf(i, "if", "unless", "were")) {
                return !reading.isOneOf(i, "were") || reading.isOneOf(i + 1, "to");
            }
        }
        return false;
    }

    /** After "said", "was" and "had" tell of now. */
    private boolean isBackshifted(Mention mention, int verb) {
        boolean state = reading.isOneOf(verb, "were", "was", "had")
                && !reading.isAny(verb + 1, Trait.of(Trait.CASUALTY, INCREASE, DECREASE, IRREGULAR))
                && !reading.endsWith(verb + 1, "ed")
                && !reading.endsWith(verb + 1, "en");
        int cue = reading.lastBefore(mention.start(), mention.sentence.start(), Trait.CUE.bit);
        return state && cue >= 0 && mention.start() - cue < (reading.isOneOf(verb, "had") ? 40 : 12);
    }

    private String tense(int verb, Mention mention) {
        boolean mover = reading.isAny(verb, Trait.of(INCREASE, DECREASE));
        int helper = Governor.helperBefore(verb, reading);
        String word = reading.word(verb);
        if (reading.isAny(verb, Trait.of(Trait.BE, Trait.HAVE))
                && (helper < 0 || reading.isAny(helper, Trait.of(Trait.BE, Trait.HAVE)))) {
            return auxiliary(verb);
        }
        if (helper >= 0) {
            return helped(helper, verb, mover, mention);
        }
        if (isMoveNoun(verb, word)) {
            return noun(verb, mention);
        }
        if (word.endsWith("ing")) {
            return participle(verb, mention);
        }
        boolean past = word.endsWith("ed")
                || reading.is(verb, IRREGULAR) && !reading.isOneOf(verb, "cut", "put", "set", "hit", "quit");
        if (past) {
            return reading.is(verb, PLAN) ? PLANNED : PAST;
        }
        boolean change = mover && (mention.link != 0 || mention.isRole("factor"));
        return change ? PLANNED : CURRENT;
    }

    /** "is", "were", "have" as the governing word: the verb after it decides. */
    private String auxiliary(int verb) {
        int next = verb + 1;
        while (reading.is(next, Trait.ADVERB) || reading.isOneOf(next, "not", "also", "been", "being", "only")) {
            next++;
        }
        if (reading.isOneOf(verb, "was", "were", "had", "did")) {
            return PAST;
        }
        boolean expected = reading.isOneOf(
                        next,
                        "expected",
                        "due",
                        "scheduled",
                        "set",
                        "to",
                        "planned",
                        "ready",
                        "going",
                        "preparing",
                        "supposed",
                        "slated")
                || reading.isOneOf(next, "about") && reading.isOneOf(next + 1, "to");
        boolean preparing = reading.isOneOf(verb, "have", "has") && reading.any(next, next + 3, PLAN.bit);
        if (expected || preparing) {
            return PLANNED;
        }
        if (reading.isOneOf(verb, "have", "has") && reading.isAny(next, Trait.of(INCREASE, DECREASE)) && next > verb) {
            return PAST;
        }
        return CURRENT;
    }

    private String helped(int helper, int verb, boolean mover, Mention mention) {
        if (reading.isOneOf(helper, "will", "would", "shall")) {
            return PLANNED;
        }
        if (reading.isOneOf(helper, "to")) {
            return infinitive(helper, mention);
        }
        if (reading.isOneOf(helper, "could", "can", "cannot") || reading.isOneOf(helper, "was", "were", "had", "did")) {
            return PAST;
        }
        if (reading.isOneOf(helper, "have", "has")) {
            return mover && !isReached(mention) ? PAST : CURRENT;
        }
        boolean progressive = reading.endsWith(verb, "ing") && reading.isOneOf(helper, "is", "are");
        return progressive && mover ? PLANNED : CURRENT;
    }

    /** "has grown to 1,400", "has sent 200 home, leaving 600": what a change that is over has left is there now. */
    private static boolean isReached(Mention mention) {
        return mention.isRole("to") || mention.flags.contains("res");
    }

    /** "decided to send", "allowed … to increase", "NATO to send": what stands before "to" tells. */
    private String infinitive(int to, Mention mention) {
        if (reading.is(to + 1, Trait.HAVE)
                && reading.isOneOf(
                        to - 1,
                        "claim",
                        "claims",
                        "claimed",
                        "believed",
                        "said",
                        "reported",
                        "thought",
                        "estimated",
                        "known",
                        "appears",
                        "appear",
                        "seems")) {
            return CURRENT;
        }
        for (int i = to - 1; i >= Math.max(mention.sentence.start(), to - 14); i--) {
            if (reading.is(i, PLAN) || reading.is(i, Trait.WISH)) {
                return PLANNED;
            }
            if (reading.isOneOf(i, "could", "was", "were", "had", "did", "started", "began")
                    || reading.endsWith(i, "ed")
                            && !reading.isOneOf(i - 1, "be", "being")
                            && !reading.isAny(i, Trait.of(Trait.ADJECTIVE, Trait.CUE))
                            && !reading.isOneOf(i, "united")) {
                return PAST;
            }
        }
        return PLANNED;
    }

    private boolean isMoveNoun(int verb, String word) {
        return reading.isOneOf(verb + 1, "of", "in", "by")
                && (word.endsWith("ment")
                        || word.endsWith("al")
                        || word.endsWith("tion")
                        || word.endsWith("sion")
                        || reading.isOneOf(
                                verb,
                                "influx",
                                "drawdown",
                                "buildup",
                                "increase",
                                "cut",
                                "arrival",
                                "cuts",
                                "departure"));
    }

    private String noun(int verb, Mention mention) {
        if (reading.isOneOf(verb, "influx", "arrival", "departure")) {
            return PAST;
        }
        boolean past = reading.any(verb - 6, verb, Trait.of(IRREGULAR))
                && !reading.any(mention.sentence.start(), verb, PLAN.bit)
                && mention.link == 0;
        return past && !reading.isOneOf(verb, "deployment") ? PAST : PLANNED;
    }

    /** "…, leaving 2,500", "involving": as the clause before. */
    private String participle(int verb, Mention mention) {
        int floor = mention.sentence.start();
        for (int i = verb - 1; i >= floor; i--) {
            if (reading.isOneOf(i, "will", "would") || reading.is(i, PLAN)) {
                return PLANNED;
            }
            if (Governor.isVerb(i, reading)) {
                return tense(i, mention);
            }
        }
        return CURRENT;
    }
}
