package org.wirefold.standalone.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docker-compose.yml as it is: three brokers, registry, database and every program in a container of its own. */
class ComposeContainersIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String DATABASE = "jdbc:postgresql://127.0.0.1:15432/wirefold";

    @TempDir
    static Path folder;

    private static Samples samples;

    @BeforeAll
    static void up() throws Exception {
        Engine.require();
        samples = Samples.copiedTo(folder);
        compose("down", "-v");
        assertThat(compose("up", "-d")).as("see target/containers.log").isZero();
    }

    @AfterAll
    static void down() throws Exception {
        if (samples != null) {
            compose("logs", "--no-color");
            compose("down", "-v");
        }
    }

    @Test
    void theSamplesGiveTheSameRowsAsABatch() throws Exception {
        Set<String> expected = samples.expected();

        samples.await(expected, DATABASE, "wirefold", "wirefold", LIMIT, () -> true);
    }

    private static int compose(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "docker-compose", "-p", "wirefold-it", "-f", "docker-compose.yml", "-f", ".ci/compose.test.yml"));
        command.addAll(List.of(arguments));
        Files.createDirectories(folder.resolve("inbox"));
        return Engine.run(
                ROOT, Map.of("WIREFOLD_INBOX", folder.resolve("inbox").toString(), "WIREFOLD_PORT", "0"), command);
    }
}
