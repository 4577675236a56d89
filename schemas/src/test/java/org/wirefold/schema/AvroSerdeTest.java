package org.wirefold.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.Provenance;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.SeenItem;
import org.wirefold.schema.wire.Warning;

class AvroSerdeTest {
    private static final String TOPIC = Topics.RAW.name();

    private final InMemoryRegistryClient registry = new InMemoryRegistryClient();
    private final AvroSerde<RawArticle> serde = AvroSerde.of(Topics.RAW, RawArticle.class, registry);

    @Test
    void aRecordComesBackAsItWent() {
        RawArticle article = anArticle(7);

        assertThat(read(write(article))).isEqualTo(article);
    }

    @Test
    void theHeaderIsAZeroByteAndTheSchemaId() {
        int id = registry.register(Topics.RAW.subject(), RawArticle.getClassSchema());

        byte[] bytes = write(anArticle(1));

        assertThat(bytes[0]).isZero();
        assertThat(ByteBuffer.wrap(bytes, 1, 4).getInt()).isEqualTo(id);
    }

    @Test
    void nullIsNullBothWays() {
        assertThat(write(null)).isNull();
        assertThat(read(null)).isNull();
    }

    @Test
    void threadsDoNotDisturbOneAnother() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> results = IntStream.range(0, 400)
                .mapToObj(i -> threads.submit(() -> anArticle(i).equals(read(write(anArticle(i))))))
                .toList();
        threads.shutdown();

