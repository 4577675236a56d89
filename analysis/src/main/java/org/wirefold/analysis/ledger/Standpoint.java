package org.wirefold.analysis.ledger;

import org.wirefold.analysis.figures.Figure;

/** What a figure tells of a force: how strong it is, where a change starts or ends, or only how many move. */
enum Standpoint {
    /** How many there are. */
    NOW,
    /** How many there are before a change. */
    START,
    /** How many there are after a change, reached or planned. */
    END,
    /** How many move, a share, a part, a wish: no strength, so never compared. */
    OTHER;

    static Standpoint of(Figure figure) {
        boolean strength = figure.vtype().equals("count")
                && !figure.negated()
                && !figure.flags().contains("part")
                && !figure.flags().contains("req")
                && !figure.status().equals("hypothetical");
        if (!strength) {
            return OTHER;
        }
        return switch (figure.linkRole().orElse("")) {
            case "from" -> figure.status().equals("current") ? START : OTHER;
            case "to" -> isReachedNow(figure) ? NOW : END;
            case "delta", "factor" -> OTHER;
            default -> unlinked(figure);
        };
    }

    /** True for what holds on the day of the claim. */
    boolean isNow() {
        return this == NOW || this == START;
    }

    /** True for what is left or reached after a change that is over: "has grown to 1,400", "leaving 600". */
    static boolean isReachedNow(Figure figure) {
        boolean end = figure.linkRole().filter("to"::equals).isPresent()
                || figure.linkRole().isEmpty() && figure.flags().contains("res");
        return end && figure.status().equals("current") && !figure.flags().contains("undecided");
    }

    /** True for how many there are, or were when a change was over: "was reduced to 2,500". */
    static boolean isStrengthOfDay(Figure figure) {
        Standpoint point = of(figure);
        return point.isNow() || point == END && figure.status().equals("past");
    }

    /** "reduced to 2,500" and "all but 2,500 leave" tell an end without a beginning. */
    private static Standpoint unlinked(Figure figure) {
        if (figure.status().equals("current")) {
            boolean there =
                    figure.change().equals("level") || figure.flags().contains("undecided") || isReachedNow(figure);
            return there ? NOW : OTHER;
        }
        return figure.flags().contains("res") ? END : OTHER;
    }
}
