package org.wirefold.enrich;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirefold.analysis.ArticleAnalysis;
import org.wirefold.analysis.ArticleText;
import org.wirefold.runtime.Health;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Program;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.TopicProvisioner;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;

/** Runs the topology: settings in, health out. */
public final class EnrichProgram implements Program {
    private static final Logger LOG = LoggerFactory.getLogger(EnrichProgram.class);

    /** A thread that dies more often than this within {@link #FAILURE_WINDOW} stops the program: it would not get better. */
    private static final int MAX_FAILURES = 3;

    private static final Duration FAILURE_WINDOW = Duration.ofMinutes(10);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);

    private final EnrichConfig config;
    private final Settings settings;
    private final RegistryClient registry;
    private final Metrics metrics;
    private final Supplier<Function<ArticleText, ArticleAnalysis>> analyser;
    private final RestoreProgress restoring = new RestoreProgress(Clock.systemUTC());
    private final Deque<Instant> failures = new ArrayDeque<>();
    private @Nullable KafkaStreams streams;
    private @Nullable KafkaStreamsMetrics kafkaMetrics;
    private int lanes = Topics.RAW.partitions();
    private volatile boolean wasReady;

    /** Reads its settings and does nothing else yet. */
    public EnrichProgram(Settings settings, RegistryClient registry, Metrics metrics) {
        this(settings, registry, metrics, EnrichParts.CORE);
    }

    /** The same with another text core, for tests of what the core's speed and failures may change. */
    EnrichProgram(
            Settings settings,
            RegistryClient registry,
            Metrics metrics,
            Supplier<Function<ArticleText, ArticleAnalysis>> analyser) {
        this.config = EnrichConfig.of(settings);
        this.analyser = analyser;
        this.settings = settings;
        this.registry = registry;
        this.metrics = metrics;
    }

    @Override
    public String name() {
        return "enrich";
    }

    @Override
    public synchronized void start() {
        var parts = new EnrichParts(registry, config.window(), new EnrichMetrics(metrics.registry()), analyser);
        KafkaStreams started = new KafkaStreams(
                EnrichTopology.build(parts, config.form(), lanesOfThisForm()), EnrichProperties.of(settings, registry));
        started.setUncaughtExceptionHandler(this::onFailure);
        started.setGlobalStateRestoreListener(restoring);
        streams = started;
        kafkaMetrics = new KafkaStreamsMetrics(started);
        kafkaMetrics.bindTo(metrics.registry());
        started.start();
    }

    /**
     * Checks that the application has run in no other form, and that it can go on from where it was.
     *
     * @return partitions of articles.raw
     */
    private int lanesOfThisForm() {
        try (Admin admin = Admin.create(KafkaSettings.admin(settings))) {
            FormGuard guard = new FormGuard(TopicProvisioner.with(admin), config.applicationId());
            guard.check(config.form());
            lanes = guard.lanes();
            new StartPositions(admin, config.applicationId()).settle(outerInputs());
            return lanes;
        }
    }

    /** Every partition that the application reads, topics between its own steps left out. */
    private List<TopicPartition> outerInputs() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic : List.of(Topics.RAW.withPartitions(lanes), Topics.FIGURE_CLAIMS)) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                partitions.add(new TopicPartition(topic.name(), partition));
            }
        }
        return partitions;
    }

    /**
     * The topics that the application reads, in the order of the flow: once the first is read to its end, nothing more comes to the
     * second, and so on. Those between its own steps are there once the program is ready.
     */
    public synchronized List<Topic> inputs() {
        List<Topic> inputs = new ArrayList<>();
        inputs.add(Topics.RAW.withPartitions(lanes));
        EnrichForm form = config.form();
        if (form.spread()) {
            inputs.add(Topics.ofApplication(group(), Topics.DEALT, form.analysisPartitions()));
            inputs.add(Topics.ofApplication(group(), Topics.PROBES, form.indexShards()));
            inputs.add(Topics.ofApplication(group(), Topics.ANALYSED, lanes));
            inputs.add(Topics.ofApplication(group(), Topics.ANSWERS, lanes));
        }
        inputs.add(Topics.FIGURE_CLAIMS);
        return List.copyOf(inputs);
    }

    @Override
    public synchronized Health health() {
        KafkaStreams running = streams;
        if (running == null) {
            return Health.starting(Map.of("state", "NOT_STARTED"));
        }
        KafkaStreams.State state = running.state();
        String stores = restoring.describe();
        Map<String, String> details =
                stores.isEmpty() ? Map.of("state", state.name()) : Map.of("state", state.name(), "restoring", stores);
        return switch (state) {
            case RUNNING -> {
                wasReady = true;
                yield Health.up(details);
            }
            case CREATED, REBALANCING -> wasReady ? Health.waiting(details) : Health.starting(details);
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> Health.dead(details);
        };
    }

    @Override
    public synchronized void close() {
        KafkaStreams running = streams;
        if (running == null) {
            return;
        }
        // Leaving the group frees the tasks at once, also for a restart with another number of threads.
        boolean closed = running.close(CloseOptions.timeout(CLOSE_TIMEOUT)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        if (!closed) {
            LOG.warn("enrich did not stop within {}", CLOSE_TIMEOUT);
        }
        streams = null;
        if (kafkaMetrics != null) {
            kafkaMetrics.close();
        }
    }

    /** Consumer group of the application, for lag. */
    public String group() {
        return config.applicationId();
    }

    private synchronized StreamThreadExceptionResponse onFailure(Throwable failure) {
        if (isPlaceLost(failure)) {
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        Instant now = Clock.systemUTC().instant();
        failures.addLast(now);
        failures.removeIf(at -> at.isBefore(now.minus(FAILURE_WINDOW)));
        if (failures.size() > MAX_FAILURES) {
            LOG.error("stream threads died {} times within {}: stopping", failures.size(), FAILURE_WINDOW, failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.error("a stream thread died and is replaced ({} of {})", failures.size(), MAX_FAILURES, failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** Nothing gets better by trying again: somebody has to choose between a replay and a gap. */
    private boolean isPlaceLost(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof OffsetOutOfRangeException gap) {
                try (Admin admin = Admin.create(KafkaSettings.admin(settings))) {
                    String lost =
                            new StartPositions(admin, config.applicationId()).lost(gap.offsetOutOfRangePartitions());
                    LOG.error("enrich stops: {}", lost);
                }
                return true;
            } else if (at instanceof InvalidOffsetException nowhere) {
                LOG.error("enrich stops: it has no place to go on from in {}", nowhere.partitions());
                return true;
            }
        }
        return false;
    }
}
