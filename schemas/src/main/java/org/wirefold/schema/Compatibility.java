package org.wirefold.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/** What a new version of a schema must be able to do with earlier ones; the levels of the Confluent registry API. */
public enum Compatibility {
    /** Nothing is checked. */
    NONE(false, false, false),
    /** The new schema reads the last version. */
    BACKWARD(true, false, false),
    /** The new schema reads every version. */
    BACKWARD_TRANSITIVE(true, false, true),
    /** The last version reads what the new schema writes. */
    FORWARD(false, true, false),
    /** Every version reads what the new schema writes. */
    FORWARD_TRANSITIVE(false, true, true),
    /** Both ways, last version. */
    FULL(true, true, false),
    /** Both ways, every version. */
    FULL_TRANSITIVE(true, true, true);

    private final boolean backward;
    private final boolean forward;
    private final boolean transitive;

    Compatibility(boolean backward, boolean forward, boolean transitive) {
        this.backward = backward;
        this.forward = forward;
        this.transitive = transitive;
    }

    /** The level of that name, in any case; empty when there is none. */
    public static Optional<Compatibility> find(String name) {
        for (Compatibility level : values()) {
            if (level.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** Why the candidate may not follow the earlier versions (oldest first); empty when it may. */
    public List<String> problems(Schema candidate, List<Schema> earlier) {
        List<String> problems = new ArrayList<>();
        int from = transitive ? 0 : Math.max(0, earlier.size() - 1);
        for (int i = from; i < earlier.size(); i++) {
            if (backward) {
                addProblems(candidate, earlier.get(i), "cannot read version " + (i + 1), problems);
            }
            if (forward) {
                addProblems(earlier.get(i), candidate, "cannot be read by version " + (i + 1), problems);
            }
        }
        return List.copyOf(problems);
    }

    private static void addProblems(Schema reader, Schema writer, String what, List<String> problems) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult();
        for (var problem : result.getIncompatibilities()) {
            problems.add(
                    what + ": " + problem.getType() + " at " + problem.getLocation() + ": " + problem.getMessage());
        }
    }
}