        for (Future<Boolean> result : results) {
            assertThat(result.get()).isTrue();
        }
    }

    @Test
    void aTopicTakesItsOwnTypeOnly() {
        assertThatThrownBy(() -> AvroSerde.of(Topics.RAW, SeenItem.class, registry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RawArticle");
    }

    @Nested
    class BadRecords {
        @Test
        void aMissingFieldIsNamedAndTheNextRecordIsWhole() {
            RawArticle broken = anArticle(1);
            broken.setTitle(null);

            assertThatThrownBy(() -> write(broken))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("title");
            assertThat(read(write(anArticle(2)))).isEqualTo(anArticle(2));
        }
    }

    @Nested
    class BadBytes {
        @Test
        void bytesLeftOverAreRefused() {
            byte[] bytes = write(anArticle(1));

            refused(Arrays.copyOf(bytes, bytes.length + 1), "left over");
        }

        @Test
        void aMegabyteOfZerosIsNoArticle() {
            byte[] bytes = Arrays.copyOf(Arrays.copyOf(write(anArticle(1)), 5), 1_048_000);

            refused(bytes, "");
        }

        @Test
        void everyCutIsRefused() {
            byte[] bytes = write(anArticle(1));
            for (int length = 0; length < bytes.length; length++) {
                refused(Arrays.copyOf(bytes, length), "");
            }
        }

        @Test
        void anotherMagicByteIsRefused() {
            byte[] bytes = write(anArticle(1));
            bytes[0] = 1;

            refused(bytes, "magic byte is 1");
        }

        @Test
        void anUnknownIdIsRefused() {
            refused(new byte[] {0, 0, 0, 3, 9, 0}, "schema id 777");
        }

        @Test
        void anArrayOfMillionsIsRefusedBeforeMemoryIsAskedFor() throws IOException {
            Schema nulls = SchemaBuilder.array().items().nullType();
            Schema huge = withRemovedAs(nulls);
            int id = registry.register("other", huge);
            byte[] bytes = bytesOf(id, huge, 500_000_000L);

            refused(bytes, "");
        }

        @Test
        void aStringOfGigabytesIsRefused() {
            int id = registry.register(Topics.RAW.subject(), RawArticle.getClassSchema());
            ByteBuffer bytes = ByteBuffer.allocate(16).put((byte) 0).putInt(id);
            bytes.put(new byte[] {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x07});

            refused(bytes.array(), "");
        }

        private void refused(byte[] bytes, String reason) {
            assertThatThrownBy(() -> read(bytes))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageStartingWith(TOPIC + ": ")
                    .hasMessageContaining(reason);
        }
    }

    @Test
    void avroMakesClassesOfTheWireAndNoOthers() {
        assertThatCode(() -> ClassSecurityValidator.validate(RawArticle.class)).doesNotThrowAnyException();
        for (Class<?> other : List.of(java.io.File.class, java.net.URL.class, ProcessBuilder.class, Topics.class)) {
            assertThatThrownBy(() -> ClassSecurityValidator.validate(other))
                    .as(other.getName())
                    .isInstanceOf(SecurityException.class);
        }
    }

    @Nested
    class OtherVersions {
        @Test
        void aWriterWithoutALaterFieldIsReadWithItsDefault() throws IOException {
            Schema older = without("note");
            int id = registry.register("older", older);

            RawArticle article = read(bytesOf(id, older, 0));

            assertThat(article.getTitle()).isEqualTo("t");
            assertThat(article.getNote()).isNull();
        }

        @Test
        void aRegistryThatCannotBeAskedIsNotTheRecordsFault() {
            RegistryClient down = new RegistryClient() {
                @Override
                public int register(String subject, Schema schema) {
                    throw new RegistryUnavailableException("down", null);
                }

                @Override
                public Schema schemaById(int id) {
                    throw new RegistryUnavailableException("down", null);
                }
            };
            byte[] bytes = write(anArticle(1));
            var cutOff = AvroSerde.of(Topics.RAW, RawArticle.class, down);

            assertThatThrownBy(() -> cutOff.deserializer().deserialize(TOPIC, bytes))
                    .isInstanceOf(RegistryUnavailableException.class);
            assertThatThrownBy(() -> cutOff.serializer().serialize(TOPIC, anArticle(1)))
                    .isInstanceOf(RegistryUnavailableException.class);
        }
    }

    private byte[] write(RawArticle article) {
        return serde.serializer().serialize(TOPIC, article);
    }

    private RawArticle read(byte[] bytes) {
        return serde.deserializer().deserialize(TOPIC, bytes);
    }

    private static Schema without(String field) {
        return copyOf(RawArticle.getClassSchema().getFields().stream()
                .filter(f -> !f.name().equals(field))
                .map(f -> new Schema.Field(f, f.schema()))
                .toList());
    }

    private static Schema withRemovedAs(Schema type) {
        return copyOf(RawArticle.getClassSchema().getFields().stream()
                .map(f -> f.name().equals("removed")
                        ? new Schema.Field("removed", type)
                        : new Schema.Field(f, f.schema()))
                .toList());
    }

    private static Schema copyOf(List<Schema.Field> fields) {
        Schema own = RawArticle.getClassSchema();
        return Schema.createRecord(own.getName(), null, own.getNamespace(), false, fields);
    }

    /** A record written field by field; {@code items} is the number of nulls that the field "removed" claims to hold. */
    private static byte[] bytesOf(int id, Schema schema, long items) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(0);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        for (Schema.Field field : schema.getFields()) {
            if (field.name().equals("removed") && items > 0) {
                encoder.writeLong(items);
                encoder.writeLong(0);
            } else {
                new GenericDatumWriter<>(field.schema()).write(example(field.schema()), encoder);
            }
        }
        encoder.flush();
        return bytes.toByteArray();
    }

    private static Object example(Schema schema) {
        return switch (schema.getType()) {
            case STRING -> "t";
            case LONG -> 1L;
            case INT -> 1;
            case BOOLEAN -> false;
            case ENUM ->
                new GenericData.EnumSymbol(schema, schema.getEnumSymbols().get(0));
            case ARRAY -> List.of();
            case RECORD -> exampleRecord(schema);
            default -> null;
        };
    }

    private static GenericRecord exampleRecord(Schema schema) {
        GenericRecord record = new GenericData.Record(schema);
        schema.getFields().forEach(f -> record.put(f.pos(), example(f.schema())));
        return record;
    }

    static RawArticle anArticle(int number) {
        return RawArticle.newBuilder()
                .setArticleId("%032x".formatted(number))
                .setSource("Harbour Wire")
                .setProviderId("hw-" + number)
                .setVersion(1)
                .setStatus(ArticleStatus.USABLE)
                .setTitle("Ferries run again – “at last”")
                .setBody("The first boat left at dawn. ".repeat(1 + number % 70))
                .setEventTime(Instant.ofEpochMilli(1_700_000_000_000L + number))
                .setOrigin(anOrigin())
                .setWarnings(List.of(aWarning()))
                .build();
    }

    private static Provenance anOrigin() {
        return (Provenance) fill(new Provenance());
    }

    private static Warning aWarning() {
        return (Warning) fill(new Warning());
    }

    private static org.apache.avro.specific.SpecificRecord fill(org.apache.avro.specific.SpecificRecord record) {
        for (Schema.Field field : record.getSchema().getFields()) {
            boolean time = field.schema().getLogicalType() != null;
            record.put(field.pos(), time ? Instant.ofEpochMilli(1) : example(field.schema()));
        }
        return record;
    }
}
