package org.wirefold.analysis.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirefold.analysis.text.Tokens;

/** Names of forces and theatres from {@code forces.tsv} and {@code theatres.tsv}, one or more words each, with and without 's. */
final class Names {
    /** What a name stands for. */
    enum Kind {
        /** A theatre: country or region. */
        THEATRE,
        /** A place inside a theatre. */
        PLACE,
        /** Adjective, people or service of a state. */
        STATE,
        ALLIANCE,
        NONSTATE
    }

    /**
     * A name found in a text.
     *
     * @param start its first token
     * @param end one past its last token
     * @param possessive true with 's
     */
    record Name(Kind kind, String code, int start, int end, boolean possessive) {
        boolean isPlace() {
            return kind == Kind.THEATRE || kind == Kind.PLACE;
        }

        /** True for what can send soldiers: a state by name or adjective, an alliance. */
        boolean isState() {
            return kind == Kind.THEATRE && code.length() == 2 || kind == Kind.STATE || kind == Kind.ALLIANCE;
        }
    }

    private record Entry(List<Integer> hashes, List<String> exact, Kind kind, String code) {}

    private final Map<Integer, List<Entry>> byFirstWord = new HashMap<>();

    static Names load() {
        Names names = new Names();
        for (String line : Resource.lines("theatres.tsv")) {
            String[] columns = line.split("\t", -1);
            names.addAll(columns[1], Kind.THEATRE, columns[0]);
            names.addAll(columns.length > 2 ? columns[2] : "", Kind.PLACE, columns[0]);
        }
        for (String line : Resource.lines("forces.tsv")) {
            String[] columns = line.split("\t", -1);
            Kind kind = kindOf(columns[2]);
            names.addAll(columns[1], kind, columns[0]);
            if (kind != Kind.STATE) {
                names.addAll(columns[0], kind, columns[0]);
            }
        }
        names.byFirstWord
                .values()
                .forEach(entries -> entries.sort(Comparator.comparingInt((Entry entry) -> -entry.hashes.size())));
        return names;
    }

    Set<Integer> firstWords() {
        return byFirstWord.keySet();
    }

    private static Kind kindOf(String word) {
        return switch (word) {
            case "state" -> Kind.STATE;
            case "alliance" -> Kind.ALLIANCE;
            case "nonstate" -> Kind.NONSTATE;
            default -> throw new IllegalStateException("forces.tsv: unknown kind '" + word + "'");
        };
    }

    private void addAll(String list, Kind kind, String code) {
        for (String name : list.split(";")) {
            if (!name.isBlank()) {
                boolean exact = name.startsWith("=");
                String words = exact ? name.substring(1) : name;
                add(words, exact, kind, code);
                add(words + "'s", exact, kind, code);
                if (words.endsWith("s")) {
                    add(words + "'", exact, kind, code);
                }
            }
        }
    }

    private void add(String words, boolean exact, Kind kind, String code) {
        Tokens tokens = Tokens.of(words);
        List<Integer> hashes = new ArrayList<>();
        List<String> spelling = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.isMark(i, '-')) {
                hashes.add(tokens.hash(i));
                spelling.add(tokens.folded(i));
            }
        }
        var entry = new Entry(List.copyOf(hashes), exact ? spelling : List.of(), kind, code);
        byFirstWord.computeIfAbsent(hashes.get(0), first -> new ArrayList<>()).add(entry);
    }

    /** The longest name that starts at a token; nothing when there is none. */
    Optional<Name> at(Tokens tokens, int token) {
        for (Entry entry : byFirstWord.getOrDefault(tokens.hash(token), List.of())) {
            int end = matchEnd(tokens, token, entry);
            if (end > 0) {
                return Optional.of(new Name(entry.kind, entry.code, token, end, isPossessive(tokens, end)));
            }
        }
        return Optional.empty();
    }

    /** The hash of a token leaves apostrophes out, so the text itself is asked: "Cubans" are not "Cuban's". */
    private static boolean isPossessive(Tokens tokens, int end) {
        return tokens.folded(end - 1).indexOf('\'') >= 0;
    }

    private static int matchEnd(Tokens tokens, int from, Entry entry) {
        int at = from;
        for (int i = 0; i < entry.hashes.size(); i++) {
            if (i > 0 && at < tokens.count() && tokens.isMark(at, '-') && tokens.start(at) == tokens.end(at - 1)) {
                at++;
            }
            if (at >= tokens.count() || tokens.hash(at) != entry.hashes.get(i)) {
                return 0;
            }
            if (!entry.exact.isEmpty() && !tokens.folded(at).equals(entry.exact.get(i))) {
                return 0;
            }
            at++;
        }
        return at;
    }
}
