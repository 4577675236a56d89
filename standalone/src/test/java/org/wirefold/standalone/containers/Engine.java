package org.wirefold.standalone.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The Docker engine, and which images stand for whom: the published ones unless the environment names others. */
final class Engine {
    private static final Map<String, String> PUBLISHED = Map.of(
            "KAFKA_IMAGE", "apache/kafka:4.3.1",
            "REGISTRY_IMAGE", "apicurio/apicurio-registry:3.3.3",
            "POSTGRES_IMAGE", "postgres:18");

    private Engine() {}

    /** Where none answers the test is skipped, and says so loudly. */
    static void require() throws IOException, InterruptedException {
        if (run(Path.of("."), Map.of(), List.of("docker", "info")) != 0) {
            String message = "SKIPPED: no Docker engine answers; .ci/containers installs and starts one";
            System.err.println(message);
            Assumptions.abort(message);
        }
    }

    static String image(String variable) {
        return System.getenv().getOrDefault(variable, PUBLISHED.get(variable));
    }

    /** Exit code of a command whose output goes to a file beside the tests' reports. */
    static int run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path log = Path.of("target/containers.log").toAbsolutePath();
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command + " did not end within ten minutes; see " + log);
            }
            return process.exitValue();
        } catch (IOException missing) {
            return 127;
        }
    }
}
