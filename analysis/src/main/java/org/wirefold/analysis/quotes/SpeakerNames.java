package org.wirefold.analysis.quotes;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.text.TextSpan;

/** Turns the words that name a speaker into a full name and an office, with what the whole article says. */
final class SpeakerNames {
    /** An estimate: no evaluation set resolves pronouns; all of the seeds' pronouns are resolved right, those of other articles not. */
    private static final double PRONOUN_CERTAINTY = 0.85;

    /** How far back a role phrase looks for its person, in tokens. */
    private static final int LOOK_BACK = 600;

    /** How many holders of one office are told apart. */
    private static final int MOST_HOLDERS = 16;

    private final ArticleWords words;
    private final People people;
    private final Antecedents antecedents;
    private final Roles roles;
    private final Subjects subjects;
    private final Institutions institutions;

    SpeakerNames(ArticleWords words, Subjects subjects, People people, Antecedents antecedents, Roles roles) {
        this.words = words;
        this.people = people;
        this.antecedents = antecedents;
        this.roles = roles;
        this.subjects = subjects;
        this.institutions = new Institutions(words, people);
    }

    /** The speaker of an attribution; empty when nobody is named. Call in the order of the article. */
    Optional<Speaker> resolve(Attribution attribution) {
        Phrase phrase = attribution.speaker();
        if (phrase.isEmpty()) {
            return Optional.empty();
        }
        Optional<Institutions.Source> document = institutions.document(phrase);
        if (document.isPresent()) {
            return Optional.of(speaker(phrase, document.get(), attribution.certainty()));
        }
        boolean relative = phrase.end() - phrase.first() == 1 && subjects.isRelative(phrase.first());
        Phrase meant = relative ? subjects.antecedent(phrase.first()) : phrase;
        boolean pronoun = isPronoun(meant);
        Person person = pronoun ? antecedents.of(meant.first()) : antecedents.inPhrase(meant);
        if (person == null && !pronoun && !meant.isEmpty()) {
            Optional<Institutions.Source> institution = institutions.organisation(meant);
            if (institution.isPresent()) {
                if (institution.get().role().isEmpty() && meant.end() - meant.first() == 1) {
                    institution.get().name().ifPresent(name -> antecedents.spokeUnder(attribution.anchor(), name));
                }
                return Optional.of(speaker(phrase, institution.get(), attribution.certainty()));
            }
            return Optional.of(byRole(phrase, attribution));
        }
        double certainty = attribution.certainty() * (pronoun ? PRONOUN_CERTAINTY : 1);
        return Optional.of(speaker(phrase, person, Optional.empty(), certainty, attribution.anchor()));
    }

    private boolean isPronoun(Phrase phrase) {
        return phrase.end() - phrase.first() == 1 && words.is(phrase.first(), WordClass.PRONOUN);
    }

    /** "The defense secretary" is the person of the article with that office, if there is one. */
    private Speaker byRole(Phrase phrase, Attribution attribution) {
        Optional<Role> role = roles.read(words, phrase.first(), phrase.end());
        Person person = role.map(held -> holderOf(held, phrase.first())).orElse(null);
        double certainty = attribution.certainty() * (person == null ? 1 : PRONOUN_CERTAINTY);
        return speaker(phrase, person, role.map(Role::title), certainty, attribution.anchor());
    }

    /** The person with the same office, else the one last named whose office says nothing else. */
    private @Nullable Person holderOf(Role role, int before) {
        if (isPlural(role.head())) {
            return null;
        }
        Set<Person> possible = new HashSet<>();
        for (Person person : people.all()) {
            Role held = person.role();
            if (held != null && held.title().equals(role.title())) {
                return person;
            }
            if (held != null && !role.listed() && possible.size() < MOST_HOLDERS && held.mayBe(role)) {
                possible.add(person);
            }
        }
        if (possible.size() > 1) {
            for (int t = before - 1; t >= Math.max(0, before - LOOK_BACK); t--) {
                Person named = people.at(t);
                if (named != null && possible.contains(named)) {
                    return named;
                }
            }
        }
        return possible.size() == 1 ? possible.iterator().next() : null;
    }

    private static boolean isPlural(String head) {
        return head.endsWith("s") && !head.endsWith("ss") || head.endsWith("men") || head.equals("people");
    }

    private Speaker speaker(
            Phrase phrase, @Nullable Person person, Optional<String> role, double certainty, int anchor) {
        Optional<String> name = Optional.empty();
        Optional<String> office = role;
        if (person != null) {
            antecedents.spoke(anchor, person);
            name = Optional.of(person.name());
            Role held = person.role();
            office = held == null ? role : Optional.of(held.title());
        }
        return new Speaker(surface(phrase), Optional.of(span(phrase)), name, office, certainty);
    }

    private Speaker speaker(Phrase phrase, Institutions.Source source, double certainty) {
        return new Speaker(surface(phrase), Optional.of(span(phrase)), source.name(), source.role(), certainty);
    }

    private String surface(Phrase phrase) {
        return span(phrase).of(words.text().original());
    }

    private TextSpan span(Phrase phrase) {
        return new TextSpan(words.tokens().start(phrase.first()), words.tokens().end(phrase.end() - 1));
    }
}
