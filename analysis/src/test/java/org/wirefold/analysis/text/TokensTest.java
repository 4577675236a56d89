package org.wirefold.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokensTest {
    /** Often met and awkward characters: marks that join, cases, digits, controls, marks to fold, accents, halves of pairs. */
    private static final String CHARACTERS =
            "aabcdeXYZ0123  ..,,''-\n\t?\"(\u0000\u007f\u00a0\u00ad\u00e9\u2019\u201c\u2013\u0301\ud83d\ude00";

    @Test
    void wordsNumbersAndMarksStandApart() {
        assertThat(words("The U.S. sent 12,000 men, don't 10,000-strong it's 3.5. x.y"))
                .containsExactly(
                        "The", "U.S.", "sent", "12,000", "men", ",", "don't", "10,000", "-", "strong", "it's", "3.5",
                        ".", "x.y");
    }

    @Test
    void aHashForgetsCaseAndTheMarksInAWord() {
        Tokens tokens = Tokens.of(
                "its It's straightforwardly STRAIGHTFORWARDLY 1,000 1000 st\u00adop stop e\u0301t\u00e9 \u00e9t\u00e9");
        assertThat(tokens.hash(1)).isEqualTo(tokens.hash(0));
        for (int i = 1; i < tokens.count(); i += 2) {
            assertThat(tokens.hash(i)).as(tokens.folded(i)).isEqualTo(tokens.hash(i - 1));
        }
        assertThat(tokens.isNumber(5)).isTrue();
        assertThat(tokens.isCapitalised(1)).isTrue();
        assertThat(tokens.isCapitalised(0)).isFalse();
        assertThat(tokens.wordCount()).isEqualTo(tokens.count());
    }

    /** Most words are read eight characters at a time; nothing may depend on where they stand or what follows. */
    @Test
    void aWordIsReadAlikeAtEveryPlace() {
        long seed = 31;
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            String word = word(random, 1 + random.nextInt(30));
            Tokens alone = Tokens.of(word);
            String before = "-".repeat(random.nextInt(9));
            Tokens among = Tokens.of(before + word + " \u2019" + "-x".repeat(random.nextInt(5)));
            int at = before.length();
            assertThat(alone.count()).isEqualTo(1);
            assertThat(alone.hash(0)).as("seed %d, %s", seed, word).isEqualTo(mixedHashOf(word));
            assertThat(among.hash(at)).as("seed %d, %s", seed, word).isEqualTo(alone.hash(0));
            assertThat(among.folded(at)).isEqualTo(word);
            assertThat(among.kind(at)).isEqualTo(alone.kind(0));
            assertThat(among.isNumber(at)).isEqualTo(word.chars().allMatch(Character::isDigit));
            assertThat(among.isCapitalised(at)).isEqualTo(Character.isUpperCase(word.charAt(0)));
        }
    }

    @Test
    void anyTextIsFoldedCharacterByCharacter() {
        long seed = 32;
        Random random = new Random(seed);
        for (int round = 0; round < 5000; round++) {
            String made = text(random);
            NormalisedText text = NormalisedText.of(made);
            Tokens tokens = Tokens.of(text);
            assertThat(text.length()).isEqualTo(made.length());
            for (int i = 0; i < made.length(); i++) {
                assertThat(text.at(i))
                        .as("seed %d, round %d, %d", seed, round, i)
                        .isEqualTo(folded(made, i));
            }
            int end = 0;
            for (int i = 0; i < tokens.count(); i++) {
                assertThat(tokens.start(i)).isGreaterThanOrEqualTo(end);
                end = tokens.end(i);
                assertThat(tokens.folded(i)).isNotBlank().hasSize(end - tokens.start(i));
                assertThat(tokens.lower(i)).isEqualTo(tokens.folded(i).toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void aPartBetweenLineFeedsIsATextOfItsOwn() {
        long seed = 33;
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            String title = text(random);
            String body = text(random);
            Tokens whole = Tokens.of(title + "\n\n" + body);
            assertAlike(whole.part(0, title.length()), Tokens.of(title), "seed " + seed + ", round " + round);
            assertAlike(
                    whole.part(title.length() + 2, whole.text().length()),
                    Tokens.of(body),
                    "seed " + seed + ", round " + round);
        }
    }

    private static void assertAlike(Tokens part, Tokens alone, String context) {
        assertThat(part.text().original()).as(context).isEqualTo(alone.text().original());
        assertThat(part.count()).as(context).isEqualTo(alone.count());
        assertThat(part.wordCount()).isEqualTo(alone.wordCount());
        for (int i = 0; i < alone.count(); i++) {
            assertThat(part.span(i)).as(context).isEqualTo(alone.span(i));
            assertThat(part.hash(i)).as(context).isEqualTo(alone.hash(i));
            assertThat(part.kind(i)).as(context).isEqualTo(alone.kind(i));
            assertThat(part.folded(i)).as(context).isEqualTo(alone.folded(i));
        }
    }

    private static String text(Random random) {
        StringBuilder made = new StringBuilder();
        int kinds = random.nextBoolean() ? 25 : CHARACTERS.length();
        for (int i = random.nextInt(40); i > 0; i--) {
            made.append(CHARACTERS.charAt(random.nextInt(kinds)));
        }
        return made.toString();
    }

    private static char folded(CharSequence text, int at) {
        char c = text.charAt(at);
        boolean paired = c == '\ud83d' && at + 1 < text.length() && text.charAt(at + 1) == '\ude00'
                || c == '\ude00' && at > 0 && text.charAt(at - 1) == '\ud83d';
        return switch (c) {
            case '\t', '\u0000', '\u007f', '\u00a0' -> ' ';
            case '\u2019' -> '\'';
            case '\u201c' -> '"';
            case '\u2013' -> '-';
            case '\ud83d', '\ude00' -> paired ? c : ' ';
            default -> c;
        };
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        boolean digitsOnly = random.nextInt(4) == 0;
        for (int i = 0; i < length; i++) {
            int kind = digitsOnly ? 0 : random.nextInt(12);
            word.append((char) (kind == 0 ? '0' + random.nextInt(10) : (kind < 4 ? 'A' : 'a') + random.nextInt(26)));
        }
        return word.toString();
    }

    /** The hash that sketches are stored with: that of the string in lower case, and the last mix of MurmurHash3. */
    private static int mixedHashOf(String word) {
        int h = word.toLowerCase(Locale.ROOT).hashCode();
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        return h;
    }

    private static List<String> words(String text) {
        Tokens tokens = Tokens.of(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            words.add(tokens.folded(i));
        }
        return words;
    }
}
