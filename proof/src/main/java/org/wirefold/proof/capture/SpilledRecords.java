package org.wirefold.proof.capture;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Records in files, one for each partition, read from beginning to end: a capture then takes disk and no memory, however long the
 * topics are. Each record as offset, timestamp, key and value with their lengths.
 */
final class SpilledRecords implements Records {
    private static final int BUFFER = 1 << 20;
    private static final int ABSENT = -1;

    private final String topic;
    private final SortedMap<Integer, Path> files;
    private final Map<Integer, Long> counts;

    private SpilledRecords(String topic, SortedMap<Integer, Path> files, Map<Integer, Long> counts) {
        this.topic = topic;
        this.files = files;
        this.counts = counts;
    }

    @Override
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public Iterator<CapturedRecord> iterator() {
        List<Iterator<CapturedRecord>> partitions = new ArrayList<>();
        files.forEach((partition, file) ->
                partitions.add(new FileRecords(topic, partition, file, counts.getOrDefault(partition, 0L))));
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                while (at < partitions.size() && !partitions.get(at).hasNext()) {
                    at++;
                }
                return at < partitions.size();
            }

            @Override
            public CapturedRecord next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return partitions.get(at).next();
            }
        };
    }

    /** Takes records as they come; those of one partition in order. */
    static final class Writer implements AutoCloseable {
        private final Path folder;
        private final String topic;
        private final SortedMap<Integer, Path> files = new TreeMap<>();
        private final Map<Integer, DataOutputStream> open = new HashMap<>();
        private final Map<Integer, Long> counts = new HashMap<>();

        Writer(Path folder, String topic) {
            this.folder = folder;
            this.topic = topic;
        }

        void add(CapturedRecord record) throws IOException {
            DataOutputStream out = open.get(record.partition());
            if (out == null) {
                Path file = folder.resolve(topic + "-" + record.partition());
                out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
                files.put(record.partition(), file);
                open.put(record.partition(), out);
            }
            out.writeLong(record.offset());
            out.writeLong(record.timestampMillis());
            write(out, record.keyBytes());
            write(out, record.value());
            counts.merge(record.partition(), 1L, Long::sum);
        }

        private static void write(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
            if (bytes == null) {
                out.writeInt(ABSENT);
                return;
            }
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        /** What was added. */
        Records finish() throws IOException {
            close();
            return new SpilledRecords(topic, files, counts);
        }

        @Override
        public void close() throws IOException {
            for (DataOutputStream out : open.values()) {
                out.close();
            }
            open.clear();
        }
    }

    /** One partition; the file is closed behind its last record. */
    private static final class FileRecords implements Iterator<CapturedRecord> {
        private final String topic;
        private final int partition;
        private final Path file;
        private long left;
        private @Nullable DataInputStream in;

        FileRecords(String topic, int partition, Path file, long count) {
            this.topic = topic;
            this.partition = partition;
            this.file = file;
            this.left = count;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public CapturedRecord next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            try {
                DataInputStream from = in;
                if (from == null) {
                    from = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
                    in = from;
                }
                CapturedRecord record = new CapturedRecord(
                        topic, partition, from.readLong(), from.readLong(), bytes(from), bytes(from));
                left--;
                if (left == 0) {
                    from.close();
                }
                return record;
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read again", e);
            }
        }

        private static byte @Nullable [] bytes(DataInputStream in) throws IOException {
            int length = in.readInt();
            if (length == ABSENT) {
                return null;
            }
            return in.readNBytes(length);
        }
    }
}
