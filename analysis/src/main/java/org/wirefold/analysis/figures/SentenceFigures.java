package org.wirefold.analysis.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.figures.HeadNouns.Answer;
import org.wirefold.analysis.figures.HeadNouns.Result;
import org.wirefold.analysis.figures.Mention.Shape;
import org.wirefold.analysis.figures.Reading.Sentence;

/** Finds the figures of one sentence: first the number, then the noun beside it, then change and the other frames. */
final class SentenceFigures {
    private final Reading reading;
    private final NumberReader numbers;
    private final Designations designations;
    private final HeadNouns heads;
    private final StrongFigures strong;
    private final ChangeFrames frames;
    private final GappedFigures gapped;
    private final LooseFigures loose;
    private final Refusals refusals;

    SentenceFigures(Reading reading, ChangeFrames frames) {
        this.reading = reading;
        this.frames = frames;
        numbers = new NumberReader(reading);
        designations = new Designations(reading);
        heads = new HeadNouns(reading);
        strong = new StrongFigures(reading);
        gapped = new GappedFigures(reading);
        loose = new LooseFigures(reading);
        refusals = new Refusals(reading);
    }

    /** The mentions in order. */
    List<Mention> in(Sentence sentence) {
        List<Quantity> quantities = quantities(sentence);
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            Optional<Quantity> next = i + 1 < quantities.size() ? Optional.of(quantities.get(i + 1)) : Optional.empty();
            Optional<Mention> mention = read(quantity, next, sentence, found);
            int free = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
            mention.filter(one -> one.start() >= free && !refusals.refuses(one)).ifPresent(found::add);
        }
        return found;
    }

    private List<Quantity> quantities(Sentence sentence) {
        List<Quantity> quantities = new ArrayList<>();
        int at = sentence.start();
        while (at < sentence.end()) {
            Optional<Quantity> quantity =
                    reading.isNumeral(at) || reading.is(at, Trait.NUMBER) ? numbers.at(at) : Optional.empty();
            if (quantity.isPresent()
                    && quantity.get().end() <= sentence.end()
                    && quantity.get().start() >= sentence.start()) {
                if (!designations.refuses(quantity.get())) {
                    add(quantities, quantity.get());
                }
                at = Math.max(at + 1, quantity.get().end());
            } else {
                at++;
            }
        }
        return quantities;
    }

    /** "From 2,000 to 3,000 troops" without a word of change before it is one range. */
    private void add(List<Quantity> quantities, Quantity quantity) {
        if (!quantities.isEmpty()) {
            Quantity last = quantities.get(quantities.size() - 1);
            boolean range = last.end() == quantity.start() - 1
                    && reading.isOneOf(last.end(), "to")
                    && reading.isOneOf(last.start() - 1, "from")
                    && last.least() < quantity.least()
                    && !last.factor()
                    && !quantity.factor()
                    && isUnframed(last);
            if (range) {
                quantities.set(quantities.size() - 1, NumberReader.merged(last, quantity));
                return;
            }
        }
        quantities.add(quantity);
    }

    private boolean isUnframed(Quantity quantity) {
        return reading.lastBefore(
                        quantity.start(),
                        Math.max(0, quantity.start() - 20),
                        Trait.of(Trait.FRAME, Trait.TOPICWORD, Trait.INCREASE))
                < 0;
    }

    private Optional<Mention> read(
            Quantity quantity, Optional<Quantity> next, Sentence sentence, List<Mention> before) {
        Optional<Mention> body = quantity.factor() ? Optional.empty() : strong.read(quantity, sentence);
        if (body.isPresent() || reading.isJoiner(quantity.end())) {
            return body;
        }
        Result beside = beside(quantity, next, sentence);
        if (beside.isFound()) {
            return Optional.of(new Mention(quantity, sentence, Shape.ATTACHED, beside.head()));
        }
        if (beside.answer() == Answer.OTHER && !isAnybody(quantity.end())) {
            return Optional.empty();
        }
        return frames.read(quantity, sentence, before)
                .or(() -> gapped.read(quantity, sentence, before))
                .or(() -> loose.read(quantity, sentence, before));
    }

    /** People without a name for what they are: the frame decides, as it does for a number alone ("a mission of 3,000 people"). */
    private boolean isAnybody(int noun) {
        return reading.isOneOf(noun, "people", "persons", "members", "others", "foreigners", "westerners", "europeans")
                && !reading.isJoiner(noun + 1);
    }

    private Result beside(Quantity quantity, Optional<Quantity> next, Sentence sentence) {
        int from = quantity.end();
        if (quantity.factor()) {
            from = afterMeasure(from);
            if (reading.isOneOf(from - 1, "times")) {
                return Result.of(Answer.NOTHING, from);
            }
        }
        if (reading.isOneOf(from, "of") && reading.isOneOf(from + 1, "them", "whom", "which")) {
            return Result.of(Answer.NOTHING, from);
        }
        if (reading.isOneOf(from, "of")) {
            int noun = afterDeterminer(from + 1);
            boolean counted = next.isPresent() && next.get().start() == noun;
            if (counted) {
                return part(quantity, next.get(), sentence);
            }
            Result result = heads.after(quantity, noun, sentence);
            boolean people = quantity.factor()
                    && (reading.is(result.head().noun(), Trait.NAME)
                            || quantity.least() < 1 && isOfKind(from, noun, result.head()));
            return result.isFound() && !people ? result : group(quantity, noun, sentence);
        }
        if (quantity.factor()) {
            int noun = afterDeterminer(from);
            Result result =
                    noun > quantity.end() ? heads.after(quantity, noun, sentence) : Result.of(Answer.NOTHING, from);
            return result.answer() == Answer.OTHER ? group(quantity, noun, sentence) : result;
        }
        return heads.after(quantity, from, sentence);
    }

    /** "40 percent of soldiers suffer": of soldiers as such, nobody's. */
    private static boolean isOfKind(int of, int noun, Head head) {
        return noun == of + 1 && head.noun() == noun;
    }

    /** "double the number of soldiers": what is doubled. */
    private int afterMeasure(int from) {
        int at = afterDeterminer(from);
        return reading.isOneOf(at, "number", "size", "strength") && reading.isOneOf(at + 1, "of") ? at + 1 : from;
    }

    private int afterDeterminer(int from) {
        int at = from;
        while (reading.isOneOf(at, "the", "its", "their", "his", "our", "those", "these", "all", "all-", "her")) {
            at++;
        }
        return at;
    }

    /** "55 of the 119 advisers": counted like what follows. */
    private Result part(Quantity quantity, Quantity whole, Sentence sentence) {
        Optional<Mention> body = strong.read(whole, sentence);
        if (body.isPresent()) {
            return Result.found(Head.apart(quantity.end(), body.get().kind));
        }
        Result result = heads.after(whole, whole.end(), sentence);
        return result.isFound()
                ? Result.found(Head.apart(quantity.end(), result.head().kind()))
                : Result.of(Answer.OTHER, quantity.end());
    }

    /** "45 percent of the army", "30% of the Kurds defending …". */
    private Result group(Quantity quantity, int noun, Sentence sentence) {
        if (!quantity.factor()) {
            return Result.of(Answer.OTHER, noun);
        }
        for (int i = noun; i < Math.min(sentence.end(), noun + 4) && reading.isWord(i); i++) {
            boolean people = reading.nameAt(i).filter(name -> !name.isPlace()).isPresent()
                    && reading.isOneOf(i + 1, "defending", "fighting", "deployed", "stationed", "serving");
            if (reading.is(i, Trait.STOP)) {
                break;
            }
            boolean body = (reading.is(i, Trait.ARMEDGROUP) || reading.isOneOf(i, "presence", "mission"))
                    && !reading.isOneOf(i - 1, "labour", "labor", "work", "sales", "market", "total")
                    && reading.isMilitaryAround(sentence)
                    && !reading.isOneOf(i + 1, "budget", "spending");
            if (people || body) {
                String kind = reading.nameAt(i)
                                .filter(name -> name.kind() == Names.Kind.NONSTATE)
                                .isPresent()
                        ? "nonstate"
                        : "troop";
                return Result.found(new Head(noun, i, i + 1, kind, Head.PERSONNEL));
            }
        }
        return Result.of(Answer.OTHER, noun);
    }
}
