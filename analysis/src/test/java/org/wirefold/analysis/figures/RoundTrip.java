package org.wirefold.analysis.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.text.Tokens;

/** Reads the surface of a figure again, alone. */
final class RoundTrip {
    private RoundTrip() {}

    /** The bounds of every number that the surface holds. */
    static List<List<Optional<Double>>> values(Figure figure) {
        String again = figure.surface() + ".";
        Tokens tokens = Tokens.of(again);
        Lexicon lexicon = Lexicon.english();
        Reading reading = new Reading(lexicon, tokens, lexicon.traits(tokens));
        NumberReader numbers = new NumberReader(reading);
        List<List<Optional<Double>>> values = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            if (reading.isNumeral(i) || reading.is(i, Trait.NUMBER)) {
                numbers.at(i).ifPresent(quantity -> values.add(List.of(quantity.min(), quantity.max())));
            }
        }
        return values;
    }

    static List<Optional<Double>> bounds(Figure figure) {
        return List.of(figure.min(), figure.max());
    }
}
