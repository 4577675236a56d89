package org.wirefold.analysis.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirefold.analysis.text.Tokens;

/** Names that have several forms: United States, U.S., American. */
final class Aliases {
    private static final Map<String, Form> FORMS = forms();
    private static final Set<String> FIRST_WORDS =
            FORMS.keySet().stream().map(name -> name.split(" ")[0]).collect(Collectors.toSet());
    private static final int LONGEST = 9;

    private Aliases() {}

    /** A name found in a wording and the first piece after it. */
    record Found(String entity, int next) {}

    private record Form(String entity, boolean capitals) {}

    /** The longest known name that starts at a piece. */
    static Optional<Found> at(List<Piece> pieces, int start) {
        if (!pieces.get(start).capital()
                || !FIRST_WORDS.contains(pieces.get(start).lower())) {
            return Optional.empty();
        }
        StringBuilder name = new StringBuilder();
        Optional<Found> longest = Optional.empty();
        boolean capitals = true;
        for (int i = start; i < pieces.size() && i - start < LONGEST; i++) {
            Piece piece = pieces.get(i);
            boolean joiner = piece.isMark('-') || piece.isMark('\'');
            if (piece.mark() && !joiner) {
                break;
            }
            if (joiner) {
                continue;
            }
            capitals &= piece.capitals();
            name.append(name.length() == 0 ? "" : " ").append(piece.lower());
            Form form = FORMS.get(name.toString());
            if (form != null && (capitals || !form.capitals())) {
                longest = Optional.of(new Found(form.entity(), i + 1));
            }
        }
        return longest;
    }

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new HashMap<>();
        for (String line : WordLists.lines("aliases.txt")) {
            String[] names = line.split(" \\| ");
            String entity = key(names[0]);
            for (String name : names) {
                boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
                forms.put(key(name), new Form(entity, capitals));
            }
        }
        return forms;
    }

    private static String key(String name) {
        Tokens tokens = Tokens.of(name);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.kind(i) != Tokens.Kind.MARK) {
                key.append(key.length() == 0 ? "" : " ").append(tokens.lower(i));
            }
        }
        return key.toString();
    }
}
