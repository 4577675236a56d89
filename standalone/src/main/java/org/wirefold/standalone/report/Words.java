package org.wirefold.standalone.report;

import java.util.Locale;

/** Numbers in running text. */
final class Words {
    private Words() {}

    /** For example {@code 1 story} or {@code 1,200 stories}. */
    static String count(long number, String one, String several) {
        return number(number) + " " + (number == 1 ? one : several);
    }

    static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    /** With commas between thousands. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A share of 0 to 1 as whole per cent; 100 % only when nothing is missing. */
    static String percent(double share) {
        long rounded = Math.round(share * 100);
        return (rounded == 100 && share < 1 ? 99 : rounded) + " %";
    }
}
