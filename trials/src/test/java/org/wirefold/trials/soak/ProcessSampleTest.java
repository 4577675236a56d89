package org.wirefold.trials.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessSampleTest {
    @TempDir
    private Path folder;

    @Test
    void thisProcessHoldsSomethingOfEverything() {
        ProcessSample sample =
                ProcessSample.of(ProcessHandle.current().pid(), 7).orElseThrow();

        assertThat(sample.rssKiB()).isGreaterThan(20_000);
        assertThat(sample.threads()).isGreaterThan(4);
        assertThat(sample.descriptors()).isGreaterThan(4);
        assertThat(sample.heapMiB()).isEqualTo(7);
    }

    @Test
    void aProcessThatIsGoneHasNoSample() {
        assertThat(ProcessSample.of(Integer.MAX_VALUE, 0)).isEmpty();
    }

    @Test
    void theHeapAfterFullCollectionsIsTheLeastSinceTheLastLook() throws Exception {
        Path file = folder.resolve("gc.log");
        GcLog log = new GcLog(file);
        assertThat(log.leastAfterCollection()).isZero();

        Files.writeString(file, """
                [5.0s][info][gc] GC(0) Pause Young (Allocation Failure) 158M->9M(494M) 47.573ms
                [5.1s][info][gc] GC(1) Pause Full (Metadata GC Threshold) 80M->11M(371M) 303.872ms
                [5.2s][info][gc] GC(2) Concurrent Mark Cycle
                """);
        assertThat(log.leastAfterCollection()).isEqualTo(11);
        Files.writeString(
                file,
                "[6s][info][gc] GC(3) Pause Full (Diagnostic Command) 90M->40M(494M) 1ms\n",
                StandardOpenOption.APPEND);
        assertThat(log.leastAfterCollection()).isEqualTo(40);
        assertThat(log.leastAfterCollection()).isZero();
    }
}
