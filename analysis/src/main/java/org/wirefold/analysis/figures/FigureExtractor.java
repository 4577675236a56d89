package org.wirefold.analysis.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.figures.Reading.Sentence;
import org.wirefold.analysis.quotes.Quotation;
import org.wirefold.analysis.text.TextSpan;
import org.wirefold.analysis.text.Tokens;

/**
 * Finds troop figures: how many soldiers or armed people are, go, leave or are wanted where. A grammar over tokens, without model and
 * without guessing: number, noun, frame, then what is refused, then the attributes. Linear in the length of the text; a text without a
 * soldierly word costs one look at each token.
 */
public final class FigureExtractor {
    private final Lexicon lexicon = Lexicon.english();

    /** Figures in order of their first character; spans count in the text of the tokens. */
    public List<Figure> extract(Tokens text, List<Quotation> quotes, ArticleText article) {
        long[] traits = lexicon.traits(text);
        if (!Relevance.isWorthReading(text, traits)) {
            return List.of();
        }
        Reading reading = new Reading(lexicon, text, traits);
        List<Mention> mentions = mentions(reading);
        new Attributes(reading, quotes, article).read(mentions);
        return mentions.stream().map(mention -> figure(mention, reading)).toList();
    }

    private static List<Mention> mentions(Reading reading) {
        List<Mention> all = new ArrayList<>();
        ChangeFrames frames = new ChangeFrames(reading);
        SentenceFigures figures = new SentenceFigures(reading, frames);
        Links links = new Links(reading, frames);
        for (Sentence sentence : reading.sentences()) {
            List<Mention> found = Relevance.isWorthReading(reading, sentence) ? figures.in(sentence) : List.of();
            links.join(found, all);
            all.addAll(found);
        }
        return all;
    }

    private static Figure figure(Mention mention, Reading reading) {
        Quantity quantity = mention.quantity;
        TextSpan span = reading.span(mention.start(), mention.end());
        return new Figure(
                span,
                span.of(reading.tokens().text().original()),
                quantity.value(),
                quantity.min(),
                quantity.max(),
                quantity.approx(),
                quantity.factor() ? "factor" : "count",
                quantity.vague(),
                quantity.op(),
                quantity.modifier(),
                mention.kind,
                mention.force,
                mention.location,
                mention.status,
                mention.change,
                mention.head.unit(),
                mention.role,
                mention.link == 0 ? Optional.empty() : Optional.of("L" + mention.link),
                mention.linkRole.isEmpty() ? Optional.empty() : Optional.of(mention.linkRole),
                mention.speaker,
                mention.negated,
                List.copyOf(mention.flags));
    }
}
