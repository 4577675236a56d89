package org.wirefold.trials.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirefold.trials.soak.Slope.Point;

class SlopeTest {
    private static List<Point> line(double slope, int points) {
        List<Point> line = new ArrayList<>();
        for (int x = 0; x < points; x++) {
            line.add(new Point(x, 10 + slope * x));
        }
        return line;
    }

    @Test
    void theSlopeOfALineIsItsSlope() {
        assertThat(Slope.of(line(3, 20))).isEqualTo(3);
        assertThat(Slope.of(line(0, 20))).isZero();
    }

    @Test
    void aFewPointsFarOffDoNotMatter() {
        List<Point> points = line(2, 40);
        Random random = new Random(5);
        for (int i = 0; i < 8; i++) {
            int at = random.nextInt(points.size());
            points.set(at, new Point(at, random.nextInt(10_000)));
        }

        assertThat(Slope.of(points)).isEqualTo(2, within(0.05));
    }

    @Test
    void withOnePlaceThereIsNoSlope() {
        assertThat(Slope.of(List.of())).isZero();
        assertThat(Slope.of(List.of(new Point(1, 5), new Point(1, 9)))).isZero();
    }
}
