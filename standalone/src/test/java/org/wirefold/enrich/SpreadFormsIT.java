package org.wirefold.enrich;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirefold.enrich.Outputs.Written;
import org.wirefold.proof.oracle.LaneOracle;
import org.wirefold.proof.stream.NewsStream;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.SettingsException;
import org.wirefold.runtime.TopicProvisioner;
import org.wirefold.runtime.TopicState;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.FigureClaim;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.Provenance;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.standalone.Drain;
import org.wirefold.standalone.EmbeddedParts;
import org.wirefold.standalone.FolderTree;
import org.wirefold.standalone.JavaProcess;
import org.wirefold.standalone.command.SettingsCatalogue;

/**
 * One stream of two lanes, worked on again and again under new application ids: whatever the form, the numbers, the threads, the
 * instances and the timing, every topic gets the same bytes in the same order.
 */
class SpreadFormsIT {
    private static final int LANES = 2;
    private static final int ARTICLES = 240;
    private static final String ONCE = "worked-once";

    @TempDir
    static Path data;

    private static final long SEED = Long.getLong("wirefold.seed", System.nanoTime());
    private static final Map<ByteBuffer, ByteBuffer> LEDGER = new HashMap<>();
    private static final List<List<RawArticle>> LANES_SENT = new ArrayList<>();

    private static EmbeddedParts parts;
    private static Outputs outputs;
    private static Results expected;
    private static boolean worked;

