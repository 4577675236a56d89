package org.wirefold.analysis.statements;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wirefold.analysis.text.Tokens;

/** Whether two forms of a name can be one person. */
final class SpeakerNames {
    /** Words around a name that are not part of it. */
    private static final Set<String> NO_NAME = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "sir",
            "lord",
            "lady",
            "dame",
            "sen",
            "rep",
            "gov",
            "gen",
            "lt",
            "col",
            "maj",
            "capt",
            "cmdr",
            "commander",
            "sgt",
            "adm",
            "president",
            "secretary",
            "minister",
            "prime",
            "senator",
            "governor",
            "general",
            "colonel",
            "major",
            "captain",
            "admiral",
            "chancellor",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "chief",
            "the",
            "a",
            "an",
            "of",
            "for",
            "and",
            "jr",
            "sr",
            "ii",
            "iii",
            "iv",
            "al",
            "el",
            "bin",
            "ibn",
            "van",
            "von",
            "de",
            "der",
            "den",
            "di",
            "da",
            "la",
            "le");

    private static final List<Set<String>> NICKNAMES = WordLists.lines("nicknames.txt").stream()
            .map(line -> Set.of(line.split(" ")))
            .toList();

    private SpeakerNames() {}

    /**
     * False when both forms name somebody and cannot be the same: no word in common, or one family name with two first names
     * ("Liz Cheney", "Mary Cheney"). An unnamed speaker can be anybody.
     */
    static boolean maySame(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        if (a.size() > 1 && b.size() > 1 && isSameWord(last(a), last(b))) {
            return firstNamesAgree(a.get(0), b.get(0));
        }
        return a.stream().anyMatch(x -> x.length() > 1 && b.stream().anyMatch(y -> isSameWord(x, y)));
    }

    /** Lower-case family name without accents, the word by which speakers are looked up; empty for a name without one. */
    static String key(String name) {
        List<String> words = words(name);
        return words.isEmpty() ? "" : last(words);
    }

    private static boolean firstNamesAgree(String a, String b) {
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0);
        }
        return isSameWord(a, b) || areForms(a, b) || a.startsWith(b) || b.startsWith(a) || a.length() < 2;
    }

    private static boolean areForms(String a, String b) {
        return NICKNAMES.stream().anyMatch(forms -> forms.contains(a) && forms.contains(b));
    }

    private static List<String> words(String name) {
        Tokens tokens = Tokens.of(Normalizer.normalize(name, Normalizer.Form.NFD));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isWord(i)) {
                String plain = plain(tokens.lower(i));
                if (!plain.isEmpty() && !NO_NAME.contains(plain)) {
                    words.add(plain);
                }
            }
        }
        return words;
    }

    private static String plain(String word) {
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        StringBuilder letters = new StringBuilder(bare.length());
        bare.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** Equal, or long and one letter apart: transliterations differ (Sergey, Sergei). */
    private static boolean isSameWord(String a, String b) {
        return a.equals(b) || Math.min(a.length(), b.length()) >= 5 && EditDistance.atMostOne(a, b);
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }
}
