package org.wirefold.analysis.quotes;

import org.jspecify.annotations.Nullable;

/** Somebody named in the article, with what its sentences tell of the name and the office. Grows while the article is read. */
final class Person {
    private final String surname;
    private String name;
    private int words;
    private int mentions;
    private long gender;
    private boolean human;
    private @Nullable Role role;

    Person(String surname, String name, int words) {
        this.surname = surname;
        this.name = name;
        this.words = words;
    }

    String surname() {
        return surname;
    }

    /** The longest form of the name in the article. */
    String name() {
        return name;
    }

    boolean hasFullName() {
        return words > 1;
    }

    int mentions() {
        return mentions;
    }

    @Nullable
    Role role() {
        return role;
    }

    /** True when something besides capitals shows that this is a person: a given name, a title, an office, an initial. */
    boolean isKnownHuman() {
        return human || gender != 0 || role != null;
    }

    void markHuman() {
        human = true;
    }

    /** True unless the article calls this person by the other pronoun. */
    boolean mayBe(long pronoun) {
        return gender == 0 || (gender & pronoun) != 0;
    }

    /** A known name beats an unknown one, and a short form of the same name. */
    void see(String form, int formWords, long formGender) {
        mentions++;
        if (formWords > words) {
            name = form;
            words = formWords;
        }
        if (gender == 0) {
            gender = formGender;
        }
    }

    /** The first office stays, unless a later one is in the list of offices and the first is not. */
    void holds(Role other) {
        if (role == null || other.listed() && !role.listed() || !role.office() && other.office()) {
            role = other;
        }
    }
}