    @BeforeAll
    static void fusedWithOneThread() throws Exception {
        System.out.println("SpreadFormsIT -Dwirefold.seed=" + SEED);
        parts = EmbeddedParts.start(data, Settings.of(SettingsCatalogue.all(), Map.of()), false);
        try (Admin admin = Admin.create(KafkaSettings.admin(parts.settings()))) {
            admin.createPartitions(Map.of(Topics.RAW.name(), NewPartitions.increaseTo(LANES)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        send();
        outputs = new Outputs(parts.settings());
        expected = run("fused", "fused", 1, 1, 1, 1, 0);
    }

    @AfterAll
    static void stop() {
        parts.close();
    }

    @Test
    void aProgramThatSharesOnlyTheTextCoreExpectsTheSame() {
        int letters = 0;
        List<OpsEvent> redelivered = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            Expected told = new Expected();
            LaneOracle oracle = new LaneOracle(
                    lane,
                    parts.settings().duration("dedupe.window"),
                    DelayingCore.of(0, 0).get(),
                    told);
            LANES_SENT
                    .get(lane)
                    .forEach(raw -> oracle.accept(RawArticle.newBuilder(raw).build()));

            String as = "seed " + SEED + ", lane " + lane;
            assertSame(
                    read(expected.enriched().get(lane), Topics.ENRICHED, EnrichedArticle.class), told.originals(), as);
            assertSame(
                    read(expected.duplicates().get(lane), Topics.DUPLICATES, EnrichedArticle.class), told.copies(), as);
            assertSame(
                    read(expected.clusters().get(lane), Topics.QUOTE_CLUSTERS, QuoteCluster.class), told.clusters, as);
            assertSame(read(expected.claims().get(lane), Topics.FIGURE_CLAIMS, FigureClaim.class), told.claims, as);
            letters += told.failures;
            redelivered.addAll(told.events);
        }
        assertThat(expected.deadLetters()).as("and two that are no articles").hasSize(letters + 2);
        assertThat(read(expected.redelivered(), Topics.OPS_EVENTS, OpsEvent.class))
                .containsExactlyInAnyOrderElementsOf(redelivered);
    }

    private static <T extends SpecificRecord> List<T> read(List<Written> written, Topic topic, Class<T> type) {
        return written.stream()
                .map(record -> record.as(topic, type, parts.registry()))
                .toList();
    }

    /** One by one, so that a difference is shown as two records and not as two lanes. */
    private static <T> void assertSame(List<T> found, List<T> told, String as) {
        for (int at = 0; at < Math.min(found.size(), told.size()); at++) {
            assertThat(found.get(at)).as("%s, record %d", as, at).isEqualTo(told.get(at));
        }
        assertThat(found).as(as).hasSameSizeAs(told);
    }

    /** So that nothing above is shown of nothing. */
    @Test
    void theStreamHasEverythingThatMakesOrderMatter() {
        List<EnrichedArticle> articles = expected.enriched().values().stream()
                .flatMap(List::stream)
                .map(record -> record.as(Topics.ENRICHED, EnrichedArticle.class, parts.registry()))
                .toList();
        assertThat(articles).anyMatch(article -> article.getSupersedes() != null);
        assertThat(articles).anyMatch(article -> article.getStatus() != ArticleStatus.USABLE);
        assertThat(articles)
                .anyMatch(article ->
                        article.getWarnings().stream().anyMatch(w -> w.getCode().equals("LATE_VERSION")));
        assertThat(articles).anyMatch(article -> article.getEmbargoedUntil() != null);
        assertThat(articles).anyMatch(article -> !article.getRemoved().isEmpty());
        assertThat(expected.duplicates().get(0)).hasSizeGreaterThan(20);
        assertThat(expected.clusters().get(0)).hasSizeGreaterThan(20);
        assertThat(expected.claims().get(0)).hasSizeGreaterThan(20);
        assertThat(expected.deadLetters()).hasSizeGreaterThan(4);
        assertThat(expected.redelivered()).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "1, 4, 1, 4", "4, 1, 3, 1", "4, 4, 3, 4"})
    void theSpreadFormGivesTheSameBytes(int partitions, int shards, int instances, int threads) throws Exception {
        String name = "spread-" + partitions + "-" + shards + "-" + instances + "-" + threads;

        run(name, "spread", partitions, shards, instances, threads, 6).assertSameAs(expected, name + ", seed " + SEED);
    }

    @Test
    void theFusedFormGivesTheSameBytesWithMoreThreadsAndInstances() throws Exception {
        run("fused-again", "fused", 1, 1, 3, 2, 3).assertSameAs(expected, "fused again, seed " + SEED);
    }

    @Test
    void aProcessThatIsKilledInTheMiddleAndLosesItsStateFolderGivesTheSameBytes() throws Exception {
        Settings settings = settings("killed", "spread", 4, 4, 2, 1);
        Path said = data.resolve("killed.log");
        long before = end();
        Process child = JavaProcess.start(
                EnrichChild.class,
                said,
                Map.of(
                        "bootstrap.servers", String.join(",", settings.list("bootstrap.servers")),
                        "schema.registry.url",
                                settings.uri("schema.registry.url").toString(),
                        "enrich.application.id", "killed",
                        "enrich.form", "spread",
                        "enrich.analysis.partitions", "4",
                        "enrich.index.shards", "4",
                        "enrich.threads", "2",
                        "enrich.commit.interval", "30ms",
                        "enrich.state.dir", settings.path("enrich.state.dir").toString()));
        try {
            awaitPart(child, before, said);
        } finally {
            child.destroyForcibly().waitFor();
        }
        int written = outputs.count(Topics.ENRICHED);
        assertThat(written).as("killed on the way").isBetween(1, expectedEnriched() - 1);
        FolderTree.delete(settings.path("enrich.state.dir"));

        run("killed", "spread", 4, 4, 1, 2, 3).assertSameAs(expected, "killed, seed " + SEED);
    }

    @Test
    void theTopicsBetweenTheStepsKeepEverythingUntilItIsWorkedOnAndNothingLonger() throws Exception {
        workedOnce();

        try (Admin admin = Admin.create(KafkaSettings.admin(parts.settings()))) {
            for (Topic topic : List.of(Topics.DEALT, Topics.PROBES, Topics.ANALYSED, Topics.ANSWERS)) {
                String name = Topics.ofApplication(ONCE, topic, 2).name();
                TopicState state =
                        TopicProvisioner.with(admin).describe(List.of(name)).get(name);
                assertThat(state.partitions()).isEqualTo(2);
                assertThat(state.settings())
                        .containsEntry("retention.ms", "-1")
                        .containsEntry("cleanup.policy", "delete")
                        .containsEntry("max.message.bytes", Integer.toString(15 << 20));
                TopicPartition partition = new TopicPartition(name, 0);
                assertThat(offset(partition, OffsetSpec.earliest())).as(name).isPositive();
            }
        }
    }

    @Test
    void anApplicationIsNotStartedInAnotherFormThanTheOneItBeganIn() throws Exception {
        workedOnce();

        assertRefused(settings("fused", "spread", 4, 1, 1, 1), "fused", "enrich.form=fused");
        assertRefused(settings(ONCE, "fused", 1, 1, 1, 1), "spread", "enrich.form=spread");
        assertRefused(settings(ONCE, "spread", 3, 1, 1, 1), "partitions=2", "enrich.analysis.partitions=2");
        assertRefused(settings(ONCE, "spread", 2, 1, 1, 1), "shards=2", "enrich.index.shards=2");
    }

    private static void assertRefused(Settings settings, String because, String remedy) {
        try (Metrics metrics = Metrics.create();
                EnrichProgram program = new EnrichProgram(settings, parts.registry(), metrics)) {
            assertThatThrownBy(program::start)
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining(because)
                    .hasMessageContaining("set " + remedy)
                    .hasMessageContaining("a new enrich.application.id");
        }
    }

    /** An application of two partitions of analysis and two shards that has worked the stream through, for whoever comes first. */
    private static void workedOnce() throws Exception {
        if (!worked) {
            run(ONCE, "spread", 2, 2, 1, 4, 0).assertSameAs(expected, ONCE + ", seed " + SEED);
            worked = true;
        }
    }

    /** Works the whole stream through and reads what came of it. */
    private static Results run(
            String application, String form, int partitions, int shards, int instances, int threads, int mostMillis)
            throws Exception {
        long begin = System.nanoTime();
        Deque<AutoCloseable> open = new ArrayDeque<>();
        try (Admin admin = Admin.create(KafkaSettings.admin(parts.settings()))) {
            List<EnrichProgram> programs = new ArrayList<>();
            for (int instance = 1; instance <= instances; instance++) {
                Metrics metrics = Metrics.create();
                var program = new EnrichProgram(
                        settings(application, form, partitions, shards, threads, instance),
                        parts.registry(),
                        metrics,
                        DelayingCore.of(SEED + instance, mostMillis));
                open.push(metrics);
                open.push(program);
                programs.add(program);
                program.start();
            }
            new Drain(admin, application).await(programs.get(0));
        } finally {
            while (!open.isEmpty()) {
                open.pop().close();
            }
        }
        Results results = Results.take(outputs, parts.registry(), LEDGER);
        System.out.printf(
                "%s: %d ms%n",
                application, Duration.ofNanos(System.nanoTime() - begin).toMillis());
        return results;
    }

    private static Settings settings(
            String application, String form, int partitions, int shards, int threads, int instance) {
        return parts.settings()
                .with(Map.of(
                        "enrich.application.id",
                        application,
                        "enrich.instance.id",
                        Integer.toString(instance),
                        "enrich.form",
                        form,
                        "enrich.analysis.partitions",
                        Integer.toString(partitions),
                        "enrich.index.shards",
                        Integer.toString(shards),
                        "enrich.threads",
                        Integer.toString(threads),
                        "enrich.commit.interval",
                        "30ms",
                        "enrich.state.dir",
                        data.resolve(application + "-" + instance).toString(),
                        "streams.repartition.purge.interval.ms",
                        "30"));
    }

    /** Both lanes, one article here and some there, with two records that are no articles. */
    private static void send() throws Exception {
        var serializer =
                AvroSerde.of(Topics.RAW, RawArticle.class, parts.registry()).serializer();
        List<Deque<RawArticle>> lanes = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            List<RawArticle> articles = new ArrayList<>(new NewsStream(lane, SEED).take(ARTICLES - 1));
            articles.add(0, tooLong(articles.get(0), lane));
            LANES_SENT.add(articles);
            lanes.add(new ArrayDeque<>(LANES_SENT.get(lane)));
        }
        Random random = new Random(SEED);
        List<Future<RecordMetadata>> acks = new ArrayList<>();
        try (var producer = new KafkaProducer<>(
                KafkaSettings.producer(parts.settings()), new StringSerializer(), new ByteArraySerializer())) {
            String topic = Topics.RAW.name();
            for (int sent = 0; lanes.stream().anyMatch(lane -> !lane.isEmpty()); sent++) {
                int lane = random.nextInt(LANES);
                RawArticle article = lanes.get(lane).poll();
                if (article != null) {
                    byte[] value = serializer.serialize(topic, article);
                    acks.add(producer.send(new ProducerRecord<>(topic, lane, article.getArticleId(), value)));
                }
                if (sent == 50) {
                    byte[] poison = "no record of any schema".getBytes(StandardCharsets.UTF_8);
                    acks.add(producer.send(new ProducerRecord<>(topic, 0, "poison", poison)));
                    acks.add(producer.send(new ProducerRecord<>(topic, 1, "nothing", null)));
                }
            }
            for (Future<RecordMetadata> ack : acks) {
                ack.get(30, TimeUnit.SECONDS);
            }
        }
    }

