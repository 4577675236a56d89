package org.wirefold.analysis.figures;

import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.text.TextSpan;

/**
 * One mention of a number of soldiers or armed people. The fields and their closed lists are those of the annotation guidelines
 * (docs/GLOSSARY.md, figures).
 *
 * @param span from the modifier to the head noun, or the number alone
 * @param surface the words of the span
 * @param value the number said; empty for a vague plural
 * @param min least number meant, inclusive; empty when open
 * @param max greatest number meant, inclusive; empty when open
 * @param vtype {@code count} or {@code factor}
 * @param op relation of value and number: {@code = ~ < <~ > >= .. [ x}
 * @param kind {@code troop}, {@code nonstate}, {@code mixed} or {@code police}
 * @param force ISO 3166 alpha-2 code or curated name, several joined by /
 * @param location ISO 3166 alpha-2 code or curated name
 * @param status {@code past}, {@code current}, {@code planned} or {@code hypothetical}
 * @param change {@code level}, {@code increase} or {@code decrease}
 * @param unit {@code personnel} or the formation counted
 * @param link joins the members of one change
 * @param linkRole {@code from}, {@code to}, {@code delta} or {@code factor}
 */
public record Figure(
        TextSpan span,
        String surface,
        Optional<Double> value,
        Optional<Double> min,
        Optional<Double> max,
        boolean approx,
        String vtype,
        boolean vague,
        String op,
        Optional<String> modifier,
        String kind,
        Optional<String> force,
        Optional<String> location,
        String status,
        String change,
        String unit,
        Optional<String> role,
        Optional<String> link,
        Optional<String> linkRole,
        Optional<String> speaker,
        boolean negated,
        List<String> flags) {
    public Figure {
        flags = List.copyOf(flags);
    }
}
