package org.wirefold.proof.stream;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How fast event time goes by in a {@link NewsStream}.
 *
 * @param mostGap the longest time between two articles; half of it on average
 * @param window how long a story is open to copies; embargoes and far dates are in proportion to it
 * @param alike whether all statements have one frame, which is the hardest case; otherwise only those that were said before are alike
 */
public record NewsPace(Duration mostGap, Duration window, boolean alike) {
    private static final Duration USUAL_WINDOW = Duration.ofDays(4);
    private static final int STEPS = 45;

    /** About 260 articles in a window of 96 hours. */
    public static final NewsPace SLOW = new NewsPace(Duration.ofMinutes(STEPS), USUAL_WINDOW, true);

    /** So many articles, on average, while a story is open. */
    public static NewsPace of(Duration window, int articlesInWindow) {
        return new NewsPace(window.multipliedBy(2).dividedBy(articlesInWindow), window, false);
    }

    Duration gap(RandomGenerator random) {
        return mostGap.multipliedBy(random.nextInt(STEPS)).dividedBy(STEPS);
    }

    /** A time that was meant for a window of 96 hours. */
    Duration scaled(Duration time) {
        return Duration.ofMillis(time.toMillis() * window.toMillis() / USUAL_WINDOW.toMillis());
    }
}
