package org.wirefold.analysis.statements;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The keys under which a wording is found again: its runs of three stems (numbers and aliases
 * as one), its neighbouring words of content, and for a named speaker each
 * word of content together with the family name. 32-bit hashes; a collision proposes a candidate that the comparison then refuses.
 */
final class CandidateKeys {
    private static final int SHINGLE = 3;
    /** Three words of grammar stand in every second sentence, five say something: we have done it in. */
    private static final int GRAMMAR_SHINGLE = 5;

    private CandidateKeys() {}

    /** Keys in ascending order without repeats. */
    static int[] of(Wording wording, String speakerKey) {
        return IntStream.concat(
                        shingles(wording), IntStream.concat(contentPairs(wording), bySpeaker(wording, speakerKey)))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Keys of several key sets together. */
    static int[] union(Iterable<int[]> sets) {
        IntStream all = IntStream.empty();
        for (int[] set : sets) {
            all = IntStream.concat(all, Arrays.stream(set));
        }
        return all.sorted().distinct().toArray();
    }

    private static IntStream shingles(Wording wording) {
        IntStream content = IntStream.rangeClosed(0, wording.size() - SHINGLE)
                .filter(start -> saysSomething(wording, start, SHINGLE))
                .map(start -> hash(wording, start, SHINGLE));
        IntStream grammar = IntStream.rangeClosed(0, wording.size() - GRAMMAR_SHINGLE)
                .filter(start -> !saysSomething(wording, start, GRAMMAR_SHINGLE))
                .map(start -> hash(wording, start, GRAMMAR_SHINGLE));
        return IntStream.concat(content, grammar);
    }

    /** Neighbours among the words of content, whatever stands between them: carpet-bomb [the militants], carpet-bomb them. */
    private static IntStream contentPairs(Wording wording) {
        List<Word> content = wording.words().stream().filter(Word::isContent).toList();
        return IntStream.range(1, content.size())
                .map(i -> mix(key(content.get(i - 1)).hashCode() * 31
                        + key(content.get(i)).hashCode()));
    }

    private static int hash(Wording wording, int start, int words) {
        int hash = 17;
        for (int i = start; i < start + words; i++) {
            hash = hash * 31 + key(wording.word(i)).hashCode();
        }
        return mix(hash);
    }

    private static boolean saysSomething(Wording wording, int start, int words) {
        return IntStream.range(start, start + words)
                .anyMatch(i -> wording.word(i).isContent());
    }

    private static IntStream bySpeaker(Wording wording, String speakerKey) {
        if (speakerKey.isEmpty()) {
            return IntStream.empty();
        }
        return wording.words().stream()
                .filter(Word::isContent)
                .mapToInt(word -> mix(speakerKey.hashCode() * 31 + key(word).hashCode()));
    }

    private static String key(Word word) {
        return word.isNumber() ? "#" : word.stem();
    }

    /** Final mix of MurmurHash3 (Appleby, public domain). */
    private static int mix(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        return h;
    }
}
