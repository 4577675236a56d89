package org.wirefold.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.wirefold.analysis.stories.Sketch;
import org.wirefold.analysis.text.Tokens;
import org.wirefold.enrich.EnrichConfig;
import org.wirefold.enrich.EnrichProgram;
import org.wirefold.enrich.Stores;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Setting;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.TopicProvisioner;
import org.wirefold.runtime.TopicSpec;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.InMemoryRegistryClient;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.SketchState;
import org.wirefold.standalone.embedded.EmbeddedBroker;

/**
 * A program that lost its state folder: its sketches are read back from their changelog, and the window is built again. The changelog
 * is filled directly with records as the program writes them.
 */
final class RestoreBench {
    private static final long SEED = 20261120;
    private static final Duration WINDOW = Duration.ofDays(4);
    private static final long POLL_MILLIS = 100;
    private static final long LINE_MILLIS = 5_000;

    private final PrintStream out = System.out;
    private final RegistryClient registry = new InMemoryRegistryClient();
    private final Settings settings;
    private final int articles;
    private final int words;

    private RestoreBench(Settings settings, int articles, int words) {
        this.settings = settings;
        this.articles = articles;
        this.words = words;
    }

    /** Arguments: how many articles (default 1,000,000) of how many words (default 200). */
    static void run(List<String> arguments) throws IOException, InterruptedException {
        int articles = arguments.isEmpty() ? 1_000_000 : Integer.parseInt(arguments.get(0));
        int words = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 200;
        Path folder = Files.createTempDirectory("wirefold-restore");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"))) {
            List<Setting> known = new ArrayList<>(EnrichConfig.SETTINGS);
            known.addAll(KafkaSettings.SETTINGS);
            Settings settings = Settings.of(
                    known,
                    Map.of(
                            "bootstrap.servers",
                            broker.bootstrapServers(),
                            "enrich.state.dir",
                            folder.resolve("state").toString()));
            new RestoreBench(settings, articles, words).run();
        }
    }

    private void run() throws InterruptedException {
        out.println(CpuClock.load());
        try (Admin admin = Admin.create(KafkaSettings.admin(settings))) {
            TopicProvisioner.with(admin)
                    .provision(Topics.all().stream().map(TopicSpec::of).toList());
        }
        out.printf(Locale.ROOT, "started with nothing to restore: %.1f s%n", start());
        long bytes = fill();
        out.printf(Locale.ROOT, "%,d sketches of %,d words, %,d bytes each%n", articles, words, bytes / articles);
        double seconds = start();
        out.printf(
                Locale.ROOT,
                "restored and rebuilt: %.1f s, %,.0f articles/s; %s%n",
                seconds,
                articles / seconds,
                CpuClock.load());
    }

    /** Seconds until the program is at work. It never got as far as a checkpoint, so it reads everything. */
    private double start() throws InterruptedException {
        long start = System.nanoTime();
        long line = start;
        try (Metrics metrics = Metrics.create();
                EnrichProgram program = new EnrichProgram(settings, registry, metrics)) {
            program.start();
            while (!program.health().ready()) {
                Thread.sleep(POLL_MILLIS);
                if (System.nanoTime() - line > LINE_MILLIS * 1_000_000) {
                    line = System.nanoTime();
                    out.println("  " + program.health().details());
                }
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private long fill() {
        Topic store = new Topic(
                "enrich.store." + Stores.SKETCHES,
                "",
                SketchState.getClassSchema(),
                1,
                Topic.Cleanup.COMPACT,
                Optional.empty());
        var serializer = AvroSerde.of(store, SketchState.class, registry).serializer();
        String changelog = EnrichConfig.of(settings).applicationId() + "-" + Stores.SKETCHES + "-changelog";
        ManyArticles texts = new ManyArticles(SEED, words);
        Tokens noTitle = Tokens.of("");
        long bytes = 0;
        try (var producer = new KafkaProducer<>(
                new HashMap<>(KafkaSettings.producer(settings)), new LongSerializer(), new ByteArraySerializer())) {
            for (long i = 0; i < articles; i++) {
                String id = String.format("%032x", i);
                byte[] sketch = Sketch.of(id, noTitle, Tokens.of(texts.next())).toBytes();
                long time = i * WINDOW.toMillis() / articles;
                byte[] value = serializer.serialize(
                        changelog,
                        new SketchState(id, time, -1L, false, i, true, false, false, ByteBuffer.wrap(sketch)));
                bytes += value.length;
                var unused = producer.send(new ProducerRecord<>(changelog, 0, i, value), (sent, failure) -> {
                    if (failure != null) {
                        throw new IllegalStateException("not sent", failure);
                    }
                });
            }
        }
        return bytes;
    }
}
