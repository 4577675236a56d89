package org.wirefold.analysis.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Normalises the words for an office: "Trump's interim defense secretary" is "acting US Secretary of Defense (under Trump)". */
final class Roles {
    private static final Map<String, List<Alias>> OFFICES = offices();
    private static final Map<String, String> RANKS = titles("rank ");
    private static final Map<String, String> TITLES = titles("office ");
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "his", "her", "its", "their", "our", "my", "one", "another");
    private static final Set<String> AMERICAN = Set.of("us", "american");
    private static final Map<String, String> PREFIXES = Map.of(
            "interim", "acting ", "acting", "acting ", "former", "former ", "then", "former ", "retired", "retired ");
    private static final Set<String> SPOKESPEOPLE = Set.of("spokesman", "spokeswoman");

    /** Words of the article that decide between offices of one name. */
    private final Set<String> contextWords;

    Roles(Set<String> contextWords) {
        this.contextWords = contextWords;
    }

    /** Words that {@code offices.txt} looks for in the article, by token hash. */
    static Map<Integer, String> contextHashes() {
        Map<Integer, String> hashes = new HashMap<>();
        OFFICES.values()
                .forEach(aliases -> aliases.forEach(alias -> {
                    if (!alias.context().isEmpty()) {
                        hashes.put(Lexicon.hash(alias.context()), alias.context());
                    }
                }));
        return Map.copyOf(hashes);
    }

    /** The office that a phrase names; empty when it holds no word for one. */
    Optional<Role> read(ArticleWords words, int first, int end) {
        if (!words.holds(first, end, WordClass.ROLE)) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        String head = "";
        String prefix = "";
        String under = "";
        for (int t = first; t < end; t++) {
            if (words.is(t, WordClass.MARK)) {
                continue;
            }
            boolean hyphenated = t > first && words.isMark(t - 1, '-') && !parts.isEmpty();
            String word = words.tokens().folded(t).replace(".", "");
            String lower = word.toLowerCase(Locale.ROOT);
            if (parts.isEmpty() && PREFIXES.containsKey(lower)) {
                prefix = PREFIXES.get(lower);
            } else if (parts.isEmpty() && words.is(t, WordClass.POSSESSIVE) && words.is(t, WordClass.CAPITAL)) {
                under = word.substring(0, word.length() - 2);
            } else if (hyphenated || !ARTICLES.contains(lower)) {
                add(parts, word, hyphenated);
                boolean inner = head.isEmpty() || !holdsPreposition(words, first, t);
                head = words.is(t, WordClass.ROLE) && inner ? lower : head;
            }
        }
        return head.isEmpty() ? Optional.empty() : Optional.of(normalise(parts, head, prefix, under));
    }

    private static void add(List<String> parts, String word, boolean hyphenated) {
        if (hyphenated) {
            parts.set(parts.size() - 1, parts.get(parts.size() - 1) + "-" + word);
        } else {
            parts.add(word);
        }
    }

    /** The rank or office that a title before a name stands for, joined to the office known so far. */
    static Optional<Role> withTitle(Optional<Role> role, String title) {
        String rank = RANKS.get(title);
        if (rank != null) {
            return Optional.of(role.filter(Role::office)
                    .map(known -> new Role(known.title() + " (" + rank + ")", known.head(), true, known.listed()))
                    .orElse(new Role(rank, title, false, false)));
        }
        String office = TITLES.get(title);
        return role.isEmpty() && office != null
                ? Optional.of(new Role(office, office.toLowerCase(Locale.ROOT), true, false))
                : role;
    }

    private Role normalise(List<String> parts, String head, String prefix, String under) {
        List<String> bare = new ArrayList<>(parts);
        boolean american = bare.size() > 1 && AMERICAN.contains(bare.get(0).toLowerCase(Locale.ROOT));
        if (american) {
            bare.remove(0);
        }
        String phrase = String.join(" ", bare).toLowerCase(Locale.ROOT).replace('-', ' ');
        String owner = under.isEmpty() ? "" : under.toLowerCase(Locale.ROOT) + " ";
        String owned = listed(owner + phrase);
        if (!owned.isEmpty()) {
            return new Role(prefix + owned, head, true, true);
        }
        String office = listed(phrase);
        String behind = under.isEmpty() ? "" : " (under " + under + ")";
        if (!office.isEmpty()) {
            return new Role(prefix + office + behind, head, true, true);
        }
        parts.replaceAll(word -> SPOKESPEOPLE.contains(word.toLowerCase(Locale.ROOT)) ? "spokesperson" : word);
        String title = (under.isEmpty() ? "" : under + " ") + String.join(" ", parts);
        return new Role(prefix + title, SPOKESPEOPLE.contains(head) ? "spokesperson" : head, true, false);
    }

    private String listed(String phrase) {
        String found = "";
        for (Alias alias : OFFICES.getOrDefault(phrase, List.of())) {
            if (alias.context().isEmpty() || found.isEmpty() && contextWords.contains(alias.context())) {
                found = alias.office();
            }
        }
        return found;
    }

    private static boolean holdsPreposition(ArticleWords words, int from, int to) {
        for (int t = from; t < to; t++) {
            if (words.is(t, WordClass.PREPOSITION)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, List<Alias>> offices() {
        Map<String, List<Alias>> offices = new HashMap<>();
        for (String line : Lexicon.lines("offices.txt")) {
            String[] names = line.split(" *\\| *");
            for (int i = 0; i < names.length; i++) {
                String[] parts = names[i].split(" *~");
                String phrase =
                        parts[0].toLowerCase(Locale.ROOT).replace("'s", "").replace(" the ", " ");
                offices.computeIfAbsent(phrase, key -> new ArrayList<>())
                        .add(new Alias(names[0], parts.length > 1 ? parts[1] : ""));
            }
        }
        return offices;
    }

    private static Map<String, String> titles(String kind) {
        Map<String, String> titles = new HashMap<>();
        for (String line : Lexicon.lines("titles.txt")) {
            if (line.startsWith(kind)) {
                String[] sides = line.substring(kind.length()).split(" *\\| *");
                for (String form : sides[1].split(" ")) {
                    titles.put(form, sides[0]);
                }
            }
        }
        return Map.copyOf(titles);
    }

    /** One phrase for an office, and the word that the article must have for it; empty when none is needed. */
    private record Alias(String office, String context) {}
}
