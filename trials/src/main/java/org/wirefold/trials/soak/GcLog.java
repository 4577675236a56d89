package org.wirefold.trials.soak;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The log that Java writes with {@code -Xlog:gc:file=...}, read as it grows. */
final class GcLog {
    private final Path file;
    private long read;

    GcLog(Path file) {
        this.file = file;
    }

    /** MiB of heap that the full collections since the last call left, the least of them; 0 when there was none. */
    long leastAfterCollection() {
        if (!Files.exists(file)) {
            return 0;
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.max(0, log.length() - read)];
            log.seek(read);
            log.readFully(bytes);
            read += bytes.length;
            return leastAfter(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return 0;
        }
    }

    /** Young collections leave what is old and dead: only the full ones tell what is needed. Lines end with {@code 120M->45M(512M) 3.2ms}. */
    static long leastAfter(String lines) {
        return lines.lines()
                .filter(line -> line.contains("Pause Full") && line.contains("->"))
                .mapToLong(line -> {
                    String after = line.substring(line.indexOf("->") + 2);
                    return Long.parseLong(after.substring(0, after.indexOf('M')));
                })
                .min()
                .orElse(0);
    }
}
