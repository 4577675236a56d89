package org.wirefold.analysis.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** The data files beside this package. Lines that start with # are remarks. */
final class Resource {
    private Resource() {}

    static List<String> lines(String name) {
        InputStream bytes = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .filter(Predicate.not(String::isBlank))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
