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
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.wirefold.standalone.JavaProcess;
import org.wirefold.standalone.Wirefold;

/** The samples of the repository in an inbox, and what must become of them. */
final class Samples {
    private final Path folder;

    private Samples(Path folder) {
        this.folder = folder;
    }

    /** Below {@code inbox/samples}: files that name no outlet have the folder's name in both cases. */
    static Samples copiedTo(Path folder) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox/samples"));
        try (Stream<Path> files = Files.list(Path.of("../samples"))) {
            for (Path file : files.filter(f -> !f.toString().endsWith(".md")).toList()) {
                Files.copy(file, inbox.resolve(file.getFileName()));
            }
        }
        return new Samples(folder);
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    /** From {@code wirefold batch}. */
    Set<String> expected() throws IOException, InterruptedException {
        Path out = folder.resolve("batch");
        Path log = Path.of("target/batch.log");
        List<String> batch = List.of("batch", inbox().toString(), "--out", out.toString());
        int status = JavaProcess.start(Wirefold.class, log, Map.of(), batch).waitFor();
        assertThat(status).as(Files.readString(log)).isZero();
        Set<String> expected = StoredResults.inFiles(out);
        assertThat(expected).as(Files.readString(log)).hasSizeGreaterThan(50);
        return expected;
    }

    /**
     * Waits until the database holds exactly this.
     *
     * @param works false when nothing more will come
     */
    void await(Set<String> expected, String url, String user, String password, Duration limit, BooleanSupplier works)
            throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        Set<String> found = StoredResults.inDatabase(url, user, password);
        while (!found.equals(expected) && System.nanoTime() < deadline && works.getAsBoolean()) {
            TimeUnit.SECONDS.sleep(1);
            found = StoredResults.inDatabase(url, user, password);
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }
}
