package org.wirefold.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.enrich.EnrichProgram;
import org.wirefold.ingest.IngestRun;
import org.wirefold.ingest.publish.Counts;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.sink.ResultReader;
import org.wirefold.standalone.command.SettingsCatalogue;

/** The Streams application on a real broker: what the test driver cannot show. */
class EnrichProgramIT {
    private static final Path SAMPLES = Path.of("../samples");

    @TempDir
    Path data;

    private EmbeddedParts parts;

    @BeforeEach
    void start() throws Exception {
        Settings settings = Settings.of(
                SettingsCatalogue.all(),
                Map.of("enrich.state.dir", data.resolve("enrich").toString()));
        parts = EmbeddedParts.start(data, settings, false);
    }

    @AfterEach
    void stop() {
        parts.close();
    }

    @Test
    void bytesThatAreNoRecordBecomeADeadLetterAndTheArticlesBehindThemGoOn() throws Exception {
        byte[] poison = "no record of any schema".getBytes(StandardCharsets.UTF_8);
        try (var producer = new KafkaProducer<>(
                KafkaSettings.producer(parts.settings()), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.RAW.name(), poison)).get(30, TimeUnit.SECONDS);
        }
        Counts counts = ingest();
        enrichUntilDrained();

        assertThat(reader().list(Topics.DEAD_LETTERS, DeadLetter.class))
                .filteredOn(letter -> letter.getStage().equals("enrich"))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.getReason()).isEqualTo("UNDECODABLE_RECORD");
                    assertThat(letter.getBytes().array()).isEqualTo(poison);
                });
        assertThat(results()).hasSize((int) counts.published());
    }

    @Test
    void aWipedStateFolderIsRebuiltAndChangesNoAnswer() throws Exception {
        ingest(SAMPLES.resolve("01-corvane-un-chad.json"), SAMPLES.resolve("06-corvane-nato-jordan.json"));
        enrichUntilDrained();
        FolderTree.delete(data.resolve("enrich"));
        ingest(SAMPLES.resolve("02-harbour-post-un-chad.html"), SAMPLES.resolve("07-eastline-nato-jordan.html"));
        enrichUntilDrained();

        assertThat(results())
                .as("both copies were folded into originals that came before the wipe")
                .extracting(article -> article.getVerdict().getDuplicate())
                .containsExactlyInAnyOrder(false, false, true, true);
        assertThat(results()).extracting(EnrichedArticle::getSequence).containsExactlyInAnyOrder(0L, 1L, 2L, 3L);
    }

    @Test
    void itsSettingsGiveStreamsNothingToWarnOf() throws Exception {
        List<String> warnings = new CopyOnWriteArrayList<>();
        var listening = new AbstractAppender("warnings", null, null, true, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
                if (event.getLevel().isMoreSpecificThan(Level.WARN)
                        && event.getLoggerName().endsWith(".StreamsConfig")) {
                    warnings.add(event.getMessage().getFormattedMessage());
                }
            }
        };
        listening.start();
        Logger root = (Logger) LogManager.getRootLogger();
        root.addAppender(listening);
        try {
            enrichUntilDrained();
        } finally {
            root.removeAppender(listening);
        }
        assertThat(warnings).isEmpty();
    }

    private Counts ingest(Path... files) throws Exception {
        List<String> inputs = files.length == 0
                ? List.of(SAMPLES.toString())
                : List.of(files).stream().map(Path::toString).toList();
        return new IngestRun(parts.settings(), parts.registry()).run(inputs, System.in, counts -> {});
    }

    private void enrichUntilDrained() throws Exception {
        try (Metrics metrics = Metrics.create();
                EnrichProgram enrich = new EnrichProgram(parts.settings(), parts.registry(), metrics);
                Admin admin = Admin.create(KafkaSettings.admin(parts.settings()))) {
            enrich.start();
            new Drain(admin, enrich.group()).await(enrich);
        }
    }

    private List<EnrichedArticle> results() {
        return List.of(Topics.ENRICHED, Topics.DUPLICATES).stream()
                .flatMap((Topic topic) -> reader().list(topic, EnrichedArticle.class).stream())
                .toList();
    }

    private ResultReader reader() {
        return new ResultReader(KafkaSettings.consumer(parts.settings()), parts.registry());
    }
}
