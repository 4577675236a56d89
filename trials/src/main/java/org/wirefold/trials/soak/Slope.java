package org.wirefold.trials.soak;

import java.util.ArrayList;
import java.util.List;

/** The slope of a line through points of which some are far off: the median of the slopes of all pairs (Theil 1950, Sen 1968). */
final class Slope {
    private Slope() {}

    /** Rise for each step of {@code x}; 0 with fewer than two different places. */
    static double of(List<Point> points) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                double run = points.get(j).x() - points.get(i).x();
                if (run != 0) {
                    slopes.add((points.get(j).y() - points.get(i).y()) / run);
                }
            }
        }
        slopes.sort(null);
        return slopes.isEmpty() ? 0 : slopes.get(slopes.size() / 2);
    }

    /** One of them. */
    record Point(double x, double y) {}
}
