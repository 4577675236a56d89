package org.wirefold.analysis.quotes;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Speakers that are no persons: documents ("a readout from the Pentagon") and organisations. */
final class Institutions {
    private static final Map<String, String> FULL_NAMES = fullNames();

    /** Translated copy calls a readout a reading. */
    private static final Map<String, String> DOCUMENT_NAMES = Map.of("reading", "readout");

    /** A capital at the start of a sentence makes no name of these. */
    private static final long NO_NAME = WordClass.ADVERB
            | WordClass.VERB
            | WordClass.AUXILIARY
            | WordClass.SUBORDINATOR
            | WordClass.CONJUNCTION
            | WordClass.PREPOSITION
            | WordClass.RELATIVE
            | WordClass.PRONOUN
            | WordClass.NUMBER
            | WordClass.REMARK;

    private final ArticleWords words;
    private final People people;

    Institutions(ArticleWords words, People people) {
        this.words = words;
        this.people = people;
    }

    /**
     * A speaker that is no person.
     *
     * @param name "Pentagon readout (US Department of Defense)"; empty when the article names no issuer
     * @param role "document" or "organisation"; empty for a name that may be a person's
     */
    record Source(Optional<String> name, Optional<String> role) {}

    /** The document that a phrase names; empty when its head is none. */
    Optional<Source> document(Phrase phrase) {
        int head = -1;
        for (int t = phrase.first(); t < phrase.end() && !words.is(t, WordClass.PREPOSITION); t++) {
            head = words.is(t, WordClass.DOCUMENT) && !words.is(t, WordClass.CAPITAL) ? t : head;
        }
        if (head < 0) {
            return Optional.empty();
        }
        String noun = words.tokens().lower(head);
        Optional<String> issuer = issuer(phrase);
        Optional<String> name = issuer.map(institution -> {
            String full = FULL_NAMES.get(institution.toLowerCase(Locale.ROOT));
            String document = institution + " " + DOCUMENT_NAMES.getOrDefault(noun, noun);
            return full == null ? document : document + " (" + full + ")";
        });
        return Optional.of(new Source(name, Optional.of(Speaker.DOCUMENT)));
    }

    /** The organisation that a phrase names; empty when it names a person or an office. */
    Optional<Source> organisation(Phrase phrase) {
        int first = phrase.first();
        while (first < phrase.end() && words.is(first, WordClass.DETERMINER)) {
            first++;
        }
        if (first == phrase.end()) {
            return Optional.empty();
        }
        if (first == phrase.end() - 1 && words.is(first, NO_NAME) && !words.isUpperCase(first)) {
            return Optional.empty();
        }
        boolean body =
                words.is(phrase.end() - 1, WordClass.NOT_PERSON) && words.is(phrase.end() - 1, WordClass.CAPITAL);
        for (int t = first; t < phrase.end(); t++) {
            boolean inName = words.is(t, WordClass.CAPITAL | WordClass.MARK | WordClass.PREPOSITION);
            if (!inName || words.is(t, WordClass.ROLE) && !body) {
                return Optional.empty();
            }
        }
        String name = words.nameOf(first, phrase.end());
        String full = FULL_NAMES.get(name.toLowerCase(Locale.ROOT));
        if (full != null) {
            return Optional.of(new Source(Optional.of(full), Optional.of(Speaker.ORGANISATION)));
        }
        boolean known = first > phrase.first() || isKnown(first, phrase.end());
        return Optional.of(new Source(Optional.of(name), known ? Optional.of(Speaker.ORGANISATION) : Optional.empty()));
    }

    /** True when a word of the name shows that it is no person's. */
    private boolean isKnown(int first, int end) {
        for (int t = first; t < end; t++) {
            if (words.is(t, WordClass.NOT_PERSON) || words.isUpperCase(t)) {
                return true;
            }
        }
        return false;
    }

    /** The last name of the phrase that is no person's. */
    private Optional<String> issuer(Phrase phrase) {
        for (int end = phrase.end(); end > phrase.first(); end--) {
            if (isInstitution(end - 1)) {
                int first = end - 1;
                while (first > phrase.first() && isInstitution(first - 1)) {
                    first--;
                }
                return Optional.of(words.nameOf(first, end));
            }
        }
        return Optional.empty();
    }

    private boolean isInstitution(int token) {
        return words.is(token, WordClass.CAPITAL)
                && people.at(token) == null
                && !words.is(token, WordClass.DETERMINER | WordClass.TIME | WordClass.PREPOSITION);
    }

    private static Map<String, String> fullNames() {
        Map<String, String> names = new HashMap<>();
        for (String line : Lexicon.lines("organisations.txt")) {
            String[] forms = line.split(" *\\| *");
            for (int i = 1; i < forms.length; i++) {
                names.put(forms[i], forms[0]);
            }
        }
        return Map.copyOf(names);
    }
}
