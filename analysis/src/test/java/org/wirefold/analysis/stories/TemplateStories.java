package org.wirefold.analysis.stories;

import java.util.Random;

/** Writes stories that differ in figures and names only, as agencies do all day. */
final class TemplateStories {
    private static final String[] SYLLABLES = {
        "bar", "cor", "del", "fen", "gal", "hol", "ist", "jor", "kel", "lan", "mer", "nor", "ost", "pra", "quin", "ros",
        "sul", "tam"
    };
    private static final String[] TRADES = {
        "Textiles", "Foods", "Mining", "Press", "Holdings", "Steel", "Paper", "Marine"
    };
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};

    private final Random random;

    TemplateStories(long seed) {
        random = new Random(seed);
    }

    String next() {
        return switch (random.nextInt(4)) {
            case 0 -> earnings();
            case 1 -> bond();
            case 2 -> rainfall();
            default -> moneyMarket();
        };
    }

    private String earnings() {
        String company = name() + " " + pick(TRADES);
        return """
                %s said its net profit for the quarter came to %s crowns, against %s crowns in the same quarter of last year.
                Turnover was %s crowns against %s crowns. Earnings a share were %s crowns against %s crowns.
                The board proposes a dividend of %s crowns a share, payable to holders on the register at the end of the month.
                %s said it expects the second half of the year to be in line with the first, barring large swings in the price of
                raw materials or in exchange rates.
                """.formatted(company, amount(), amount(), amount(), amount(), rate(), rate(), rate(), company);
    }

    private String bond() {
        String issuer = name() + " " + pick(TRADES);
        return """
                %s is issuing a bond of %d mln marks due in %d with a coupon of %s pct and priced at %s, lead manager %s Bank said.
                The securities are available in denominations of 1,000 and 10,000 marks and will be listed in Luxembourg.
                Payment date is %s. There is a selling concession of 1-1/4 pct, and management and underwriting combined pay 5/8 pct.
                """.formatted(
                issuer, 25 + 5 * random.nextInt(60), 1990 + random.nextInt(12), rate(), rate(), name(), pick(DAYS));
    }

    private String rainfall() {
        String town = name();
        return """
                Rain gauges at %s showed %d mm in the 24 hours to six in the morning, the weather office said in its daily bulletin.
                The river stood at %s metres, against %s metres the day before, and was expected to keep below the mark at which
                low-lying farms are warned. The office expects showers in the afternoon and light winds from the west.
                """.formatted(town, random.nextInt(90), rate(), rate());
    }

    private String moneyMarket() {
        return """
                The central bank said it had provided the money market with %d mln crowns of assistance in the morning session.
                It bought bills for resale comprising %d mln crowns in band one at %s pct and %d mln crowns in band two at %s pct.
                This compares with the bank's estimate that the system would be short of around %d mln crowns today.
                """.formatted(millions(), millions(), rate(), millions(), rate(), millions());
    }

    private String name() {
        String word = SYLLABLES[random.nextInt(SYLLABLES.length)]
                + SYLLABLES[random.nextInt(SYLLABLES.length)]
                + SYLLABLES[random.nextInt(SYLLABLES.length)];
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String amount() {
        return "%d,%03d,%03d".formatted(1 + random.nextInt(90), random.nextInt(1000), random.nextInt(1000));
    }

    private String rate() {
        return "%d.%02d".formatted(1 + random.nextInt(120), random.nextInt(100));
    }

    private int millions() {
        return 5 + random.nextInt(900);
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
