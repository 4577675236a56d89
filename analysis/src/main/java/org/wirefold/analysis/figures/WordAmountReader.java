package org.wirefold.analysis.figures;

import java.util.Optional;
import org.wirefold.analysis.figures.NumberWords.NumberWord;
import org.wirefold.analysis.figures.NumberWords.Role;

/** Reads numbers in words: thirteen hundred, two dozen, half a million, several hundred, tens of thousands, two-thirds, eight times. */
final class WordAmountReader {
    private final Reading reading;

    WordAmountReader(Reading reading) {
        this.reading = reading;
    }

    Optional<Amount> at(int token) {
        if (!reading.is(token, Trait.NUMBER)) {
            return Optional.empty();
        }
        NumberWord word = wordAt(token);
        return switch (word.role()) {
            case UNIT -> cardinal(token);
            case SCALE, DOZEN -> afterArticle(token, word);
            case PLURAL -> Optional.of(plural(token, token, word, 1));
            case TENS -> tensOf(token, token, 1);
            case SOME -> some(token);
            case FRACTION -> fraction(token, word);
            case MULTIPLE -> Optional.of(Amount.factor(token, token + 1, word.value()));
        };
    }

    private NumberWord wordAt(int token) {
        return reading.lexicon().numbers().word(reading.tokens().hash(token));
    }

    private boolean isRole(int token, Role role) {
        return reading.is(token, Trait.NUMBER) && wordAt(token).role() == role;
    }

    /** "thirteen hundred", "twenty-five thousand", "two hundred and fifty", "two dozen", "one-third", "eight times", "eight-fold". */
    private Optional<Amount> cardinal(int token) {
        double total = 0;
        double current = 0;
        int at = token;
        int end = token;
        while (at < token + 12) {
            boolean unit = isRole(at, Role.UNIT);
            if (unit && (at == token || addsTo(current, wordAt(at).value()))) {
                current += wordAt(at).value();
            } else if (at > token && (isRole(at, Role.SCALE) || isRole(at, Role.DOZEN))) {
                double scale = wordAt(at).value();
                if (scale >= 1000) {
                    total += current * scale;
                    current = 0;
                } else {
                    current *= scale;
                }
            } else {
                break;
            }
            end = ++at;
            boolean joined = reading.isJoiner(at) && (isRole(at + 1, Role.UNIT) || isRole(at + 1, Role.SCALE));
            boolean and = reading.isOneOf(at, "and") && isRole(at + 1, Role.UNIT) && current + total >= 100;
            at += joined || and ? 1 : 0;
        }
        return Optional.of(asFactor(token, end, total + current));
    }

    private static boolean addsTo(double current, double next) {
        boolean tens = current % 100 >= 20 && current % 10 == 0 && next < 10;
        return tens || current % 100 == 0 && next < 100;
    }

    private Amount asFactor(int token, int end, double value) {
        int next = reading.isJoiner(end) ? end + 1 : end;
        if (isRole(next, Role.FRACTION) && wordAt(next).value() < 0.5) {
            return Amount.factor(token, next + 1, value * wordAt(next).value());
        }
        if (reading.isJoiner(end) && reading.isOneOf(end + 1, "fold")) {
            return Amount.factor(token, end + 2, value);
        }
        if (reading.isOneOf(end, "times")
                && reading.isOneOf(
                        end + 1, "its", "their", "the", "more", "as", "larger", "bigger", "that", "present", "current",
                        "greater")) {
            return Amount.factor(token, end + 1, value);
        }
        if (reading.isOneOf(end, "percent") || reading.isOneOf(end, "per") && reading.isOneOf(end + 1, "cent")) {
            return Amount.factor(token, reading.isOneOf(end, "per") ? end + 2 : end + 1, value / 100);
        }
        return Amount.exact(token, end, value, false);
    }

