package org.wirefold.standalone.access;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Under which name each part comes to the cluster. */
public final class Principals {
    private final Map<Part, String> names = new EnumMap<>(Part.class);

    private Principals() {
        for (Part part : new Part[] {Part.INGEST, Part.ENRICH, Part.SINK}) {
            names.put(part, "User:wirefold-" + part.word());
        }
    }

    /**
     * {@code User:wirefold-ingest}, {@code -enrich}, {@code -sink}, unless others are given. The replay admin has no name of its own.
     *
     * @param given by the word of the part; a name is what the broker makes of the login or certificate, with its type in front
     * @throws IllegalArgumentException for a part that is none, or a name without a type
     */
    public static Principals of(Map<String, String> given) {
        Principals principals = new Principals();
        given.forEach((word, name) -> {
            if (name.indexOf(':') < 1 || name.endsWith(":")) {
                throw new IllegalArgumentException(
                        "a principal has a type in front, as in User:wirefold-" + word + "; this has none: " + name);
            }
            principals.names.put(part(word), name);
        });
        return principals;
    }

    Optional<String> find(Part part) {
        return Optional.ofNullable(names.get(part));
    }

    private static Part part(String word) {
        for (Part part : Part.values()) {
            if (part.word().equals(word)) {
                return part;
            }
        }
        throw new IllegalArgumentException("no part: " + word + " (ingest, enrich, sink, replay-admin)");
    }
}
