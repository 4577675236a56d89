package org.wirefold.ingest.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.Sha256;

/** The lines of a stream as bytes, one in memory at a time; lines of white space only are passed over. */
final class LineIterator implements Iterator<ReadResult> {
    private static final int BUFFER_BYTES = 1 << 16;

    /**
     * One line.
     *
     * @param number from 1
     * @param bytes without its line end; the head only when {@code isCut}
     * @param isCut the line was longer than the limit
     * @param original for a dead letter
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Line(long number, byte[] bytes, boolean isCut, OriginalBytes original) {}

    private final InputStream in;
    private final int maxBytes;
    private final Function<Line, ReadResult> read;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int filled;
    private long number;
    private @Nullable ReadResult ahead;

    LineIterator(InputStream in, int maxBytes, Function<Line, ReadResult> read) {
        this.in = in;
        this.maxBytes = maxBytes;
        this.read = read;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null) {
            Line line = nextLine();
            if (line == null) {
                return false;
            }
            if (!isBlank(line)) {
                ahead = read.apply(line);
            }
        }
        return true;
    }

    @Override
    public ReadResult next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        ReadResult result = ahead;
        ahead = null;
        return result;
    }

    private @Nullable Line nextLine() {
        if (!fill()) {
            return null;
        }
        number++;
        var kept = new ByteArrayOutputStream();
        var digest = Sha256.start();
        long total = 0;
        boolean ended = false;
        while (!ended && fill()) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            ended = end < filled;
            kept.write(buffer, at, (int) Math.min(end - at, Math.max(0L, maxBytes - (long) kept.size())));
            digest.update(buffer, at, end - at);
            total += end - at;
            at = ended ? end + 1 : end;
        }
        byte[] bytes = kept.toByteArray();
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, OriginalBytes.MAX_HEAD));
        var original = new OriginalBytes(head, total, HexFormat.of().formatHex(digest.digest()));
        return new Line(number, bytes, total > bytes.length, original);
    }

    private boolean fill() {
        if (at < filled) {
            return true;
        }
        try {
            at = 0;
            filled = Math.max(0, in.read(buffer, 0, buffer.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return filled > 0;
    }

    private static boolean isBlank(Line line) {
        for (byte b : line.bytes()) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
