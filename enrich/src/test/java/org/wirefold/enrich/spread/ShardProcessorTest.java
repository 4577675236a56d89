package org.wirefold.enrich.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.enrich.EnrichMetrics;
import org.wirefold.enrich.Stores;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.InMemoryRegistryClient;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.StoryAnswer;
import org.wirefold.schema.wire.StoryProbe;

class ShardProcessorTest {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long[] NONE = {};

    @TempDir
    Path stateDir;

    private final InMemoryRegistryClient registry = new InMemoryRegistryClient();
    private TopologyTestDriver driver;
    private TestInputTopic<String, StoryProbe> probes;
    private TestOutputTopic<String, StoryAnswer> answers;

    @BeforeEach
    void start() {
        var probe = AvroSerde.of(Topics.PROBES, StoryProbe.class, registry);
        var answer = AvroSerde.of(Topics.ANSWERS, StoryAnswer.class, registry);
        var event = AvroSerde.of(Topics.OPS_EVENTS, OpsEvent.class, registry);
        var wait = new WaitSettings(Duration.ofSeconds(30), "events");
        Topology topology = new Topology();
        topology.addSource("probes", new StringDeserializer(), probe.deserializer(), Topics.PROBES.name());
        topology.addProcessor(
                "shard",
                () -> new ShardProcessor(Duration.ofDays(4), wait, EnrichMetrics.unread(), "answers"),
                "probes");
        topology.addSink("answers", Topics.ANSWERS.name(), new StringSerializer(), answer.serializer(), "shard");
        topology.addSink("events", Topics.OPS_EVENTS.name(), new StringSerializer(), event.serializer(), "shard");
        topology.addStateStore(Stores.turns(Stores.SHARD_TURNS, registry), "shard");
        topology.addStateStore(Stores.probes(Stores.SHARD_PROBES, registry), "shard");
        topology.addStateStore(Stores.probes(Stores.SHARD_WAITING, registry), "shard");
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "application.id", "shard-test", "bootstrap.servers", "none:9092", "state.dir", stateDir.toString()));
        driver = new TopologyTestDriver(topology, properties);
        probes = driver.createInputTopic(Topics.PROBES.name(), new StringSerializer(), probe.serializer());
        answers = driver.createOutputTopic(Topics.ANSWERS.name(), new StringDeserializer(), answer.deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private void probe(int lane, long sequence, long time, long... fingerprints) {
        send(new StoryProbe(lane, sequence, 0, true, time, time, Fingerprints.toBytes(fingerprints), 0, false));
    }

    private void send(StoryProbe probe) {
        probes.pipeInput(Integer.toString(probe.getLane()), probe);
    }

    private List<String> answers() {
        return answers.readValuesToList().stream()
                .map(answer -> answer.getLane() + ":" + answer.getSequence() + " " + answer.getHits())
                .toList();
    }

    private long stored(String name) {
        KeyValueStore<String, StoryProbe> store = driver.getKeyValueStore(name);
        long count = 0;
        try (KeyValueIterator<String, StoryProbe> entries = store.all()) {
            while (entries.hasNext()) {
                entries.next();
                count++;
            }
        }
        return count;
    }

    @Test
    void answersInOrderOfNumberLaneByLaneWhateverComesFirst() {
        probe(0, 2, 0, 7, 8);
        probe(1, 0, 0, 7);
        probe(0, 1, 0, 8);
        assertThat(answers()).containsExactly("1:0 []");
        assertThat(stored(Stores.SHARD_WAITING)).isEqualTo(2);

        probe(0, 0, 0, 7, 7);
        assertThat(answers()).containsExactly("0:0 []", "0:1 []", "0:2 [0, 2]");
        assertThat(stored(Stores.SHARD_WAITING)).isZero();
    }

    @Test
    void aNumberThatDoesNotCountIsAnsweredAndLeavesNothing() {
        send(new StoryProbe(0, 0L, 0, false, 0L, 400 * DAY, Fingerprints.toBytes(NONE), 0, false));
        probe(0, 1, 0, 7);

        assertThat(answers()).containsExactly("0:0 []", "0:1 []");
        assertThat(stored(Stores.SHARD_PROBES)).isEqualTo(1);
    }

    @Test
    void whatIsOutOfTheWindowLeavesIndexAndStore() {
        int linger = 16_384;
        probe(0, 0, -3 * DAY, 7);
        probe(0, 1, 0, 7);
        for (int n = 2; n <= linger; n++) {
            send(new StoryProbe(0, (long) n, 0, true, 9 * DAY, 9 * DAY, Fingerprints.toBytes(NONE), 0, false));
        }
        answers.readValuesToList();

        assertThat(stored(Stores.SHARD_PROBES)).as("the oldest day has gone").isEqualTo(linger);
        probe(0, linger + 1, 9 * DAY, 7);
        assertThat(stored(Stores.SHARD_PROBES))
                .as("the day of number 1 has gone")
                .isEqualTo(linger);
        probe(0, linger + 2, 0, 7);
        assertThat(answers()).containsExactly("0:" + (linger + 1) + " []", "0:" + (linger + 2) + " []");
    }

    @Test
    void aMissingNumberIsToldOfAndWaitedFor() {
        probe(0, 1, 0, 7);
        driver.advanceWallClockTime(Duration.ofSeconds(10));
        driver.advanceWallClockTime(Duration.ofSeconds(60));
        driver.advanceWallClockTime(Duration.ofSeconds(60));
        var events = driver.createOutputTopic(
                Topics.OPS_EVENTS.name(),
                new StringDeserializer(),
                AvroSerde.of(Topics.OPS_EVENTS, OpsEvent.class, registry).deserializer());

        assertThat(events.readValuesToList()).singleElement().satisfies(event -> {
            assertThat(event.getCode()).isEqualTo("REORDER_WAIT");
            assertThat(event.getDetail()).contains("shard-0 of lane-0", "number 0");
        });
        assertThat(answers()).isEmpty();
        probe(0, 0, 0, 7);
        assertThat(answers()).containsExactly("0:0 []", "0:1 [0]");
    }
}
