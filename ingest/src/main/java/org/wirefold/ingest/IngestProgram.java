package org.wirefold.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirefold.ingest.publish.Counts;
import org.wirefold.ingest.publish.EventClock;
import org.wirefold.ingest.publish.RawArticlePublisher;
import org.wirefold.ingest.read.ArticleReader;
import org.wirefold.ingest.read.ReadResults;
import org.wirefold.ingest.source.FolderWatch;
import org.wirefold.ingest.source.InputFiles;
import org.wirefold.runtime.Health;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Program;
import org.wirefold.runtime.Setting;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.RegistryClient;

/**
 * Watches a folder and sends what appears in it. The topics must exist. Trouble with the broker ends it: it is dead then and
 * says why, and a restart sends what is missing.
 */
public final class IngestProgram implements Program {
    private static final Logger LOG = LoggerFactory.getLogger(IngestProgram.class);

    /** Longer than the delivery of a record may take. */
    private static final long CLOSE_SECONDS = 70;

    private final IngestConfig config;
    private final RegistryClient registry;
    private final IngestMetrics metrics;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "ingest");
    private volatile Health health = Health.starting(Map.of());

    /** Reads its settings and does nothing else yet. */
    public IngestProgram(Settings settings, RegistryClient registry, Metrics metrics) {
        this.config = IngestConfig.of(settings);
        this.registry = registry;
        this.metrics = new IngestMetrics(metrics.registry());
    }

    /** Every setting that ingest reads. */
    public static List<Setting> settings() {
        var all = new ArrayList<>(IngestConfig.SETTINGS);
        all.addAll(KafkaSettings.SETTINGS);
        return List.copyOf(all);
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public void start() throws IOException {
        Files.createDirectories(config.inbox());
        thread.start();
    }

    @Override
    public Health health() {
        return health;
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(CLOSE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        EventClock clock = config.backfill() ? EventClock.backfill() : EventClock.live();
        try (var publisher = RawArticlePublisher.open(config.publisher(), registry, clock, InstantSource.system())) {
            watch(publisher);
        } catch (RuntimeException e) {
            LOG.error("ingest stops: {}", e.getMessage(), e);
            health = Health.dead(Map.of("reason", String.valueOf(e.getMessage())));
        }
    }

    private void watch(RawArticlePublisher publisher) {
        var folder = new FolderWatch(config.inbox());
        var reader = new ArticleReader(config.limits());
        do {
            Counts before = publisher.counts();
            try {
                List<Path> files = folder.scan();
                for (Path file : files) {
                    try (ReadResults results =
                            reader.read(InputFiles.document(config.inbox(), file, config.source()))) {
                        results.forEachRemaining(publisher::publish);
                    }
                }
                publisher.flush();
                files.forEach(folder::taken);
                metrics.read(before, publisher.counts());
                health = Health.up(
                        Map.of("items", Long.toString(publisher.counts().items())));
            } catch (IOException | UncheckedIOException e) {
                LOG.warn("the inbox {} cannot be read: {}", config.inbox(), e.toString());
                health = Health.waiting(Map.of("inbox", e.toString()));
            }
        } while (!stopsWithin(config.scanInterval().toMillis()));
    }

    private boolean stopsWithin(long millis) {
        try {
            return stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
