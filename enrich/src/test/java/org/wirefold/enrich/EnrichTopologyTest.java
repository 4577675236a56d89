package org.wirefold.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirefold.enrich.FragileCore.TOO_DEEP;
import static org.wirefold.enrich.FragileCore.UNREADABLE;
import static org.wirefold.enrich.RawArticles.MORNING;
import static org.wirefold.enrich.RawArticles.anArticle;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.analysis.stories.StoryWindow;
import org.wirefold.enrich.deadletter.FailedStepHandler;
import org.wirefold.enrich.deadletter.HandlerSettings;
import org.wirefold.enrich.deadletter.UndecodableRecordHandler;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.InMemoryRegistryClient;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.ArticleStatus;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.OpsEvent;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.schema.wire.RawArticle;

class EnrichTopologyTest {
    private static final String STORY =
            "The river authority of Tamar opened the northern lock on Monday after eleven weeks"
                    + " of repairs, and the first barges with grain passed at dawn.\n"
                    + "\"We have lost one harvest to this lock and we will not lose a second one,\" said harbour master Ines Valdor."
                    + "\nDredging of the lower basin goes on until March, when larger ships may use the channel again, the authority"
                    + " said in a statement that was read to shippers at the quay.";

    @TempDir
    Path stateDir;

    private final InMemoryRegistryClient registry = new InMemoryRegistryClient();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private TopologyTestDriver driver;
    private TestInputTopic<String, RawArticle> raw;

