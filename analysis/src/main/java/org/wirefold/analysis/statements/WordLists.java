package org.wirefold.analysis.statements;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists beside this class: one entry a line, # starts a comment. */
final class WordLists {
    private WordLists() {}

    /** The lines of a list without comments and blank lines. */
    static List<String> lines(String name) {
        var stream = WordLists.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("word list missing from the jar: " + name);
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
