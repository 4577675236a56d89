package org.wirefold.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wirefold.enrich.EnrichConfig;
import org.wirefold.enrich.EnrichMetrics;
import org.wirefold.enrich.EnrichProperties;
import org.wirefold.enrich.EnrichTopology;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Setting;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.TopicProvisioner;
import org.wirefold.runtime.TopicSpec;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.InMemoryRegistryClient;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.standalone.embedded.EmbeddedBroker;

/**
 * Our topology beside a pass-through with the same guarantees: one run, one broker in the same process, the same messages, the same
 * settings. What counts is the ratio; the absolute figures tell about the machine.
 */
final class PipelineBench {
    private static final long SEED = 20261120;
    private static final String PASSED = "bench.passed";
    /** The share of the articles that is timed, see {@link StreamsRun#awaitDrained}. */
    private static final double MEASURED = 0.75;

    private static final int LATENCY_RATE = 200;
    private static final int LATENCY_SECONDS = 20;

    private final PrintStream out;
    private final int articles;
    private final int bytes;
    private final RegistryClient registry = new InMemoryRegistryClient();

    private PipelineBench(PrintStream out, int articles, int bytes) {
        this.out = out;
        this.articles = articles;
        this.bytes = bytes;
    }

    /** One line of the table. */
    private record Result(String name, double perSecond, double megabytes, Latency latency, long peakMegabytes) {}

    /** Arguments: how many articles (default 40,000) of how many bytes (default 2,000). */
    static void run(List<String> arguments) throws IOException, InterruptedException {
        int articles = arguments.size() > 0 ? Integer.parseInt(arguments.get(0)) : 40_000;
        int bytes = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 2_000;
        Path folder = Files.createTempDirectory("wirefold-bench");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"))) {
            new PipelineBench(System.out, articles, bytes).run(broker.bootstrapServers(), folder);
        }
    }

    private void run(String bootstrapServers, Path folder) throws InterruptedException {
        List<Setting> known = new ArrayList<>(EnrichConfig.SETTINGS);
        known.addAll(KafkaSettings.SETTINGS);
        Settings settings = Settings.of(
                known,
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enrich.state.dir",
                        folder.resolve("state").toString()));
        try (Admin admin = Admin.create(KafkaSettings.admin(settings))) {
            List<TopicSpec> topics =
                    new ArrayList<>(Topics.all().stream().map(TopicSpec::of).toList());
            topics.add(TopicSpec.log(PASSED, 1, Duration.ofDays(1)));
            TopicProvisioner.with(admin).provision(topics);
            long produced = produce(settings, articles, 0);
            out.printf(
                    Locale.ROOT,
                    "%,d articles of %,d bytes on average, seed %d, %d processors, Java %s%n",
                    articles,
                    produced / articles,
                    SEED,
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version());
            Result passed = passThrough(settings, admin, produced);
            Result ours = ours(settings, admin, produced);
            print(passed, ours);
        }
    }

    private Result passThrough(Settings settings, Admin admin, long produced) throws InterruptedException {
        Properties properties = EnrichProperties.of(settings, registry);
        properties.put("application.id", "bench-pass-through");
        properties.put("main.consumer.group.instance.id", "bench-pass-through-1");
        var topology = PassThrough.topology(Topics.RAW.name(), PASSED);
        Memory.reset();
        try (StreamsRun run = StreamsRun.start(topology, properties, admin, Topics.RAW.name())) {
            double seconds = run.awaitDrained();
            return result("pass-through", seconds, produced, latency(settings, PASSED));
        }
    }

    private Result ours(Settings settings, Admin admin, long produced) throws InterruptedException {
        var topology = EnrichTopology.build(registry, EnrichConfig.of(settings).window(), EnrichMetrics.unread());
        Memory.reset();
        Properties properties = EnrichProperties.of(settings, registry);
        try (StreamsRun run = StreamsRun.start(topology, properties, admin, Topics.RAW.name())) {
            double seconds = run.awaitDrained();
            Latency latency = latency(settings, Topics.ENRICHED.name(), Topics.DUPLICATES.name());
            return result("wirefold enrich", seconds, produced, latency);
        }
    }

    private Result result(String name, double seconds, long produced, Latency latency) {
        return new Result(
                name,
                MEASURED * articles / seconds,
                MEASURED * produced / seconds / 1e6,
                latency,
                Memory.peakMegabytes());
    }

    private Latency latency(Settings settings, String... outputs) throws InterruptedException {
        int count = LATENCY_RATE * LATENCY_SECONDS;
        try (Latency.Reader reader =
                new Latency.Reader(settings.list("bootstrap.servers").get(0), outputs)) {
            Thread sender = new Thread(() -> produce(settings, count, LATENCY_RATE), "bench-sender");
            sender.start();
            Latency latency = reader.read(count, Duration.ofSeconds(3L * LATENCY_SECONDS));
            sender.join();
            return latency;
        }
    }

    /**
     * Bytes of the records sent.
     *
     * @param rate articles a second; 0 for as fast as it goes
     */
    private long produce(Settings settings, int count, int rate) {
        NewsGenerator news = new NewsGenerator(SEED + rate, bytes);
        long total = 0;
        var serializer = AvroSerde.of(Topics.RAW, RawArticle.class, registry).serializer();
        try (var producer = new KafkaProducer<>(
                new HashMap<>(KafkaSettings.producer(settings)), new StringSerializer(), new ByteArraySerializer())) {
            long start = System.nanoTime();
            String run = rate == 0 ? "" : Long.toString(start);
            for (int i = 0; i < count; i++) {
                RawArticle article = news.next();
                article.setArticleId(article.getArticleId() + run);
                byte[] value = serializer.serialize(Topics.RAW.name(), article);
                total += value.length;
                Pace.waitFor(start, i, rate);
                var record = new ProducerRecord<>(Topics.RAW.name(), article.getArticleId(), value);
                var unused = producer.send(record, (sent, failure) -> {
                    if (failure != null) {
                        throw new IllegalStateException("not sent", failure);
                    }
                });
            }
        }
        return total;
    }

    private void print(Result passed, Result ours) {
        out.printf("%n%-16s %12s %8s %10s %10s %12s%n", "", "articles/s", "MB/s", "p50 ms", "p99 ms", "peak MB");
        for (Result result : List.of(passed, ours)) {
            out.printf(
                    Locale.ROOT,
                    "%-16s %,12.0f %8.1f %,10d %,10d %,12d%n",
                    result.name(),
                    result.perSecond(),
                    result.megabytes(),
                    result.latency().p50(),
                    result.latency().p99(),
                    result.peakMegabytes());
        }
        out.printf(Locale.ROOT, "%nratio %.3f%n", ours.perSecond() / passed.perSecond());
        out.printf(
                Locale.ROOT,
                "rates over the last three quarters; latency at %d articles/s over %d s, from send to a read_committed reader;%n"
                        + "peak of the heap of the process, broker included%n",
                LATENCY_RATE,
                LATENCY_SECONDS);
    }
}
