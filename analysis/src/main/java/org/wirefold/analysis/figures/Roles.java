package org.wirefold.analysis.figures;

import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.figures.Reading.Sentence;

/** What the counted people do. */
final class Roles {
    private record Role(Trait trait, String name) {}

    /** The more special comes first. */
    private static final List<Role> ROLES = List.of(
            new Role(Trait.PARADE, "parade"),
            new Role(Trait.CYBER, "cyber"),
            new Role(Trait.EXERCISE, "exercise"),
            new Role(Trait.RELIEF, "relief"),
            new Role(Trait.OBSERVER, "observer"),
            new Role(Trait.ADVISORY, "advisory"),
            new Role(Trait.TRAINING, "training"),
            new Role(Trait.PEACEKEEPING, "peacekeeping"),
            new Role(Trait.SECURITY, "security"),
            new Role(Trait.COMBAT, "combat"),
            new Role(Trait.SUPPORT, "support"));

    private static final int REACH = 12;

    private final Reading reading;

    Roles(Reading reading) {
        this.reading = reading;
    }

    Optional<String> of(Mention mention) {
        Sentence sentence = mention.sentence;
        int from = Math.max(sentence.start(), mention.start() - REACH);
        int to = Math.min(sentence.end(), mention.end() + REACH);
        Optional<String> own = nearest(mention.start(), mention.end(), true);
        Optional<String> beside =
                own.or(() -> nearest(mention.end(), to, true)).or(() -> nearest(from, mention.start(), false));
        if (beside.isPresent()) {
            return beside;
        }
        for (int i = mention.end(); i < to; i++) {
            if (reading.isOneOf(i, "stationed", "posted") && reading.isOneOf(i + 1, "outside", "around")) {
                return Optional.of("security");
            }
        }
        return next(sentence);
    }

    /** The first role of a range, read away from the number; titles of others (advisers, observers) count only as the noun itself. */
    private Optional<String> nearest(int from, int to, boolean rightwards) {
        for (int step = 0; step < to - from; step++) {
            int token = rightwards ? from + step : to - 1 - step;
            if (reading.isMark(token, ';') || reading.isOneOf(token, "but", "while")) {
                return Optional.empty();
            }
            if (reading.isOneOf(token, "security")
                    && reading.isOneOf(token + 1, "council", "sources", "officials", "source", "adviser", "advisor")) {
                continue;
            }
            for (Role role : ROLES) {
                boolean noun = role.trait == Trait.ADVISORY || role.trait == Trait.OBSERVER;
                if (reading.is(token, role.trait) && !(noun && !rightwards)) {
                    return Optional.of(role.name);
                }
            }
        }
        return Optional.empty();
    }

    /** "They continue to train …" in the sentence after. */
    private Optional<String> next(Sentence sentence) {
        if (sentence.index() + 1 >= reading.sentences().size()) {
            return Optional.empty();
        }
        Sentence after = reading.sentences().get(sentence.index() + 1);
        boolean same = reading.isOneOf(after.start(), "they");
        return same && reading.any(after.start(), Math.min(after.end(), after.start() + 6), Trait.TRAINING.bit)
                ? Optional.of("training")
                : Optional.empty();
    }
}
