package org.wirefold.analysis.quotes;

import static java.util.Map.entry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wirefold.analysis.text.Tokens;

/**
 * The word classes of {@code words.txt} and {@code names.txt}, looked up by the hash of a token.
 *
 * <p>Two words with equal 32-bit hashes would share their classes: with 3,000 words listed, one unknown word in a million. The
 * answer is the same on every run.
 */
final class Lexicon {
    private static final Map<String, Long> SECTIONS = Map.ofEntries(
            entry("speech", WordClass.SPEECH),
            entry("stance", WordClass.STANCE),
            entry("saying", WordClass.SAYING),
            entry("document", WordClass.DOCUMENT),
            entry("auxiliary", WordClass.AUXILIARY),
            entry("adverb", WordClass.ADVERB),
            entry("preposition", WordClass.PREPOSITION),
            entry("subordinator", WordClass.SUBORDINATOR),
            entry("conjunction", WordClass.CONJUNCTION),
            entry("relative", WordClass.RELATIVE),
            entry("determiner", WordClass.DETERMINER),
            entry("pronoun", WordClass.PRONOUN),
            entry("he", WordClass.HE),
            entry("she", WordClass.SHE),
            entry("they", WordClass.THEY),
            entry("first", WordClass.FIRST_PERSON),
            entry("title", WordClass.TITLE),
            entry("role", WordClass.ROLE),
            entry("modifier", WordClass.MODIFIER),
            entry("time", WordClass.TIME),
            entry("particle", WordClass.PARTICLE),
            entry("notperson", WordClass.NOT_PERSON),
            entry("title-cue", WordClass.TITLE_CUE),
            entry("welcome", WordClass.WELCOME),
            entry("core", WordClass.CORE),
            entry("be", WordClass.BE),
            entry("object", WordClass.OBJECT),
            entry("phrase", WordClass.PHRASE),
            entry("titled", WordClass.TITLED | WordClass.TITLE_CUE),
            entry("kin", WordClass.KIN),
            entry("negation", WordClass.NEGATION),
            entry("name-month", WordClass.NAME_MONTH),
            entry("noun", WordClass.NOUN),
            entry("number", WordClass.NUMBER),
            entry("verb", WordClass.VERB),
            entry("modal", WordClass.MODAL | WordClass.AUXILIARY),
            entry("abbreviated", WordClass.ABBREVIATED),
            entry("so-called", WordClass.SO_CALLED),
            entry("which-time", WordClass.WHICH_TIME),
            entry("part-of-time", WordClass.PART_OF_TIME),
            entry("addressing", WordClass.ADDRESSING),
            entry("group", WordClass.GROUP),
            entry("remark", WordClass.REMARK),
            entry("plain-speech", WordClass.PLAIN_SPEECH),
            entry("state-letters", WordClass.STATE_LETTERS));
    private static final Map<String, Long> NAME_SECTIONS = Map.of("he", WordClass.HE_NAME, "she", WordClass.SHE_NAME);

    static final Lexicon ENGLISH = new Lexicon();

    /** Open addressing; a power of two, at most a quarter full, so that a miss costs about one probe. */
    private static final int SLOTS = 1 << 14;

    /** Marks an empty slot; no listed word has this hash, which loading checks. */
    private static final int FREE = 0;

    private final int[] keys = new int[SLOTS];
    private final long[] classes = new long[SLOTS];

    private Lexicon() {
        load("words.txt", SECTIONS);
        load("names.txt", NAME_SECTIONS);
    }

    /** The classes of a word by its token hash; 0 when unknown. */
    long classesOf(int hash) {
        int slot = hash & SLOTS - 1;
        while (keys[slot] != FREE) {
            if (keys[slot] == hash) {
                return classes[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return 0;
    }

    /** True when a word in lower case has this class. */
    boolean holds(String word, long classMask) {
        return (classesOf(hash(word)) & classMask) != 0;
    }

    /** The hash under which a single word stands in {@link Tokens}. */
    static int hash(String word) {
        return Tokens.of(word).hash(0);
    }

    /** The lines of a list of this package that are neither empty nor a comment. */
    static List<String> lines(String resource) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + resource + " is missing from the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    lines.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + resource, e);
        }
        return lines;
    }

    private void load(String resource, Map<String, Long> sections) {
        long section = 0;
        for (String line : lines(resource)) {
            if (line.charAt(0) == '[') {
                section = Objects.requireNonNull(sections.get(line.substring(1, line.length() - 1)), line);
                continue;
            }
            for (String word : line.split(" +")) {
                add(hash(word), section);
            }
        }
    }

    private void add(int hash, long section) {
        if (hash == FREE) {
            throw new IllegalStateException("a listed word has the hash of an empty slot");
        }
        int slot = hash & SLOTS - 1;
        while (keys[slot] != FREE && keys[slot] != hash) {
            slot = slot + 1 & SLOTS - 1;
        }
        keys[slot] = hash;
        classes[slot] |= section;
    }
}
