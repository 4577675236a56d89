package org.wirefold.analysis.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of an article: every run of capitalised words that can be a name, joined by surname, with the offices around it. */
final class People {
    private static final Map<Integer, String> CONTEXT = Roles.contextHashes();

    private static final long NO_NAME = WordClass.ROLE
            | WordClass.TITLE
            | WordClass.MODIFIER
            | WordClass.DETERMINER
            | WordClass.PREPOSITION
            | WordClass.CONJUNCTION
            | WordClass.SUBORDINATOR
            | WordClass.ADVERB
            | WordClass.AUXILIARY
            | WordClass.PRONOUN
            | WordClass.RELATIVE
            | WordClass.TIME
            | WordClass.NOT_PERSON
            | WordClass.OBJECT
            | WordClass.SPEECH;

    /** "A" and "I" begin sentences more often than names. */
    private static final long INITIAL_LIKE = WordClass.DETERMINER | WordClass.PRONOUN;

    /** Most people and most bearers of one surname that are kept apart; more stand only in lists of names and hostile text. */
    private static final int MOST = 1_000;

    private static final int NAMESAKES = 16;

    private final ArticleWords words;
    private final RolePhrases phrases;
    private final Map<String, List<Person>> bySurname = new HashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final @Nullable Person[] at;

    private People(ArticleWords words, Narration narration, Roles roles) {
        this.words = words;
        this.phrases = new RolePhrases(words, narration, roles);
        this.at = new Person[words.count()];
    }

    static People of(ArticleWords words, Narration narration, Roles roles) {
        People people = new People(words, narration, roles);
        people.read(true);
        people.read(false);
        return people;
    }

    /** The context words of {@code offices.txt} that the article has. */
    static Set<String> contextWords(ArticleWords words) {
        Set<String> found = new HashSet<>();
        for (int t = 0; t < words.count(); t++) {
            if (words.is(t, WordClass.NOT_PERSON)) {
                String word = CONTEXT.get(words.tokens().hash(t));
                if (word != null) {
                    found.add(word);
                }
            }
        }
        return found;
    }

    /** The person whose name this token belongs to. */
    @Nullable
    Person at(int token) {
        return at[token];
    }

    /** In order of their first full mention. */
    List<Person> all() {
        return people;
    }

    /** Full names first, so that a surname alone finds its owner wherever it stands. */
    private void read(boolean full) {
        int t = 0;
        while (t < words.count()) {
            if (!words.is(t, WordClass.CAPITAL)) {
                t++;
                continue;
            }
            int end = runEnd(t);
            int first = nameStart(t, end);
            if (first < end) {
                int count = wordsIn(first, end);
                if (full == count > 1) {
                    add(t, first, end, count);
                }
            }
            t = end;
        }
    }

    /** One past a run of capitalised words with initials, particles and hyphens; a possessive ends it. */
    private int runEnd(int from) {
        int end = from + 1;
        int line = words.line(from);
        while (end < words.count() && words.line(end) == line && !words.is(end - 1, WordClass.POSSESSIVE)) {
            if (words.is(end, WordClass.CAPITAL) || joinsRun(end, line)) {
                end++;
            } else {
                break;
            }
        }
        while (end > from + 1 && !words.is(end - 1, WordClass.CAPITAL)) {
            end--;
        }
        return end;
    }

    private boolean joinsRun(int token, int line) {
        boolean more = token + 1 < words.count() && words.line(token + 1) == line;
        if (!more) {
            return false;
        }
        if (words.isMark(token, '-')) {
            return !words.spaceBefore(token) && !words.spaceAfter(token);
        }
        if (words.isMark(token, '.')) {
            int before = token - 1;
            int length = words.tokens().end(before) - words.tokens().start(before);
            return length == 1 || words.is(before, WordClass.TITLE);
        }
        return words.is(token, WordClass.PARTICLE) || words.isMark(token - 1, '-');
    }

    /** Where the name begins after titles and offices; the end of the run when nothing is left. */
    private int nameStart(int from, int end) {
        int first = from;
        for (int t = from; t < end; t++) {
            boolean surname = t == end - 1 && t > from && isGiven(t - 1);
            boolean inName = isGiven(t) || surname;
            boolean acronym =
                    words.isUpperCase(t) && t + 1 < end && !words.isUpperCase(end - 1) && !words.isInitials(t);
            if (words.is(t, WordClass.MARK) && t == first || !inName && (acronym || words.is(t, NO_NAME))) {
                first = t + 1;
            }
        }
        return first;
    }

    private boolean isGiven(int token) {
        int length = words.tokens().end(token) - words.tokens().start(token);
        return words.is(token, WordClass.HE_NAME | WordClass.SHE_NAME)
                || words.isInitials(token)
                || length == 1 && words.is(token, WordClass.CAPITAL) && !words.is(token, INITIAL_LIKE);
    }

    private int wordsIn(int first, int end) {
        int count = 0;
        for (int t = first; t < end; t++) {
            boolean hyphenated = t > first && words.isMark(t - 1, '-');
            count += words.is(t, WordClass.MARK) || hyphenated ? 0 : 1;
        }
        return count;
    }

    private void add(int run, int first, int end, int count) {
        String name = words.nameOf(first, end);
        String surname = surnameOf(first, end);
        Optional<Role> role = phrases.around(run, first, end);
        boolean initial = count > 2 && words.isMark(first + 2, '.');
        boolean titled = run < first || isGiven(first) && role.isPresent();
        Person person = count > 1 ? fullNamed(surname, name, first, count) : known(surname, titled, first);
        if (person == null) {
            return;
        }
        person.see(name, count, phrases.genderOf(first, end));
        if (initial) {
            person.markHuman();
        }
        role.ifPresent(person::holds);
        for (int t = first; t < end; t++) {
            at[t] = person;
        }
    }

    private @Nullable Person fullNamed(String surname, String name, int first, int count) {
        List<Person> same = bySurname.computeIfAbsent(surname, key -> new ArrayList<>());
        String given = words.tokens().lower(first);
        for (Person person : same) {
            if (person.name().toLowerCase(Locale.ROOT).startsWith(given)) {
                return person;
            }
        }
        if (same.size() == NAMESAKES || people.size() == MOST) {
            return same.isEmpty() ? null : same.get(0);
        }
        Person person = new Person(surname, name, count);
        same.add(person);
        people.add(person);
        return person;
    }

    /** The owner of a surname: the most named one; a surname with a title, and a given name with an office, need no full name. */
    private @Nullable Person known(String surname, boolean titled, int first) {
        long gender = phrases.genderOf(first, first + 1);
        Person most = null;
        for (Person person : bySurname.getOrDefault(surname, List.of())) {
            boolean fits = (gender == 0 || person.mayBe(gender)) && !(titled && isRelative(person));
            if (fits && (most == null || isRelative(most) || person.mentions() > most.mentions())) {
                most = person;
            }
        }
        if (most != null || !titled || people.size() == MOST) {
            return most;
        }
        Person person = new Person(surname, words.nameOf(first, first + 1), 1);
        bySurname.computeIfAbsent(surname, key -> new ArrayList<>()).add(person);
        people.add(person);
        return person;
    }

    private static boolean isRelative(Person person) {
        Role role = person.role();
        return role != null && Lexicon.ENGLISH.holds(role.head(), WordClass.KIN);
    }

    private String surnameOf(int first, int end) {
        int start = end - 1;
        while (start - 1 > first && words.isMark(start - 1, '-')) {
            start -= 2;
        }
        return words.nameOf(start, end).toLowerCase(Locale.ROOT);
    }
}
