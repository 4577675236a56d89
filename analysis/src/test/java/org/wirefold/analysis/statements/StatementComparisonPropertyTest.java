package org.wirefold.analysis.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.wirefold.analysis.statements.Comparison.Conflict;
import org.wirefold.analysis.statements.Comparison.Grade;

/** What must hold for any words. */
class StatementComparisonPropertyTest {
    private static final List<String> WORDS = List.of(
            "the",
            "harbour",
            "mayor",
            "will",
            "not",
            "send",
            "400",
            "eight",
            "Iraq",
            "Holm",
            "said",
            "\"",
            ",",
            ".",
            "engineers",
            "to",
            "old",
            "bridges",
            "before",
            "after",
            "winter",
            "of",
            "percent",
            "5.5",
            "she",
            "we",
            "burned",
            "mills",
            "never",
            "increase",
            "Dunn's",
            "\u2014",
            "don't",
            "a",
            "dozen",
            "crews",
            "10",
            "miles",
            "it's",
            "(",
            ")",
            "U.S.",
            "quickly");

    private final StatementComparison comparison = new StatementComparison();

    @RepeatedTest(300)
    void theAnswerIsTheSameInBothDirections(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String a = words(random, 25);
        String b = random.nextBoolean() ? words(random, 25) : changed(a, random);

        Comparison there = comparison.compare(a, b);
        Comparison back = comparison.compare(b, a);

        assertThat(back.same())
                .as("seed %d: %s | %s", run.getCurrentRepetition(), a, b)
                .isEqualTo(there.same());
        assertThat(back.grade()).isEqualTo(there.grade());
        assertThat(back.conflict()).isEqualTo(there.conflict());
        assertThat(back.diff())
                .isEqualTo(there.diff().stream()
                        .map(change -> new WordChange(change.to(), change.from()))
                        .toList());
    }

    @RepeatedTest(100)
    void aStatementIsIdenticalToItself(RepetitionInfo run) {
        String words = words(new Random(run.getCurrentRepetition()), 60);

        Comparison result = comparison.compare(words, words);

        assertThat(result).isEqualTo(new Comparison(true, Grade.IDENTICAL, java.util.Optional.empty(), List.of()));
    }

    @RepeatedTest(100)
    void theDiffIsEmptyExactlyWhenTheWordsAreIdentical(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String a = words(random, 20);
        String b = changed(a, random);

        Comparison result = comparison.compare(a, b);

        assertThat(result.diff().isEmpty())
                .as("seed %d: %s | %s", run.getCurrentRepetition(), a, b)
                .isEqualTo(result.grade() == Grade.IDENTICAL);
    }

    @RepeatedTest(100)
    void anotherNumberInTheSameSentenceIsAlwaysRefused(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<String> plain = List.of(
                "harbour",
                "crews",
                "burned",
                "engineers",
                "bridges",
                "valley",
                "ferry",
                "captains",
                "repaired",
                "mills",
                "lanterns");
        List<String> before = pick(plain, random);
        List<String> after = pick(plain, random);
        int number = 2 + random.nextInt(5000);
        int other = number + 1 + random.nextInt(5000);

        Comparison result = comparison.compare(sentence(before, number, after), sentence(before, other, after));

        assertThat(result.conflict())
                .as("seed %d: %s", run.getCurrentRepetition(), sentence(before, number, after) + " / " + other)
                .contains(Conflict.NUMBER);
    }

    private static String sentence(List<String> before, int number, List<String> after) {
        return String.join(" ", before) + " " + number + " " + String.join(" ", after);
    }

    private static List<String> pick(List<String> words, Random random) {
        List<String> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 4);
    }

    private static String words(Random random, int most) {
        return random.ints(random.nextInt(most) + 1, 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
    }

    private static String changed(String words, Random random) {
        List<String> changed = new ArrayList<>(List.of(words.split(" ")));
        int edits = 1 + random.nextInt(3);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(changed.size());
            String word = WORDS.get(random.nextInt(WORDS.size()));
            switch (random.nextInt(3)) {
                case 0 -> changed.set(at, word);
                case 1 -> changed.add(at, word);
                default -> {
                    if (changed.size() > 1) {
                        changed.remove(at);
                    }
                }
            }
        }
        return String.join(" ", changed);
    }
}
