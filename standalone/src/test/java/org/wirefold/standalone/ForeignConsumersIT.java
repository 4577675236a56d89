package org.wirefold.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.runtime.TopicProvisioner;
import org.wirefold.runtime.TopicSpec;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.HttpRegistryClient;
import org.wirefold.schema.SchemaText;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.Claim;
import org.wirefold.schema.wire.Figure;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.Retraction;
import org.wirefold.schema.wire.Span;
import org.wirefold.schema.wire.TextField;
import org.wirefold.standalone.embedded.EmbeddedBroker;
import org.wirefold.standalone.embedded.EmbeddedRegistry;

/** Programs that know nothing of ours read the topics: kcat with Avro's own tools, and the example that users start from. */
class ForeignConsumersIT {
    private static final String TOPIC = Topics.OPS_EVENTS.name();
    private static final int EVENTS = 5;

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;
    private static EmbeddedRegistry registry;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder.resolve("kafka"));
        registry = EmbeddedRegistry.start(folder.resolve("registry"), broker.bootstrapServers());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            TopicProvisioner.with(admin)
                    .provision(Topics.all().stream().map(TopicSpec::of).toList());
        }
        produce();
    }

    @AfterAll
    static void stop() {
        registry.close();
        broker.close();
    }

    private static OpsEvent event(int number) {
        return new OpsEvent(
                "enrich",
                "SOURCE_SILENT",
                "warning",
                "silent for " + number + " h, “naïve” ☂",
                number % 2 == 0 ? "Harbour Post" : null,
                Instant.parse("2026-03-01T12:00:00Z").plusSeconds(number));
    }

    /** Some in a transaction that is aborted, which nobody may see, then those that count. */
    private static void produce() {
        var values = AvroSerde.of(Topics.OPS_EVENTS, OpsEvent.class, HttpRegistryClient.at(registry.url()))
                .serializer();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", broker.bootstrapServers(), "transactional.id", "test", "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            for (boolean commit : new boolean[] {false, true}) {
                producer.beginTransaction();
                for (int number = 0; number < EVENTS; number++) {
                    var unused = producer.send(new ProducerRecord<>(
                            TOPIC, "enrich", values.serialize(TOPIC, event(commit ? number : number + 100))));
                }
                producer.flush();
                if (commit) {
                    producer.commitTransaction();
                } else {
                    producer.abortTransaction();
                }
            }
        }
    }

    private static String run(Path output, String... command) throws IOException, InterruptedException {
        Path complaints = Files.createTempFile(folder, "stderr", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(complaints.toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as(String.join(" ", command)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(complaints)).isZero();
        return Files.readString(complaints);
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    @Test
    void kcatAndTheToolsOfAvroReadWhatWeWrite() throws Exception {
        Path tools = avroTools();
        if (!isThere("kcat") || tools == null) {
            System.err.println("NOT RUN: kcat (apt-get install kcat) or avro-tools is not there");
            Assumptions.abort("no kcat or no avro-tools");
        }
        Path bytes = folder.resolve("messages");
        // for each message its length in four bytes, then itself: kcat's packed form
        run(
                bytes,
                "kcat",
                "-C",
                "-b",
                broker.bootstrapServers(),
                "-X",
                "isolation.level=read_committed",
                "-t",
                TOPIC,
                "-o",
                "beginning",
                "-e",
                "-q",
                "-f",
                "%R%s");
        Path schema = Files.writeString(
                folder.resolve("event.avsc"),
                SchemaText.of(HttpRegistryClient.at(registry.url()).schema(Topics.OPS_EVENTS.subject(), 1)));
        List<String> read = new ArrayList<>();
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(bytes));
        while (all.hasRemaining()) {
            byte[] message = new byte[all.getInt()];
            all.get(message);
            assertThat(message[0]).as("the first byte of the wire format").isZero();
            assertThat(ByteBuffer.wrap(message, 1, 4).getInt()).as("the id").isPositive();
            read.add(json(tools, schema, Arrays.copyOfRange(message, 5, message.length)));
        }

        assertThat(read).hasSize(EVENTS);
        for (int number = 0; number < EVENTS; number++) {
            JsonNode event = new ObjectMapper().readTree(read.get(number));
            assertThat(event.path("detail").asText()).isEqualTo(event(number).getDetail());
            assertThat(event.path("at").asLong())
                    .isEqualTo(event(number).getAt().toEpochMilli());
            assertThat(event.path("subject").path("string").asText(""))
                    .isEqualTo(number % 2 == 0 ? "Harbour Post" : "");
        }
    }

    private static String json(Path tools, Path schema, byte[] record) throws Exception {
        Path raw = Files.write(folder.resolve("record.bin"), record);
        Path text = folder.resolve("record.json");
        run(
                text,
                java(),
                "-Dfile.encoding=UTF-8",
                "-jar",
                tools.toString(),
                "fragtojson",
                "--schema-file",
                schema.toString(),
                raw.toString());
        return Files.readString(text);
    }

    /** Put there by the build, see the pom. */
    private static Path avroTools() throws IOException {
        Path place = Path.of("target", "avro-tools");
        if (!Files.isDirectory(place)) {
            return null;
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElse(null);
        }
    }

    @Test
    void theExampleIsShortAndPrintsEveryClaim() throws Exception {
        Path example = Path.of("..", "examples", "FollowFigures.java");
        assertThat(Files.readAllLines(example)).hasSizeLessThanOrEqualTo(60);
        var values = AvroSerde.of(Topics.FIGURE_CLAIMS, FigureClaim.class, HttpRegistryClient.at(registry.url()))
                .serializer();
        String topic = Topics.FIGURE_CLAIMS.name();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (FigureClaim claim : List.of(
                    claim("500 soldiers", null),
                    claim(
                            "500 soldiers",
                            new Retraction("CANCELED", "b", 2L, Instant.parse("2026-03-02T12:00:00Z"))))) {
                producer.send(new ProducerRecord<>(topic, claim.getLedgerKey(), values.serialize(topic, claim)))
                        .get();
            }
        }
        Path said = folder.resolve("example.txt");

        run(
                said,
                java(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                example.toString(),
                broker.bootstrapServers(),
                registry.url().toString(),
                "20");

        assertThat(Files.readAllLines(said))
                .contains(
                        "NO|EE: 500 soldiers claimed (Harbour Post)", "NO|EE: 500 soldiers taken back (Harbour Post)");
    }

    private static FigureClaim claim(String surface, Retraction retraction) {
        Figure figure = Figure.newBuilder()
                .setSpan(new Span(TextField.BODY, 10, 10 + surface.length()))
                .setSurface(surface)
                .setValue(500.0)
                .setMin(500.0)
                .setMax(500.0)
                .setApprox(false)
                .setVtype("count")
                .setVague(false)
                .setOp("=")
                .setKind("troop")
                .setForce("NO")
                .setLocation("EE")
                .setStatus("current")
                .setChange("level")
                .setUnit("personnel")
                .setNegated(false)
                .setFlags(List.of())
                .build();
        return new FigureClaim(
                "NO|EE",
                Claim.newBuilder()
                        .setClaimId("c")
                        .setStoryId("a")
                        .setArticleId("a")
                        .setProviderId("p")
                        .setSource("Harbour Post")
                        .setTitle("A title")
                        .setSequence(0)
                        .setAsOf(Instant.parse("2026-03-01T12:00:00Z"))
                        .setFigure(figure)
                        .setCopies(1)
                        .setRetraction(retraction)
                        .build());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
