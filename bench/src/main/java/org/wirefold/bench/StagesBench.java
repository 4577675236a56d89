package org.wirefold.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import org.wirefold.enrich.EnrichConfig;
import org.wirefold.enrich.EnrichMetrics;
import org.wirefold.enrich.EnrichProperties;
import org.wirefold.enrich.EnrichTopology;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Setting;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.InMemoryRegistryClient;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.RawArticle;

/**
 * CPU seconds of each step for a thousand articles: the whole topology in one thread, without a broker, its CPU time shared out by
 * {@link StageSampler}.
 */
final class StagesBench {
    private static final long SEED = 20261120;
    private static final int CHUNK = 500;

    private final PrintStream out = System.out;
    private final RegistryClient registry = new InMemoryRegistryClient();

    private StagesBench() {}

    /** Arguments: articles that are measured (default 20,000), after a quarter as many to warm up, and their bytes (2,000). */
    static void run(List<String> arguments) throws IOException {
        int articles = arguments.isEmpty() ? 20_000 : Integer.parseInt(arguments.get(0));
        int bytes = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 2_000;
        new StagesBench().run(articles, new NewsGenerator(SEED, bytes), Files.createTempDirectory("wirefold-stages"));
    }

    private void run(int articles, NewsGenerator news, Path folder) {
        EnrichMetrics metrics = EnrichMetrics.unread();
        Settings settings = settings(folder);
        var topology = EnrichTopology.build(registry, EnrichConfig.of(settings).window(), metrics);
        Properties properties = EnrichProperties.of(settings, registry);
        try (TopologyTestDriver driver = new TopologyTestDriver(topology, properties)) {
            TestInputTopic<String, byte[]> raw =
                    driver.createInputTopic(Topics.RAW.name(), new StringSerializer(), new ByteArraySerializer());
            feed(driver, raw, news, articles / 4, null);
            StageSampler sampler = new StageSampler(Thread.currentThread());
            long nanos = feed(driver, raw, news, articles, sampler);
            print(sampler.stop(), nanos / 1e9, articles);
        }
    }

    private static Settings settings(Path folder) {
        List<Setting> known = new ArrayList<>(EnrichConfig.SETTINGS);
        known.addAll(KafkaSettings.SETTINGS);
        return Settings.of(
                known,
                Map.of(
                        "bootstrap.servers",
                        "none:1",
                        "enrich.state.dir",
                        folder.resolve("state").toString()));
    }

    /** CPU nanoseconds that the topology took; making the articles and reading the results is left out. */
    private long feed(
            TopologyTestDriver driver,
            TestInputTopic<String, byte[]> raw,
            NewsGenerator news,
            int articles,
            @Nullable StageSampler sampler) {
        var serializer = AvroSerde.of(Topics.RAW, RawArticle.class, registry).serializer();
        long nanos = 0;
        for (int done = 0; done < articles; done += CHUNK) {
            List<RawArticle> chunk = new ArrayList<>();
            List<byte[]> values = new ArrayList<>();
            for (int i = 0; i < CHUNK; i++) {
                chunk.add(news.next());
                values.add(serializer.serialize(Topics.RAW.name(), chunk.get(i)));
            }
            if (sampler != null) {
                sampler.on(true);
            }
            long start = CpuClock.now();
            for (int i = 0; i < CHUNK; i++) {
                raw.pipeInput(chunk.get(i).getArticleId(), values.get(i));
            }
            nanos += CpuClock.now() - start;
            if (sampler != null) {
                sampler.on(false);
            }
            for (String topic : driver.producedTopicNames()) {
                driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                        .readRecordsToList();
            }
        }
        return nanos;
    }

    private void print(Map<String, Integer> samples, double seconds, int articles) {
        int all = samples.values().stream().mapToInt(Integer::intValue).sum();
        out.printf(
                Locale.ROOT,
                "%,d articles, %,d samples, %.1f CPU seconds; %s%n%n| step | CPU s per 1,000 articles | share |%n|---|---|---|%n",
                articles,
                all,
                seconds,
                CpuClock.load());
        samples.forEach((stage, count) -> out.printf(
                Locale.ROOT,
                "| %s | %.4f | %.1f %% |%n",
                stage,
                seconds * count / all / articles * 1000,
                100.0 * count / all));
        out.printf(Locale.ROOT, "| all | %.4f | |%n", seconds / articles * 1000);
    }
}
