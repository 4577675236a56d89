package org.wirefold.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.analysis.ArticleAnalyser;
import org.wirefold.analysis.ArticleAnalysis;
import org.wirefold.analysis.ArticleText;
import org.wirefold.proof.stream.NewsStream;
import org.wirefold.runtime.ClusterOffsets;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.SettingsException;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.sink.ResultReader;
import org.wirefold.standalone.Drain;
import org.wirefold.standalone.EmbeddedParts;
import org.wirefold.standalone.command.SettingsCatalogue;

/** A place that is lost stops the application, before its start and while it runs; it never begins anew or leaves articles out. */
class StartPositionsIT {
    private static final TopicPartition RAW = new TopicPartition(Topics.RAW.name(), 0);
    private static final String APPLICATION = "wirefold-enrich";

    @TempDir
    private Path data;

    private final NewsStream news = new NewsStream(0, 20_261_120);
    private EmbeddedParts parts;
    private Admin admin;

    @BeforeEach
    void start() throws Exception {
        parts = EmbeddedParts.start(data, Settings.of(SettingsCatalogue.all(), Map.of()), false);
        admin = Admin.create(KafkaSettings.admin(parts.settings()));
    }

    @AfterEach
    void stop() {
        admin.close();
        parts.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fused", "spread"})
    void aNewApplicationBeginsAtTheBeginningWhereverThatIs(String form) throws Exception {
        send(30);
        leave(10);

        drain(form);

        assertThat(sequences())
                .as("20 of 30 were still there")
                .hasSizeBetween(1, 20)
                .startsWith(0L);
        assertThat(committed()).isEqualTo(30L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fused", "spread"})
    void articlesThatLeftTheTopicUnreadAreCountedAndNobodyGoesOn(String form) throws Exception {
        send(20);
        drain(form);
        List<Long> before = sequences();
        send(30);
        leave(37);

        assertThatThrownBy(() -> start(form))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("the offsets 20 to 36 of articles.raw-0, 17 in number, left the topic")
                .hasMessageContaining("a new enrich.application.id")
                .hasMessageContaining("--group wirefold-enrich --topic articles.raw:0 --reset-offsets --to-earliest");
        assertThat(sequences()).isEqualTo(before);
        assertThat(committed()).isEqualTo(20L);
    }

    @Test
    void whoAcceptsTheGapGoesOnBehindIt() throws Exception {
        send(20);
        drain("fused");
        int before = sequences().size();
        send(30);
        leave(37);
        admin.alterConsumerGroupOffsets(APPLICATION, Map.of(RAW, new OffsetAndMetadata(37)))
                .all()
                .get();

        drain("fused");

        assertThat(sequences()).hasSizeBetween(before + 1, before + 13);
    }

    @Test
    void aPlaceThatTheClusterForgotIsNoBeginning() throws Exception {
        send(20);
        drain("fused");
        List<Long> before = sequences();
        admin.deleteConsumerGroupOffsets(APPLICATION, Set.of(RAW)).all().get();

        assertThatThrownBy(() -> start("fused"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("the group wirefold-enrich has forgotten where it was in articles.raw-0")
                .hasMessageContaining("offsets 0 to 19");
        assertThat(sequences()).isEqualTo(before);
    }

    @Test
    void withoutItsChangelogsAnApplicationDoesNotGoOn() throws Exception {
        send(20);
        drain("fused");
        List<String> changelogs = admin.listTopics().names().get().stream()
                .filter(topic -> topic.endsWith("-changelog"))
                .toList();
        assertThat(changelogs).hasSizeGreaterThan(5);
        admin.deleteTopics(changelogs).all().get();

        assertThatThrownBy(() -> start("fused"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("the changelogs with all it knew are gone");
    }

    @Test
    void anApplicationThatReadNothingYetStartsAgain() throws Exception {
        drain("fused");
        drain("fused");
        send(5);
        drain("fused");

        assertThat(sequences()).startsWith(0L);
    }

    /** The core holds the first article until everything behind it has left the topic. */
    @Test
    void articlesThatLeaveTheTopicWhileItRunsStopIt() throws Exception {
        send(40);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        Map<String, String> slow = new HashMap<>();
        slow.put("streams.main.consumer.max.poll.records", "1");
        slow.put("streams.main.consumer.max.partition.fetch.bytes", "1");
        slow.put("streams.main.consumer.fetch.max.bytes", "1");
        slow.put("streams.buffered.records.per.partition", "1");
        try (Metrics metrics = Metrics.create();
                EnrichProgram enrich = program(slow, metrics, holding(held, free))) {
            enrich.start();
            assertThat(held.await(60, TimeUnit.SECONDS)).isTrue();
            leave(40);
            send(3);
            free.countDown();

            for (int wait = 0; enrich.health().live() && wait < 600; wait++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(enrich.health().live()).isFalse();
        }
        long place = committed();
        assertThat(place).as("it stopped at the gap").isLessThan(40L);
        assertThat(sequences()).as("nothing from behind the gap").allMatch(sequence -> sequence < place);
        assertThatThrownBy(() -> start("fused"))
                .hasMessageContaining(
                        "the offsets " + place + " to 39 of articles.raw-0, " + (40 - place) + " in number");
    }

    private static Supplier<Function<ArticleText, ArticleAnalysis>> holding(CountDownLatch held, CountDownLatch free) {
        ArticleAnalyser core = new ArticleAnalyser();
        return () -> text -> {
            held.countDown();
            try {
                free.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return core.analyse(text);
        };
    }

    /** Not in transactions, so that each article has one offset. */
    private void send(int count) throws Exception {
        var values =
                AvroSerde.of(Topics.RAW, RawArticle.class, parts.registry()).serializer();
        Map<String, Object> properties = new HashMap<>(KafkaSettings.producer(parts.settings()));
        properties.put("batch.size", "1"); // a batch of its own for each, or the log could not be cut between them
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), values)) {
            for (RawArticle article : news.take(count)) {
                producer.send(new ProducerRecord<>(Topics.RAW.name(), article.getArticleId(), article))
                        .get();
            }
        }
    }

    /** As when the retention of the topic ends. */
    private void leave(long before) throws Exception {
        admin.deleteRecords(Map.of(RAW, RecordsToDelete.beforeOffset(before)))
                .all()
                .get();
    }

    private void drain(String form) throws Exception {
        try (Metrics metrics = Metrics.create();
                EnrichProgram enrich =
                        program(Map.of("enrich.form", form), metrics, () -> new ArticleAnalyser()::analyse)) {
            enrich.start();
            new Drain(admin, enrich.group()).await(enrich);
        }
    }

    private void start(String form) {
        try (Metrics metrics = Metrics.create();
                EnrichProgram enrich =
                        program(Map.of("enrich.form", form), metrics, () -> new ArticleAnalyser()::analyse)) {
            enrich.start();
        }
    }

    private EnrichProgram program(
            Map<String, String> more, Metrics metrics, Supplier<Function<ArticleText, ArticleAnalysis>> core) {
        Map<String, String> all = new HashMap<>(more);
        all.put("enrich.state.dir", data.resolve("enrich").toString());
        return new EnrichProgram(parts.settings().with(all), parts.registry(), metrics, core);
    }

    private long committed() {
        return new ClusterOffsets(admin).committed(APPLICATION).get(RAW);
    }

    /** The numbers that articles got in the lane, as they stand on the result topics. */
    private List<Long> sequences() {
        var reader = new ResultReader(KafkaSettings.consumer(parts.settings()), parts.registry());
        return List.of(Topics.ENRICHED, Topics.DUPLICATES).stream()
                .flatMap((Topic topic) -> reader.list(topic, EnrichedArticle.class).stream())
                .flatMapToLong(article -> LongStream.of(article.getSequence()))
                .sorted()
                .boxed()
                .toList();
    }
}
