package org.wirefold.analysis.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.figures.Figure;
import org.wirefold.analysis.text.TextSpan;

/** Claims for tests; what a test does not name is ordinary. */
record Claims(
        String story,
        String source,
        Optional<Instant> asOf,
        String status,
        String change,
        Optional<String> role,
        String unit,
        List<String> flags) {
    static Claims by(String source) {
        return new Claims(
                "story-" + source,
                source,
                Optional.empty(),
                "current",
                "level",
                Optional.empty(),
                "personnel",
                List.of());
    }

    Claims on(String day) {
        return new Claims(
                story, source, Optional.of(Instant.parse(day + "T00:00:00Z")), status, change, role, unit, flags);
    }

    Claims ofStory(String name) {
        return new Claims(name, source, asOf, status, change, role, unit, flags);
    }

    Claims status(String name) {
        return new Claims(story, source, asOf, name, change, role, unit, flags);
    }

    Claims endOf(String direction) {
        return new Claims(story, source, asOf, status, direction, Optional.of("to"), unit, flags);
    }

    Claims startOf(String direction) {
        return new Claims(story, source, asOf, status, direction, Optional.of("from"), unit, flags);
    }

    Claims in(String formation) {
        return new Claims(story, source, asOf, status, change, role, formation, flags);
    }

    /** What a withdrawal that is over has left. */
    Claims left() {
        return new Claims(story, source, asOf, status, "decrease", role, unit, List.of("res"));
    }

    Claim exactly(double value) {
        return claim("=", Optional.of(value), Optional.of(value), value);
    }

    Claim about(double value) {
        return claim("~", Optional.of(value), Optional.of(value), value);
    }

    Claim justUnder(double value) {
        return claim("<~", Optional.empty(), Optional.of(value), value);
    }

    private Claim claim(String op, Optional<Double> min, Optional<Double> max, double value) {
        Figure figure = new Figure(
                new TextSpan(0, 4),
                op + (long) value,
                Optional.of(value),
                min,
                max,
                op.contains("~"),
                "count",
                false,
                op,
                Optional.empty(),
                "troop",
                Optional.of("US"),
                Optional.of("IQ"),
                status,
                change,
                unit,
                Optional.empty(),
                role.map(name -> "L1"),
                role,
                Optional.empty(),
                false,
                flags);
        return new Claim(
                ClaimId.of(story, "body", figure),
                story,
                "article-" + source,
                "provider-" + source,
                source,
                "A headline of " + source,
                source.hashCode() & 0xff,
                asOf,
                figure,
                1,
                Optional.empty(),
                asOf);
    }
}
