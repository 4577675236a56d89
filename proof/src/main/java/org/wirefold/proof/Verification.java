package org.wirefold.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.wirefold.proof.capture.Captured;
import org.wirefold.proof.invariant.Findings;
import org.wirefold.proof.invariant.Invariant;
import org.wirefold.proof.invariant.Violation;

/** A capture held against promises, and what is told of it. */
public final class Verification {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Outcome> outcomes;

    private record Outcome(Invariant invariant, Findings findings) {}

    private Verification(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    /** Checks one promise after the other. */
    public static Verification of(Captured captured, List<Invariant> invariants) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Invariant invariant : invariants) {
            outcomes.add(new Outcome(invariant, invariant.check(captured)));
        }
        return new Verification(outcomes);
    }

    /** True when nothing breaks a promise. What was not checked breaks none: see {@link #lines}. */
    public boolean holds() {
        return outcomes.stream().allMatch(outcome -> outcome.findings().violated() == 0);
    }

    /** What breaks promises, of all of them. */
    public List<Violation> violations() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.findings().violations().stream())
                .toList();
    }

    /** Names of the promises of which nothing could be checked. */
    public List<String> notChecked() {
        return outcomes.stream()
                .filter(outcome -> outcome.findings().status() == Findings.Status.NOT_CHECKED)
                .map(outcome -> outcome.invariant().id())
                .toList();
    }

    /** For people: a line for each promise, below it what breaks it and what could not be checked. */
    public List<String> lines(int mostViolations) {
        List<String> lines = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Findings findings = outcome.findings();
            lines.add(String.format(
                    "%-4s %-58s %s",
                    outcome.invariant().id(), outcome.invariant().title(), words(findings)));
            findings.violations().stream()
                    .limit(mostViolations)
                    .forEach(found -> lines.add("       " + found.id() + ": " + found.what()));
            if (findings.violated() > mostViolations) {
                lines.add("       and " + (findings.violated() - mostViolations) + " more");
            }
            findings.notChecked().forEach(why -> lines.add("       not checked: " + why));
        }
        return lines;
    }

    private static String words(Findings findings) {
        return switch (findings.status()) {
            case HOLDS -> "ok (" + findings.looked() + ")";
            case VIOLATED -> "violated " + findings.violated();
            case NOT_CHECKED -> "not checked";
        };
    }

    /** For programs: {@code {"holds", "invariants": [{"id", "title", "status", "looked", "violated", "violations", "not_checked"}]}}. */
    public String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("holds", holds());
        ArrayNode all = root.putArray("invariants");
        for (Outcome outcome : outcomes) {
            Findings findings = outcome.findings();
            ObjectNode one = all.addObject();
            one.put("id", outcome.invariant().id());
            one.put("title", outcome.invariant().title());
            one.put("status", findings.status().name().toLowerCase(java.util.Locale.ROOT));
            one.put("looked", findings.looked());
            one.put("violated", findings.violated());
            ArrayNode violations = one.putArray("violations");
            for (Violation violation : findings.violations()) {
                violations.addObject().put("id", violation.id()).put("what", violation.what());
            }
            ArrayNode notChecked = one.putArray("not_checked");
            findings.notChecked().forEach(notChecked::add);
        }
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
