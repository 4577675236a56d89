package org.wirefold.analysis.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Two depths of word form. The <em>stem</em> takes inflection and British spelling away (travellers, traveler → travel); the
 * <em>root</em> also takes derivation away (strengthening, strength → strength). Rules in the manner of Porter (1980), written for
 * this project and shorter: two words are compared with each other, nobody reads a stem.
 */
final class Stems {
    private static final Map<String, String> IRREGULAR = irregular();
    private static final List<String> DERIVATIONS = List.of(
            "ational", "ization", "iveness", "fulness", "ousness", "ability", "ibility", "ically", "ation", "ition",
            "ment", "ness", "ator", "ance", "ence", "able", "ible", "tion", "sion", "ally", "ing", "ion", "ity", "ive",
            "ful", "ate", "ism", "ist", "ial", "ian", "ant", "ent", "ous", "ize", "al", "ly", "er", "or", "ic", "th",
            "en", "y", "e");
    private static final Map<Character, List<String>> BY_LAST_LETTER =
            DERIVATIONS.stream().collect(Collectors.groupingBy(ending -> ending.charAt(ending.length() - 1)));
    private static final int SHORTEST_ROOT = 4;

    private Stems() {}

    /** The word without inflection; lower case in, lower case out. */
    static String stem(String word) {
        String lemma = IRREGULAR.get(word);
        if (lemma != null) {
            return lemma;
        }
        return word.length() <= 3 ? word : american(inflection(word));
    }

    /** The stem without its last derivation. */
    static String root(String stem) {
        String root = stem;
        for (int round = 0; round < 2; round++) {
            root = withoutDerivation(root);
        }
        return root;
    }

    private static String withoutDerivation(String word) {
        if (word.length() <= SHORTEST_ROOT) {
            return word;
        }
        for (String ending : BY_LAST_LETTER.getOrDefault(word.charAt(word.length() - 1), List.of())) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_ROOT) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static String inflection(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return cut(word, 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return cut(word, 2);
        }
        if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("s")) {
            return verb(cut(word, 1));
        }
        return verb(word);
    }

    private static String verb(String word) {
        if (word.endsWith("ied") && word.length() > 4) {
            return cut(word, 3) + "y";
        }
        if (word.endsWith("ing") && hasVowel(word, word.length() - 3) && word.length() > 5) {
            return mended(cut(word, 3));
        }
        if (word.endsWith("eed")) {
            return word;
        }
        if (word.endsWith("ed") && hasVowel(word, word.length() - 2) && word.length() > 4) {
            return mended(cut(word, 2));
        }
        return word.endsWith("e") && word.length() > 4 ? cut(word, 1) : word;
    }

    /** A doubled consonant becomes single (planned → plan), a final e goes as it does for the bare verb. */
    private static String mended(String word) {
        int last = word.length() - 1;
        boolean doubled =
                last > 1 && word.charAt(last) == word.charAt(last - 1) && "bdgklmnprtz".indexOf(word.charAt(last)) >= 0;
        if (doubled) {
            return cut(word, 1);
        }
        return word.endsWith("e") && word.length() > 4 ? cut(word, 1) : word;
    }

    private static String american(String word) {
        String result = word;
        if (result.endsWith("our") && result.length() > 4) {
            result = cut(result, 3) + "or";
        }
        if (result.endsWith("isation")) {
            result = cut(result, 7) + "ization";
        }
        if (result.endsWith("is") && result.length() > 5 || result.endsWith("iz") && result.length() > 5) {
            result = cut(result, 2) + "iz";
        }
        if (result.endsWith("ll") && result.length() > 5) {
            result = cut(result, 1);
        }
        if (result.endsWith("tr") && result.length() > 4) {
            result = cut(result, 1) + "ter";
        }
        if (result.endsWith("enc")) {
            result = cut(result, 1) + "s";
        }
        return result.endsWith("eller") ? cut(result, 4) + "er" : result;
    }

    private static boolean hasVowel(String word, int before) {
        for (int i = 0; i < before; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static Map<String, String> irregular() {
        Map<String, String> lemmas = new HashMap<>();
        for (String line : WordLists.lines("irregular.txt")) {
            String[] pair = line.split(" ");
            lemmas.put(pair[0], inflection(pair[1]));
        }
        return lemmas;
    }
}
