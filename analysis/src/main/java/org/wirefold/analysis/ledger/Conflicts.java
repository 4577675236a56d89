package org.wirefold.analysis.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.figures.Figure;

/**
 * Which claims contradict each other. Two do when all of this holds: they come from different stories; both tell a strength of the same
 * kind of people in the same unit from comparable standpoints; their days overlap; their ranges do not meet.
 */
final class Conflicts {
    /**
     * A claim is taken to speak of its day and the fortnight around it, because outlets repeat one announcement for about that long
     * while a deployment takes longer. Our choice; the claims themselves stay as they are.
     */
    static final Duration OVERLAP = Duration.ofDays(14);

    /**
     * "About 5,000" and "nearly 3,000" are round to one digit, so a tenth either way still agrees. Our choice, used here only: the
     * figure keeps the range of the annotation guidelines.
     */
    private static final double ROUNDING = 0.1;

    private Conflicts() {}

    /**
     * The conflicts among standing claims, which come in order of the ledger. An undated claim is taken to speak of when it was known,
     * and of no time when nobody noted that. Where force or theatre is not stated two numbers may well speak of two things.
     */
    static List<Conflict> among(LedgerKey key, List<Claim> standing) {
        if (key.force().isEmpty() || key.theatre().isEmpty()) {
            return List.of();
        }
        List<Claim> byTime = standing.stream()
                .filter(claim -> time(claim).isPresent())
                .sorted(Comparator.comparing(claim -> time(claim).orElseThrow()))
                .toList();
        List<Claim[]> pairs = new ArrayList<>();
        for (int i = 0; i < byTime.size(); i++) {
            Claim claim = byTime.get(i);
            for (int j = i + 1; j < byTime.size() && overlap(claim, byTime.get(j)); j++) {
                if (contradict(claim, byTime.get(j))) {
                    pairs.add(inOrder(claim, byTime.get(j)));
                }
            }
        }
        pairs.sort(Comparator.comparing((Claim[] pair) -> pair[0], Ledger.ORDER)
                .thenComparing(pair -> pair[1], Ledger.ORDER));
        return pairs.stream()
                .map(pair -> new Conflict(pair[0].claimId(), pair[1].claimId(), reason(pair[0], pair[1])))
                .toList();
    }

    private static Claim[] inOrder(Claim one, Claim two) {
        return Ledger.ORDER.compare(one, two) <= 0 ? new Claim[] {one, two} : new Claim[] {two, one};
    }

    private static Optional<Instant> time(Claim claim) {
        return claim.asOf().or(claim::knownAt);
    }

    private static boolean overlap(Claim earlier, Claim later) {
        Duration between =
                Duration.between(time(earlier).orElseThrow(), time(later).orElseThrow());
        return between.compareTo(OVERLAP) <= 0;
    }

    private static boolean contradict(Claim one, Claim two) {
        Figure a = one.figure();
        Figure b = two.figure();
        return !one.storyId().equals(two.storyId())
                && a.kind().equals(b.kind())
                && a.unit().equals(b.unit())
                && comparable(a, b)
                && !isChangeSince(one, two)
                && (greatest(a) < least(b) || greatest(b) < least(a));
    }

    /**
     * What is now agrees with what is now (the start of a change is now), the end of a change with an end in the same direction, and
     * an end already reached with what is now: whoever says "reduced to 2,500" says that there are 2,500.
     */
    private static boolean comparable(Figure a, Figure b) {
        Standpoint one = Standpoint.of(a);
        Standpoint two = Standpoint.of(b);
        if (one == Standpoint.OTHER || two == Standpoint.OTHER) {
            return false;
        }
        if (one.isNow() && two.isNow()) {
            return true;
        }
        if (one == Standpoint.END && two == Standpoint.END) {
            return a.change().equals(b.change());
        }
        return reached(a) && two == Standpoint.NOW || reached(b) && one == Standpoint.NOW;
    }

    /** "Has grown to 1,400" tells of a change up to its own day, so it says nothing against another strength before that day. */
    private static boolean isChangeSince(Claim earlier, Claim later) {
        return Standpoint.isReachedNow(later.figure()) && day(earlier).isBefore(day(later));
    }

    private static LocalDate day(Claim claim) {
        return time(claim).orElseThrow().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static boolean reached(Figure figure) {
        return Standpoint.of(figure) == Standpoint.END && figure.status().equals("past");
    }

    private static double least(Figure figure) {
        double bound = figure.min().orElse(0.0);
        return switch (figure.op()) {
            case "~" -> bound * (1 - ROUNDING);
            case "<~" -> figure.max().orElse(0.0) * (1 - ROUNDING);
            default -> bound;
        };
    }

    private static double greatest(Figure figure) {
        double bound = figure.max().orElse(Double.POSITIVE_INFINITY);
        return figure.op().equals("~") ? bound * (1 + ROUNDING) : bound;
    }

    private static String reason(Claim one, Claim two) {
        return said(one) + " against " + said(two);
    }

    private static String said(Claim claim) {
        Optional<LocalDate> day =
                claim.asOf().map(at -> at.atZone(ZoneOffset.UTC).toLocalDate());
        return claim.figure().surface() + " (" + claim.source()
                + day.map(date -> ", " + date).orElse(", undated") + ")";
    }
}