    /** "a hundred", "a dozen", "half a dozen", "half a million"; a scale without a word before it is no number. */
    private Optional<Amount> afterArticle(int token, NumberWord word) {
        if (!reading.isOneOf(token - 1, "a")) {
            return Optional.empty();
        }
        boolean half = reading.isOneOf(token - 2, "half");
        int end = token + 1;
        double value = word.value();
        if (isRole(end, Role.SCALE) && wordAt(end).value() > value) {
            value *= wordAt(end).value();
            end++;
        }
        return Optional.of(Amount.exact(half ? token - 2 : token - 1, end, half ? value / 2 : value, false));
    }

    private Amount plural(int start, int token, NumberWord word, double times) {
        String name = reading.word(token);
        return switch (name) {
            case "dozens" -> Amount.vague(start, token + 1, 24 * times, 99 * times, name);
            case "scores" -> Amount.vague(start, token + 1, 40 * times, 199 * times, name);
            default -> hundredsOrThousands(start, token, word, name, times);
        };
    }

    /** "hundreds of thousands" is one number; "hundreds" and "thousands" mean two of them and fewer than ten. */
    private Amount hundredsOrThousands(int start, int token, NumberWord word, String name, double times) {
        if (name.equals("hundreds") && reading.isOneOf(token + 1, "of") && reading.isOneOf(token + 2, "thousands")) {
            return Amount.vague(start, token + 3, 200_000, 999_999, "hundreds of thousands");
        }
        return Amount.vague(start, token + 1, 2 * word.value() * times, 10 * word.value() * times - 1, name);
    }

    private Optional<Amount> tensOf(int start, int token, double times) {
        if (!reading.isOneOf(token + 1, "of") || !reading.isOneOf(token + 2, "thousands")) {
            return Optional.empty();
        }
        return Optional.of(
                times == 1
                        ? Amount.vague(start, token + 3, 20_000, 99_999, "tens of thousands")
                        : Amount.vague(start, token + 3, 30_000, 90_000, "several"));
    }

    /** "several hundred", "a few hundred", "several dozen", "many thousands", "a couple of hundred". */
    private Optional<Amount> some(int token) {
        String name = reading.word(token);
        int article = reading.isOneOf(token - 1, "a") ? token - 1 : token;
        int next = name.equals("couple") && reading.isOneOf(token + 1, "of") ? token + 2 : token + 1;
        if (isRole(next, Role.TENS)) {
            return tensOf(token, next, name.equals("several") ? 3 : 1);
        }
        if (isRole(next, Role.PLURAL)) {
            return Optional.of(plural(token, next, wordAt(next), 1));
        }
        if (!isRole(next, Role.SCALE) && !isRole(next, Role.DOZEN)) {
            return Optional.empty();
        }
        double scale = wordAt(next).value();
        return switch (name) {
            case "several" -> Optional.of(Amount.vague(token, next + 1, 3 * scale, 9 * scale, name));
            case "few" -> Optional.of(Amount.vague(article, next + 1, 2 * scale, 5 * scale, "a few"));
            case "couple" -> Optional.of(Amount.vague(article, next + 1, 2 * scale, 2 * scale, "a couple of"));
            default -> Optional.empty();
        };
    }

    /** "half", "a third", "a quarter" of something; "a third soldier" is an ordinal. */
    private Optional<Amount> fraction(int token, NumberWord word) {
        boolean half = word.value() == 0.5;
        if (half && reading.isOneOf(token + 1, "a")) {
            return Optional.empty();
        }
        boolean article = reading.isOneOf(token - 1, "a");
        boolean followed = reading.isOneOf(token + 1, "of")
                || half && reading.isOneOf(token + 1, "the", "its", "their", "his", "our", "those", "that")
                || !reading.isWord(token + 1)
                || reading.is(token + 1, Trait.STOP);
        if (!followed || !article && !half) {
            return Optional.empty();
        }
        return Optional.of(Amount.factor(article ? token - 1 : token, token + 1, word.value()));
    }
}
