package org.wirefold.sink;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirefold.runtime.DatabaseSettings;
import org.wirefold.runtime.Health;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Program;
import org.wirefold.runtime.Setting;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.RegistryClient;

/**
 * The result topics into PostgreSQL, each record exactly once. The topics must exist. While the database is away the
 * program is alive and not ready; when another sink writes to its tables, or the tables are not what it expects, it is
 * dead and says why.
 */
public final class SinkProgram implements Program {
    private static final Logger LOG = LoggerFactory.getLogger(SinkProgram.class);

    /** Longer than a statement may take. */
    private static final long CLOSE_SECONDS = 40;

    private final SinkConfig config;
    private final RegistryClient registry;
    private final Metrics metrics;
    private final SinkState state = new SinkState(System::nanoTime);
    private final BackOff backOff;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "sink");
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;

    /** Reads its settings and does nothing else yet. */
    public SinkProgram(Settings settings, RegistryClient registry, Metrics metrics) {
        this.config = SinkConfig.of(settings);
        this.registry = registry;
        this.metrics = metrics;
        this.backOff = new BackOff(config.retryMax(), new Random());
    }

    /** Every setting that the program reads. */
    public static List<Setting> settings() {
        List<Setting> all = new ArrayList<>(SinkConfig.SETTINGS);
        all.addAll(DatabaseSettings.SETTINGS);
        all.addAll(KafkaSettings.SETTINGS);
        return List.copyOf(all);
    }

    @Override
    public String name() {
        return "sink";
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public Health health() {
        return state.health();
    }

    private void run() {
        try {
            migrate();
            if (stop.getCount() > 0) {
                loop();
            }
        } catch (WakeupException e) {
            LOG.debug("woken up to stop");
        } catch (RuntimeException e) {
            fail(String.valueOf(e.getMessage()), e);
        }
    }

    private void fail(String why, RuntimeException cause) {
        LOG.error("the sink stops: {}", why, cause);
        state.dead(why);
    }

    /** Tries until the database is there; anything but its absence is for a person. */
    private void migrate() {
        while (config.migrate() && stop.getCount() > 0) {
            try {
                int applied = Migrations.migrate(config.database());
                LOG.info("{}: {} migrations applied", config.database(), applied);
                backOff.reset();
                return;
            } catch (FlywayException e) {
                if (!isTransient(e)) {
                    throw e;
                }
                state.waiting("the database is away: " + e.getMessage());
                pause(backOff.nextMillis());
            }
        }
    }

    private static boolean isTransient(Throwable error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return PostgresFault.of(sql) == PostgresFault.TRANSIENT;
            }
        }
        return false;
    }

    private void pause(long millis) {
        try {
            if (stop.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debug("asked to stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }

    private void loop() {
        try (var reading = new KafkaConsumer<>(
                        config.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var store = new PostgresStore(config.database());
                var letters = new SinkDeadLetters(config.producer(), registry)) {
            consumer = reading;
            var numbers = new SinkMetrics(
                    metrics.registry(), String.valueOf(config.consumer().get("group.id")));
            var parts = new SinkLoop.Parts(reading, store, new RowDecoder(registry), letters, numbers, state, backOff);
            try (SinkLoop loop = new SinkLoop(config, parts)) {
                loop.join();
                while (stop.getCount() > 0) {
                    loop.step();
                }
            } catch (OffsetOutOfRangeException e) {
                throw new IllegalStateException(LostPlaces.describe(e, reading), e);
            }
        } finally {
            consumer = null;
        }
    }

    @Override
    public void close() {
        stop.countDown();
        KafkaConsumer<?, ?> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(CLOSE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
