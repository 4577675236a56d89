package org.wirefold.analysis.figures;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wirefold.analysis.figures.Reading.Sentence;

/** A figure while it is read: the readers fill it one after the other. */
final class Mention {
    /** Where the counted noun stands. */
    enum Shape {
        /** Beside the number, or after "of". */
        ATTACHED,
        /** 10,000-strong, 39-man. */
        STRONG,
        /** Elsewhere in the sentence. */
        APART
    }

    final Quantity quantity;
    final Sentence sentence;
    final Shape shape;
    /** The counted noun; with {@link Shape#APART} its last token is the number's. */
    final Head head;

    final Set<String> flags = new TreeSet<>();

    /** The figure whose noun this one shares: "5,000 soldiers in Iraq and 1,000 in Kuwait". */
    Optional<Mention> sibling = Optional.empty();

    /** The force named before the number in a row whose verb and noun stand with the sibling: "and Peru 60". */
    Optional<String> sender = Optional.empty();

    String kind;
    /** from, to, delta or factor; empty outside a change. */
    String linkRole = "";
    /** Number of the change inside the text; 0 outside a linked change. */
    int link;
    /** True when a word of change and from, to or by stand before it, linked or not. */
    boolean inChange;
    /** Noun that tells whose and where when the number stands alone; -1 when there is none. */
    int topic = -1;

    Optional<String> force = Optional.empty();
    Optional<String> location = Optional.empty();
    String status = "current";
    String change = "level";
    Optional<String> role = Optional.empty();
    Optional<String> speaker = Optional.empty();
    boolean negated;

    Mention(Quantity quantity, Sentence sentence, Shape shape, Head head) {
        this.quantity = quantity;
        this.sentence = sentence;
        this.shape = shape;
        this.head = head;
        this.kind = head.kind();
    }

    int start() {
        return quantity.start();
    }

    /** One past the last token. */
    int end() {
        return Math.max(quantity.end(), head.end());
    }

    /** True for a number that stands in a change: its verb is a word of change. */
    boolean isChange() {
        return link != 0 || inChange || quantity.factor();
    }

    boolean isRole(String name) {
        return linkRole.equals(name);
    }
}
