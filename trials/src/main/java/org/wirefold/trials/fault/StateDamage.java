package org.wirefold.trials.fault;

/** What can happen to a state folder. */
enum StateDamage {
    DELETED("deleted"),
    TRUNCATED("with a cut file"),
    FLIPPED("with one bit turned over"),
    UNWRITABLE("without the right to write"),
    OLD("from an old copy");

    private final String words;

    StateDamage(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
