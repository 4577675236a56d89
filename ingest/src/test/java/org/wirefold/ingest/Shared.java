package org.wirefold.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The evaluation material outside the repository; tests that need it say loudly that they did not run. */
public final class Shared {
    private Shared() {}

    /** A folder or file of the material. */
    public static Path path(String relative) {
        Path path = Path.of(System.getProperty("wirefold.shared", "../shared")).resolve(relative);
        if (!Files.exists(path)) {
            System.err.println("NOT RUN: evaluation material is absent: " + path.toAbsolutePath());
            Assumptions.abort("no evaluation material at " + path);
        }
        return path;
    }
}
