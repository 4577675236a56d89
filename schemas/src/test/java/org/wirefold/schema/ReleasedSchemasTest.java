package org.wirefold.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every schema ever released, those of topics and those of changelogs, against today's; and records written by each
 * release, read with today's classes. Before a release: {@code ./mvnw -pl schemas test -Dtest=ReleasedSchemasTest
 * -Dreleased.update=0.1.0} writes what the release binds us to; the folders of earlier releases are never touched.
 */
class ReleasedSchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path AVRO = Path.of("src", "main", "avro");
    private static final Path RELEASED = Path.of("src", "test", "resources", "released");

    /** One schema of one release. */
    record Released(String version, String name) {
        Path schemaFile() {
            return RELEASED.resolve(version).resolve(name + ".avsc");
        }

        Path recordsFile() {
            return RELEASED.resolve(version).resolve(name + ".hex");
        }

        Schema schema() throws IOException {
            return new Schema.Parser().parse(Files.readString(schemaFile()));
        }

        @Override
        public String toString() {
            return version + " " + name;
        }
    }

    static List<Released> released() throws IOException {
        String update = System.getProperty("released.update", "");
        if (!update.isEmpty()) {
            write(update);
        }
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .map(file -> new Released(
                            file.getName(file.getNameCount() - 2).toString(),
                            file.getFileName().toString().replace(".avsc", "")))
                    .toList();
        }
    }

    private static void write(String version) throws IOException {
        Path folder = RELEASED.resolve(version);
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (Class<? extends SpecificRecord> type : today()) {
            Schema schema =
                    new Schema.Parser().parse(SchemaText.of(SpecificData.get().getSchema(type)));
            Released one = new Released(version, type.getSimpleName());
            Files.writeString(
                    one.schemaFile(), JSON.readTree(SchemaText.of(schema)).toPrettyString() + "\n");
            Files.write(one.recordsFile(), GoldenRecords.hexOf(schema));
        }
    }

    /** The records that stand alone: one file each, those of topics and those of state. */
    private static List<Class<? extends SpecificRecord>> today() throws IOException {
        List<Class<? extends SpecificRecord>> types = new ArrayList<>();
        for (Path folder : List.of(AVRO, AVRO.resolve("state"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".avsc"))
                        .sorted()
                        .forEach(name -> types.add(type(name.replace(".avsc", ""))));
            }
        }
        return types;
    }

    private static Class<? extends SpecificRecord> type(String name) {
        try {
            return Class.forName("org.wirefold.schema.wire." + name).asSubclass(SpecificRecord.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("a released record is gone: " + name, e);
        }
    }

    @Test
    void everyTopicIsPartOfARelease() throws IOException {
        assertThat(released().stream().map(Released::name).distinct())
                .as("-Dreleased.update=VERSION writes a release")
                .containsAll(Topics.all().stream()
                        .map(topic -> topic.value().getName())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("released")
    void todayKeepsThePromise(Released one) throws IOException {
        assertThat(SchemaPromise.broken(one.schema(), SpecificData.get().getSchema(type(one.name()))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("released")
    void todayReadsItsRecordsToTheLastByteAndField(Released one) throws IOException {
        Schema schema = one.schema();
        RegistryClient registry = new InMemoryRegistryClient();
        int id = registry.register("golden", schema);
        var reader = new AvroDeserializer<>(type(one.name()), registry);
        List<String> lines = Files.readAllLines(one.recordsFile());
        assertThat(lines).hasSizeGreaterThanOrEqualTo(4);
        for (String line : lines) {
            byte[] record = HexFormat.of().parseHex(line);
            byte[] onTheWire = ByteBuffer.allocate(5 + record.length)
                    .put((byte) 0)
                    .putInt(id)
                    .put(record)
                    .array();

            IndexedRecord read = reader.deserialize("golden", onTheWire);

            same(GoldenRecords.decode(schema, record), read, one.name());
        }
    }

    private static void same(IndexedRecord released, IndexedRecord read, String place) {
        for (Schema.Field field : released.getSchema().getFields()) {
            Object before = released.get(field.pos());
            Object now = read.get(read.getSchema().getField(field.name()).pos());
            same(before, now, place + "." + field.name());
        }
    }

    private static void same(Object before, Object now, String place) {
        if (before instanceof IndexedRecord record) {
            same(record, (IndexedRecord) now, place);
        } else if (before instanceof Collection<?> items) {
            List<?> found = List.copyOf((Collection<?>) now);
            assertThat(found).as(place).hasSameSizeAs(items);
            int i = 0;
            for (Object item : items) {
                same(item, found.get(i++), place + "[]");
            }
        } else if (before instanceof Long millis && now instanceof Instant instant) {
            assertThat(instant.toEpochMilli()).as(place).isEqualTo(millis);
        } else if (before instanceof Number || before instanceof Boolean || before == null) {
            assertThat(now).as(place).isEqualTo(before);
        } else if (before instanceof ByteBuffer) {
            assertThat(now).as(place).isEqualTo(before);
        } else {
            assertThat(String.valueOf(now)).as(place).isEqualTo(before.toString());
        }
    }

    @Test
    void onlyWholeReleasesStandThere() {
        try (Stream<Path> folders = Files.list(RELEASED)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("[0-9]+\\.[0-9]+\\.[0-9]+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
