package org.wirefold.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.ingest.Shared;
import org.wirefold.schema.DeadLetterReason;

/** Hostile files give an article or a dead letter within a second, and never a fault of ours. */
class HostileInputTest {
    /** Time of this thread: what else runs on the machine takes none of it. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(strings = {"hostile-json", "hostile-xml", "feeds-feedparser", "feeds-w3cvalidator", "wire-ninjs"})
    void everyFileHasAnOutcomeWithinASecond(String set) throws IOException {
        try (Stream<Path> files = Files.walk(Shared.path("eval/ingest/dev/" + set))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.endsWith("expected.json"))
                    .toList()) {
                long start = THREADS.getCurrentThreadCpuTime();
                List<ReadResult> results = Reading.results(InputDocument.ofFile(file, file.toString(), "hostile"));
                Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);

                assertThat(results).as(file.toString()).isNotEmpty();
                assertThat(results)
                        .as(file.toString())
                        .noneMatch(result ->
                                result instanceof Rejected letter && letter.reason() == DeadLetterReason.UNEXPECTED);
                assertThat(took).as(file.toString()).isLessThan(Duration.ofSeconds(1));
            }
        }
    }
}
