package org.wirefold.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The words of page furniture, from {@code furniture.tsv}; its head explains the columns. */
final class Lexicon {
    private record Entry(String reason, String text) {}

    private final Map<String, String> wholeLines = new HashMap<>();
    private final Map<String, String> ends = new HashMap<>();
    private final Map<String, List<Entry>> startsByWord = new HashMap<>();
    private final List<Entry> phrases = new ArrayList<>();

    private Lexicon() {}

    static Lexicon load() {
        var lexicon = new Lexicon();
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("furniture.tsv"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                if (!row.startsWith("#") && !row.isBlank()) {
                    lexicon.add(row.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lexicon;
    }

    private void add(String[] columns) {
        String reason = "lexicon:" + columns[1];
        String text = columns[2];
        switch (columns[0]) {
            case "line" -> wholeLines.put(folded(text), reason);
            case "end" -> ends.put(folded(text), reason);
            case "start" ->
                startsByWord
                        .computeIfAbsent(firstWord(text), word -> new ArrayList<>())
                        .add(new Entry(reason, text));
            case "has" -> phrases.add(new Entry(reason, text));
            default -> throw new IllegalStateException("furniture.tsv: no such kind: " + columns[0]);
        }
    }

    Optional<String> reasonOf(String folded) {
        String whole = wholeLines.getOrDefault(folded, ends.get(folded));
        if (whole != null) {
            return Optional.of(whole);
        }
        if (folded.length() > Furniture.MAX_PHRASE_LINE_CHARS) {
            return Optional.empty();
        }
        for (Entry entry : startsByWord.getOrDefault(firstWord(folded), List.of())) {
            if (folded.startsWith(entry.text())) {
                return Optional.of(entry.reason());
            }
        }
        for (Entry entry : phrases) {
            if (folded.contains(entry.text())) {
                return Optional.of(entry.reason());
            }
        }
        return Optional.empty();
    }

    boolean isEnd(String folded) {
        return ends.containsKey(folded);
    }

    /** Counts and brackets around the word are passed over: {@code [ 167 comments ]}. */
    boolean isCommentsHeading(String folded) {
        int start = 0;
        int end = folded.length();
        while (start < end && !Character.isLetter(folded.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetter(folded.charAt(end - 1))) {
            end--;
        }
        return "lexicon:comments".equals(ends.get(folded.substring(start, end)));
    }

    /** Lower case, straight quote marks, single blanks, no marks at either end but those that entries carry themselves. */
    static String folded(String line) {
        var out = new StringBuilder(line.length());
        boolean blank = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F') {
                blank = out.length() > 0;
            } else {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.append(c == '’' || c == '‘' ? '\'' : c == '“' || c == '”' ? '"' : c);
            }
        }
        int start = 0;
        int end = out.length();
        while (start < end && "•*·-–—|>»▶►+ ".indexOf(out.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "•*·|>»›→:.!… ".indexOf(out.charAt(end - 1)) >= 0) {
            end--;
        }
        String folded = out.substring(start, end).toLowerCase(Locale.ROOT);
        return folded;
    }

    private static String firstWord(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }
}
