package org.wirefold.analysis.figures;

import java.util.List;

/** Joins the numbers of one change: its start, its end, the difference and the factor. */
final class Links {
    private static final int NEAR = 16;
    /** Mentions of the sentence before that may hold a factor. */
    private static final int LAST = 6;

    private final Reading reading;
    private final ChangeFrames frames;
    private int changes;

    Links(Reading reading, ChangeFrames frames) {
        this.reading = reading;
        this.frames = frames;
    }

    /** Gives roles and links to the mentions of one sentence, which come in order; the sentence before may hold the start. */
    void join(List<Mention> mentions, List<Mention> earlier) {
        mentions.forEach(this::giveRole);
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.linkRole.isEmpty()) {
                markUpFrom(mentions, i);
            }
        }
        for (int i = 0; i + 1 < mentions.size(); i++) {
            joinPair(mentions.get(i), mentions.get(i + 1), mentions);
        }
        mentions.forEach(mention -> complete(mention, earlier));
        for (int i = 0; i + 1 < mentions.size(); i++) {
            joinObject(mentions.get(i), mentions.get(i + 1), mentions);
        }
        joinFactors(mentions, earlier);
        mentions.forEach(this::dropLonely);
    }

    private void giveRole(Mention mention) {
        String lead = frames.lead(mention.quantity);
        boolean framed = frames.isFramed(mention.quantity, mention.sentence);
        if (mention.quantity.factor()) {
            mention.linkRole = mention.shape == Mention.Shape.APART || mention.quantity.least() >= 1 ? "factor" : "";
        } else if (framed && !lead.isEmpty()) {
            mention.inChange = lead.equals("by") || mention.shape == Mention.Shape.APART;
            mention.linkRole = lead.equals("by") ? "delta" : lead;
        }
    }

    /** "2,500 troops, down from 5,200": the number before is the end. */
    private void markUpFrom(List<Mention> mentions, int index) {
        if (index + 1 < mentions.size()) {
            Mention next = mentions.get(index + 1);
            int at = next.start() - 1;
            while (at > mentions.get(index).end() && reading.isOneOf(at, "the", "a", "current", "of", "levels")) {
                at--;
            }
            if (reading.isOneOf(at, "from")
                    && reading.isOneOf(at - 1, "up", "down")
                    && next.start() - mentions.get(index).end() < 8) {
                mentions.get(index).linkRole = "to";
                next.linkRole = "from";
            }
        }
    }

    private void joinPair(Mention one, Mention two, List<Mention> mentions) {
        boolean near = two.start() - one.end() < NEAR;
        boolean different = !one.linkRole.isEmpty() && !two.linkRole.isEmpty();
        if (near && different && !holds(one, two.linkRole, mentions)) {
            one.link = one.link == 0 ? ++changes : one.link;
            two.link = one.link;
        }
    }

    /** True when the change of a mention already has this role. */
    private static boolean holds(Mention mention, String role, List<Mention> mentions) {
        return mention.isRole(role)
                || mention.link != 0
                        && mentions.stream().anyMatch(other -> other.link == mention.link && other.isRole(role));
    }

    /** "That was reduced to about 100": the start stands in the sentence before. "to 2,500" alone is a change of its own. */
    private void complete(Mention mention, List<Mention> earlier) {
        if (!mention.isRole("to") || mention.link != 0) {
            return;
        }
        mention.link = ++changes;
        boolean refersBack = reading.isOneOf(mention.sentence.start(), "that", "this", "it", "the");
        boolean pronoun = reading.isOneOf(mention.sentence.start(), "that", "this", "it")
                && mention.start() - mention.sentence.start() < 14;
        if (refersBack && pronoun && !earlier.isEmpty()) {
            Mention start = earlier.get(earlier.size() - 1);
            if (start.linkRole.isEmpty()
                    && !start.quantity.factor()
                    && start.sentence.index() == mention.sentence.index() - 1) {
                start.linkRole = "from";
                start.link = mention.link;
            }
        }
    }

    /** "reduce its 1,500-strong contingent in Haiti to 900": what is changed is where the change starts. */
    private void joinObject(Mention one, Mention two, List<Mention> mentions) {
        boolean open = one.linkRole.isEmpty() && !one.quantity.factor() && one.link == 0;
        boolean end = two.isRole("to") && two.link != 0 && !holds(two, "from", mentions);
        if (open && end && two.start() - one.end() < NEAR && isChanged(one) && !isOtherChange(one.end(), two.start())) {
            one.linkRole = "from";
            one.link = two.link;
        }
    }

    private boolean isChanged(Mention object) {
        int at = object.start() - 1;
        while (reading.isOneOf(at, "its", "their", "the", "our", "his", "current", "present", "existing")) {
            at--;
        }
        return at < object.start() - 1
                && reading.is(at, Trait.FRAME)
                && reading.isAny(at, Trait.of(Trait.INCREASE, Trait.DECREASE));
    }

    private boolean isOtherChange(int from, int to) {
        return reading.any(from, to, Trait.of(Trait.CUE, Trait.INCREASE, Trait.DECREASE, Trait.BE, Trait.HAVE));
    }

    /** A factor joins the change told in its sentence or in the next. */
    private void joinFactors(List<Mention> mentions, List<Mention> earlier) {
        for (Mention mention : mentions) {
            if (mention.link == 0 || !mention.isRole("to") && !mention.isRole("from")) {
                continue;
            }
            for (Mention other : earlier.subList(Math.max(0, earlier.size() - LAST), earlier.size())) {
                boolean open = other.isRole("factor")
                        && other.link == 0
                        && other.sentence.index() == mention.sentence.index() - 1;
                if (open) {
                    other.link = mention.link;
                }
            }
        }
    }

    /** A difference or a start alone is no link; a factor alone neither. */
    private void dropLonely(Mention mention) {
        if (mention.link == 0 && !mention.isRole("factor")) {
            mention.linkRole = "";
        }
    }
}
