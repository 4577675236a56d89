package org.wirefold.standalone.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.wirefold.standalone.JavaProcess;
import org.wirefold.standalone.Wirefold;

/** {@code wirefold run} on a cluster, a registry and a database that are not its own. */
class ForeignClusterContainersIT {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Path SAID = Path.of("target/run.log");

    @TempDir
    Path folder;

    /** Not below the folder for temporary files: there the program refuses to keep its state. */
    @TempDir(factory = InTarget.class)
    Path data;

    @Test
    @SuppressWarnings("resource") // closed with the try; the builder methods return the same container
    void theSamplesGiveTheSameRowsAsABatch() throws Exception {
        Engine.require();
        Samples samples = Samples.copiedTo(folder);
        Set<String> expected = samples.expected();
        try (var kafka = new KafkaContainer(image("KAFKA_IMAGE", "apache/kafka"))
                        .withEnv("KAFKA_OFFSETS_RETENTION_MINUTES", "129600");
                var postgres = new PostgreSQLContainer(image("POSTGRES_IMAGE", "postgres"));
                var registry = new GenericContainer<>(image("REGISTRY_IMAGE", "apicurio/apicurio-registry"))
                        .withExposedPorts(8080)
                        .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").withStartupTimeout(LIMIT))) {
            kafka.start();
            postgres.start();
            registry.start();
            String address = "http://" + registry.getHost() + ":" + registry.getMappedPort(8080) + "/apis/ccompat/v7";
            Process run = run(kafka.getBootstrapServers(), address, postgres, samples);
            try {
                samples.await(
                        expected,
                        postgres.getJdbcUrl(),
                        postgres.getUsername(),
                        postgres.getPassword(),
                        LIMIT,
                        run::isAlive);
                assertThat(run.isAlive()).isTrue();
            } catch (AssertionError different) {
                throw new AssertionError(Files.readString(SAID), different);
            } finally {
                run.destroy();
                run.waitFor(60, TimeUnit.SECONDS);
                run.destroyForcibly();
            }
        }
    }

    private static DockerImageName image(String variable, String model) {
        return DockerImageName.parse(Engine.image(variable)).asCompatibleSubstituteFor(model);
    }

    private Process run(String bootstrap, String registry, PostgreSQLContainer postgres, Samples samples)
            throws IOException {
        return JavaProcess.start(
                Wirefold.class,
                SAID,
                Map.of("WIREFOLD_DB_PASSWORD", postgres.getPassword()),
                List.of(
                        "run",
                        "--data=" + data,
                        "--bootstrap-servers=" + bootstrap,
                        "--schema-registry-url=" + registry,
                        "--db-url=" + postgres.getJdbcUrl(),
                        "--db-user=" + postgres.getUsername(),
                        "--ingest-inbox=" + samples.inbox(),
                        "--ingest-backfill=true",
                        "--cluster-single-broker=true",
                        "--console-port=0"));
    }

    static final class InTarget implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "data");
        }
    }
}