    /** An article that is too long for a topic which nobody set up for long records. */
    private static RawArticle tooLong(RawArticle like, int lane) {
        RawArticle article = RawArticle.newBuilder(like).build();
        article.setProviderId("long");
        article.setArticleId("0".repeat(31) + lane);
        article.setTitle("");
        article.setBody(new Random(SEED + lane)
                .ints(150_000)
                .mapToObj(Integer::toHexString)
                .collect(joining(" ")));
        article.setOrigin(new Provenance("stream", "text/plain", "0".repeat(63) + lane));
        return article;
    }

    private static void awaitPart(Process child, long before, Path said) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (end() < before + LANES * ARTICLES / 6) {
            assertThat(child.isAlive()).as(Files.readString(said)).isTrue();
            assertThat(System.nanoTime()).as(Files.readString(said)).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static int expectedEnriched() {
        return expected.enriched().values().stream().mapToInt(List::size).sum();
    }

    /** End of articles.enriched. */
    private static long end() throws Exception {
        return offset(new TopicPartition(Topics.ENRICHED.name(), 0), OffsetSpec.latest());
    }

    private static long offset(TopicPartition partition, OffsetSpec which) throws Exception {
        try (Admin admin = Admin.create(KafkaSettings.admin(parts.settings()))) {
            return admin.listOffsets(Map.of(partition, which))
                    .partitionResult(partition)
                    .get(30, TimeUnit.SECONDS)
                    .offset();
        }
    }
}
