package org.wirefold.analysis.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of words: how much they say, which mean the same, which the opposite. Read once from the lists beside this class. */
final class Lexicon {
    private static final Set<String> FUNCTION = new HashSet<>(words("function-words.txt"));
    private static final Set<String> COMMON = stems(words("common-words.txt"));
    private static final Set<String> NEGATORS = section("negators.txt", "[negator]");
    private static final Set<String> IMPLIED = stems(section("negators.txt", "[implied]"));
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "dr",
            "sen",
            "rep",
            "gov",
            "gen",
            "lt",
            "col",
            "maj",
            "capt",
            "senator",
            "representative",
            "governor",
            "general",
            "president",
            "secretary",
            "minister",
            "prime",
            "chairman",
            "speaker",
            "justice",
            "judge",
            "congressman",
            "congresswoman",
            "vice",
            "committee",
            "chief",
            "director");
    private static final Set<String> REPORTING = stems(words("reporting-verbs.txt"));
    private static final Set<String> JUDGING = stems(words("judging-verbs.txt"));
    private static final Set<String> VERBS = stems(words("verbs.txt"));
    private static final Map<String, List<Integer>> SYNONYMS = synonyms();
    private static final Map<String, Set<String>> ANTONYMS = antonyms();

    private Lexicon() {}

    static boolean isFunction(String lower) {
        return FUNCTION.contains(lower);
    }

    /** Mr., Sen., Prime Minister …: a capital there makes no name. */
    static boolean isTitle(String lower) {
        return TITLES.contains(lower);
    }

    static boolean isCommon(String stem) {
        return COMMON.contains(stem);
    }

    /** not, never, without … */
    static boolean isNegator(String lower) {
        return NEGATORS.contains(lower);
    }

    /** Words such as refuse, fail or remove: no negator, but they can stand for one in a retelling. */
    static boolean impliesNegation(String stem) {
        return IMPLIED.contains(stem);
    }

    /** say, tell, announce … */
    static boolean isReporting(String stem) {
        return REPORTING.contains(stem);
    }

    /** welcome, praise, condemn … */
    static boolean isJudging(String stem) {
        return JUDGING.contains(stem);
    }

    /** A word that can be a verb and then makes the statement. */
    static boolean isVerb(String stem) {
        return VERBS.contains(stem);
    }

    /** Numbers of the groups of synonyms that a word belongs to, ascending. */
    static List<Integer> meanings(String stem) {
        return SYNONYMS.getOrDefault(stem, List.of());
    }

    static boolean areAntonyms(String stem, String other) {
        return ANTONYMS.getOrDefault(stem, Set.of()).contains(other);
    }

    private static Map<String, List<Integer>> synonyms() {
        Map<String, List<Integer>> groups = new HashMap<>();
        int id = 0;
        for (String line : WordLists.lines("synonyms.txt")) {
            for (String word : line.split(" ")) {
                groups.computeIfAbsent(Stems.stem(word), w -> new ArrayList<>()).add(id);
            }
            id++;
        }
        return groups;
    }

    private static Map<String, Set<String>> antonyms() {
        Map<String, Set<String>> pairs = new HashMap<>();
        for (String line : WordLists.lines("antonyms.txt")) {
            String[] sides = line.split(" / ");
            for (String left : sides[0].split(" ")) {
                for (String right : sides[1].split(" ")) {
                    pairs.computeIfAbsent(Stems.stem(left), w -> new HashSet<>())
                            .add(Stems.stem(right));
                    pairs.computeIfAbsent(Stems.stem(right), w -> new HashSet<>())
                            .add(Stems.stem(left));
                }
            }
        }
        return pairs;
    }

    private static Set<String> section(String list, String heading) {
        Set<String> words = new HashSet<>();
        boolean inside = false;
        for (String line : WordLists.lines(list)) {
            if (line.startsWith("[")) {
                inside = line.equals(heading);
            } else if (inside) {
                words.addAll(List.of(line.split(" ")));
            }
        }
        return words;
    }

    private static List<String> words(String list) {
        List<String> words = new ArrayList<>();
        WordLists.lines(list).forEach(line -> words.addAll(List.of(line.split(" "))));
        return words;
    }

    private static Set<String> stems(Iterable<String> words) {
        Set<String> stems = new HashSet<>();
        words.forEach(word -> stems.add(Stems.stem(word)));
        return stems;
    }
}