    @BeforeEach
    void start() {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "application.id",
                "enrich-test",
                "bootstrap.servers",
                "none:9092",
                "state.dir",
                stateDir.toString(),
                "deserialization.exception.handler",
                UndecodableRecordHandler.class,
                "processing.exception.handler",
                FailedStepHandler.class,
                "ensure.explicit.internal.resource.naming",
                "true"));
        properties.putAll(HandlerSettings.of(registry));
        driver = new TopologyTestDriver(
                topology(new EnrichParts(
                        registry, StoryWindow.DEFAULT_WINDOW, new EnrichMetrics(meters), FragileCore::of)),
                properties);
        raw = driver.createInputTopic(
                Topics.RAW.name(),
                new StringSerializer(),
                AvroSerde.of(Topics.RAW, RawArticle.class, registry).serializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private double gauge(String name) {
        return meters.get(name).gauges().stream().mapToDouble(Gauge::value).sum();
    }

    private void pipe(RawArticles article) {
        RawArticle built = article.build();
        raw.pipeInput(built.getArticleId(), built);
    }

    private <T extends SpecificRecord> List<T> read(Topic topic, Class<T> type) {
        return driver.createOutputTopic(
                        topic.name(),
                        new StringDeserializer(),
                        AvroSerde.of(topic, type, registry).deserializer())
                .readValuesToList();
    }

    private List<EnrichedArticle> enriched() {
        return read(Topics.ENRICHED, EnrichedArticle.class);
    }

    private List<EnrichedArticle> duplicates() {
        return read(Topics.DUPLICATES, EnrichedArticle.class);
    }

    private List<QuoteCluster> clusters() {
        return read(Topics.QUOTE_CLUSTERS, QuoteCluster.class);
    }

    private List<DeadLetter> deadLetters() {
        deadLetters.addAll(read(Topics.DEAD_LETTERS, DeadLetter.class));
        return deadLetters;
    }

    private byte[] bytesOf(RawArticle article) {
        return AvroSerde.of(Topics.RAW, RawArticle.class, registry).serializer().serialize(Topics.RAW.name(), article);
    }

    /** The form under test. */
    Topology topology(EnrichParts parts) {
        return EnrichTopology.build(parts, EnrichForm.FUSED, 1);
    }

    String goldenFile() {
        return "topology.golden.txt";
    }

    @Test
    void theDescriptionOfTheTopologyIsTheGoldenOne() throws Exception {
        String golden = Files.readString(Path.of("src/test/resources", goldenFile()), StandardCharsets.UTF_8);
        var parts = new EnrichParts(registry, StoryWindow.DEFAULT_WINDOW, EnrichMetrics.unread());

        assertThat(topology(parts).describe().toString())
                .as("a rename of a step, store or topic orphans state: change the golden file on purpose only")
                .isEqualToIgnoringWhitespace(golden);
    }

    @Nested
    class Folding {
        @Test
        void theSameTextInAnotherOutletIsADuplicateOfTheFirst() {
            pipe(anArticle("a").saying(STORY));
            pipe(anArticle("b").from("Quay Post").titled("Lock opens").saying(STORY));

            EnrichedArticle original = enriched().get(0);
            EnrichedArticle copy = duplicates().get(0);
            assertThat(copy.getVerdict().getOriginalId()).isEqualTo(original.getArticleId());
            assertThat(copy.getVerdict().getStoryId()).isEqualTo(original.getArticleId());
            assertThat(copy.getSequence()).isEqualTo(1);
            assertThat(copy.getReusedPassages()).isNotEmpty();
            assertThat(copy.getVerdict().getNovelty()).isLessThan(0.05);
        }

        @Test
        void whatTheWindowHoldsIsToldOnceASecond() {
            pipe(anArticle("a").saying(STORY));
            driver.advanceWallClockTime(EnrichMetrics.INTERVAL);

            assertThat(gauge("wirefold.enrich.window.articles")).isEqualTo(1);
            assertThat(gauge("wirefold.enrich.window.index.bytes")).isPositive();
            assertThat(gauge("wirefold.enrich.window.placement.bytes")).isPositive();
            assertThat(gauge("wirefold.enrich.window.hot.postings")).isZero();
        }

        @Test
        void aLaterVersionOfAnOriginalStaysTheOriginal() {
            pipe(anArticle("a").saying(STORY));
            pipe(anArticle("a").version(2).saying(STORY + "\nA second convoy is due on Thursday."));
            pipe(anArticle("b").from("Quay Post").saying(STORY));

            List<EnrichedArticle> originals = enriched();
            assertThat(originals).extracting(EnrichedArticle::getVersion).containsExactly(1L, 2L);
            assertThat(originals.get(1).getSupersedes()).isEqualTo(1L);
            assertThat(duplicates())
                    .singleElement()
                    .satisfies(copy -> assertThat(copy.getVerdict().getStoryId())
                            .isEqualTo(originals.get(0).getArticleId()));
        }

        @Test
        void anOlderVersionThatComesLateIsKeptAndChangesNothing() {
            pipe(anArticle("a").version(2).saying(STORY));
            pipe(anArticle("a").version(1).saying("Too early and too short to be of use to anybody."));
            pipe(anArticle("b").from("Quay Post").saying(STORY));

            assertThat(enriched().get(1).getWarnings())
                    .extracting(w -> w.getCode())
                    .containsExactly("LATE_VERSION");
            assertThat(duplicates()).hasSize(1);
        }

        @Test
        void aCopyOfACanceledOriginalIsFlagged() {
            pipe(anArticle("a").saying(STORY));
            pipe(anArticle("a").version(2).status(ArticleStatus.CANCELED));
            pipe(anArticle("b").from("Quay Post").saying(STORY));

            assertThat(duplicates())
                    .singleElement()
                    .satisfies(copy ->
                            assertThat(copy.getVerdict().getOriginalRetracted()).isTrue());
        }
    }

    @Nested
    class Furniture {
        private static final String LINE = "More from the quay";

        private void pipeStories(int count) {
            for (int i = 1; i <= count; i++) {
                pipe(anArticle("a" + i)
                        .saying("Barge number " + i + " ran aground off the northern mole in the night of the " + i
                                + "th and was towed free at dawn, the pilots wrote.\n\n" + LINE));
            }
        }

        @Test
        void aLineOfOneSourceIsMarkedFromTheFifthTextOnAndTheBodyStaysAsItWas() {
            pipeStories(6);

            assertThat(enriched()).allSatisfy(article -> {
                boolean known = article.getSequence() >= 4;
                assertThat(article.getBody()).endsWith(LINE);
                assertThat(article.getRemoved()).hasSize(known ? 1 : 0);
                article.getRemoved().forEach(removed -> {
                    assertThat(removed.getReason()).isEqualTo("memory:source");
                    assertThat(removed.getText()).isEqualTo(LINE);
                    assertThat(article.getBody()
                                    .substring(
                                            removed.getSpan().getStart(),
                                            removed.getSpan().getEnd()))
                            .isEqualTo(LINE);
                });
            });
        }

        @Test
        void aCopyWithAKnownLineBetweenItsParagraphsIsOneReusedPassage() {
            pipeStories(5);
            pipe(anArticle("first").from("Quay Post").saying(STORY));
            pipe(anArticle("second").saying(STORY.replaceFirst("\n", "\n" + LINE + "\n")));

            EnrichedArticle copy = duplicates().get(0);
            assertThat(copy.getReusedPassages()).hasSize(1);
            assertThat(copy.getVerdict().getNovelty()).isZero();
            assertThat(copy.getVerdict().getReason()).isEqualTo("the same text");
        }
    }

    @Nested
    class Quotes {
        @Test
        void aQuoteSeenInTwoOutletsIsOneCluster() {
            pipe(anArticle("a").saying(STORY));
            pipe(anArticle("b").from("Quay Post").saying(STORY));

            assertThat(clusters())
                    .extracting(c -> c.getSightings().size())
                    .as("published after each change")
                    .containsExactly(1, 2);
        }

        @Test
        void aKillWithdrawsItsSightings() {
            pipe(anArticle("a").saying(STORY));
            pipe(anArticle("a").version(2).status(ArticleStatus.CANCELED));

            assertThat(clusters().get(1)).satisfies(cluster -> {
                assertThat(cluster.getWithdrawn()).isTrue();
                assertThat(cluster.getSightings()).isEmpty();
            });
        }

        @Test
        void anEmbargoedQuoteWaitsForStreamTime() {
            pipe(anArticle("a").saying(STORY).embargoedUntil(MORNING.plus(Duration.ofHours(2))));
            assertThat(clusters()).isEmpty();
            assertThat(enriched()).hasSize(1);

            pipe(anArticle("z").saying("Nothing to see.").publishedAt(MORNING.plus(Duration.ofHours(3))));
            assertThat(clusters()).hasSize(1);
            assertThat(enriched()).as("the held article went out before").hasSize(1);
        }

        @Test
        void aKillBeforeTheReleaseWins() {
            pipe(anArticle("a").saying(STORY).embargoedUntil(MORNING.plus(Duration.ofHours(2))));
            pipe(anArticle("a").version(2).status(ArticleStatus.CANCELED));
            pipe(anArticle("z").saying("Nothing to see.").publishedAt(MORNING.plus(Duration.ofHours(3))));

            assertThat(clusters()).isEmpty();
        }
    }

    @Nested
    class BadInput {
        @Test
        void bytesThatAreNoRecordBecomeADeadLetterAndTheFlowGoesOn() {
            var bytes = driver.createInputTopic(Topics.RAW.name(), new StringSerializer(), new ByteArraySerializer());
            bytes.pipeInput("x", new byte[] {1, 2, 3});
            pipe(anArticle("a").saying(STORY));

            assertThat(enriched()).hasSize(1);
            assertThat(deadLetters()).singleElement().satisfies(letter -> {
                assertThat(letter.getReason()).isEqualTo("UNDECODABLE_RECORD");
                assertThat(letter.getBytes().array()).containsExactly(1, 2, 3);
                assertThat(letter.getPlace()).isEqualTo("articles.raw-0-0");
            });
        }

        @Test
        void aRecordWithoutAValueBecomesADeadLetter() {
            raw.pipeInput("x", null);
            pipe(anArticle("a").saying(STORY));

            assertThat(enriched()).hasSize(1);
            assertThat(deadLetters()).extracting(DeadLetter::getReason).containsExactly("UNDECODABLE_RECORD");
        }

        @Test
        void anArticleOnWhichTheTextCoreFailsBecomesADeadLetterWithItsBytesAndItsNumberIsPassedOver() {
            RawArticle bad = anArticle("bad").saying(UNREADABLE).build();
            pipe(anArticle("a").saying(STORY));
            raw.pipeInput(bad.getArticleId(), bad);
            pipe(anArticle("deep").saying(TOO_DEEP));
            pipe(anArticle("b").from("Quay Post").saying(STORY));

            assertThat(deadLetters()).extracting(DeadLetter::getReason).containsExactly("UNEXPECTED", "UNEXPECTED");
            assertThat(deadLetters().get(0)).satisfies(letter -> {
                assertThat(letter.getBytes().array()).isEqualTo(bytesOf(bad));
                assertThat(letter.getPlace()).isEqualTo("articles.raw-0-1");
                assertThat(letter.getDetail()).contains("no way through this one");
            });
            assertThat(enriched()).extracting(EnrichedArticle::getSequence).containsExactly(0L);
            assertThat(duplicates()).extracting(EnrichedArticle::getSequence).containsExactly(3L);
        }

        @Test
        void aVersionOnWhichTheTextCoreFailsLeavesTheOneBeforeInItsPlace() {
            pipe(anArticle("a").saying(STORY));
            pipe(anArticle("a").version(2).saying(UNREADABLE));
            pipe(anArticle("a").version(2).saying(UNREADABLE));
            pipe(anArticle("b").from("Quay Post").saying(STORY));
            pipe(anArticle("a").version(3).status(ArticleStatus.CANCELED));

            assertThat(duplicates()).hasSize(1);
            assertThat(clusters()).extracting(c -> c.getSightings().size()).containsExactly(1, 2, 1);
            assertThat(read(Topics.OPS_EVENTS, OpsEvent.class))
                    .as("the version is known although it was not read")
                    .extracting(OpsEvent::getCode)
                    .containsExactly("REDELIVERED");
        }

        @Test
        void theSameVersionTwiceIsOneArticleAndAnEvent() {
            pipe(anArticle("a").saying(STORY));
            pipe(anArticle("a").saying(STORY));

            assertThat(enriched()).hasSize(1);
            assertThat(read(Topics.OPS_EVENTS, OpsEvent.class))
                    .extracting(OpsEvent::getCode)
                    .containsExactly("REDELIVERED");
        }
    }
}
