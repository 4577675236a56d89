package org.wirefold.trials.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a process holds at a moment (Linux, proc(5)).
 *
 * @param rssKiB resident memory
 * @param threads of the process
 * @param descriptors open files and sockets
 * @param heapMiB what the collections since the last sample left of the heap, the least of them; 0 when there was none
 */
record ProcessSample(long rssKiB, long threads, long descriptors, long heapMiB) {
    /** Empty when the process is gone. */
    static Optional<ProcessSample> of(long pid, long heapMiB) {
        Path folder = Path.of("/proc/" + pid);
        try (Stream<Path> descriptors = Files.list(folder.resolve("fd"))) {
            List<String> status = Files.readAllLines(folder.resolve("status"));
            return Optional.of(new ProcessSample(
                    number(status, "VmRSS:"), number(status, "Threads:"), descriptors.count(), heapMiB));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long number(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
