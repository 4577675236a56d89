package org.wirefold.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The evaluation material, which is copyrighted and therefore stands outside the repository. */
final class Material {
    private Material() {}

    /** A file or folder of it. Where there is none the test is skipped, and says so loudly. */
    static Path at(String name) {
        Path path = Path.of(System.getProperty("wirefold.shared", "../shared"), name);
        if (!Files.exists(path)) {
            String message = "SKIPPED: no evaluation material at " + path.toAbsolutePath()
                    + " (set -Dwirefold.shared=DIR to run this test)";
            System.err.println(message);
            Assumptions.abort(message);
        }
        return path.toAbsolutePath().normalize();
    }
}
