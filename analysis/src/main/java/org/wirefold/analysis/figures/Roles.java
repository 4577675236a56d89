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

    private final Reading reading;

    Roles(Reading reading) {
        this.reading = reading;
    }

    Optional<String> of(Mention mention) {
        Sentence sentence = mention.sentence;
        int from = Math.max(sentence.start(), mention.start() - 12);
        int to = Math.min(sentence.end(), mention.end() + 12);
        for (Role role : ROLES) {
            if (reading.any(mention.start(), to, role.trait.bit)
                    || reading.any(from, mention.start(), role.trait.bit)) {
                return Optional.of(role.name);
            }
        }
        return next(sentence);
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
