package org.wirefold.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.Topic;
import org.wirefold.schema.Topics;
import org.wirefold.standalone.CommandRun;
import org.wirefold.standalone.command.SettingsCatalogue;

/** The rules on a real broker with SASL_SSL and Kafka's own authorizer: what each principal may and may not. */
class AccessIT {
    private static final List<String> PRINCIPALS =
            List.of("wirefold-ingest", "wirefold-enrich", "wirefold-sink", "replayer", "reader");
    private static final String CHANGELOG = "wirefold-enrich-lane-changelog";
    private static final String BETWEEN = "wirefold-enrich-articles.dealt-repartition";
    private static final String FOREIGN = "payroll";
    private static final List<String> GROUPS = List.of("wirefold-enrich", "sink", "payroll");

    @TempDir
    private static Path folder;

    private static SecureBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = SecureBroker.start(folder);
        broker.addUsers(PRINCIPALS.toArray(String[]::new));
        Path administrator = broker.file(broker.administrator());
        run("topics", "--apply", "--config=" + administrator, "--enrich.form=spread");
        run("acls", "--apply", "--config=" + administrator, "--principal=replay-admin=User:replayer");
        try (Admin admin = admin(broker.administrator())) {
            admin.createTopics(List.of(new NewTopic(FOREIGN, 1, (short) 1)))
                    .all()
                    .get();
        }
        for (String topic : topics()) {
            write(broker.administrator(), topic);
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void theBrokerSaysOfEveryPrincipalAndTopicWhatTheTableSays() throws Exception {
        Map<String, Set<AclOperation>> found = new TreeMap<>();
        Map<String, Set<AclOperation>> expected = new TreeMap<>();
        for (String principal : PRINCIPALS) {
            try (Admin admin = admin(broker.user(principal))) {
                for (String topic : topics()) {
                    found.put(principal + " " + topic, operations(admin, topic));
                    expected.put(principal + " " + topic, ExpectedAccess.topic(principal, topic));
                }
                for (String group : GROUPS) {
                    found.put(principal + " group " + group, groupOperations(admin, group));
                    expected.put(principal + " group " + group, ExpectedAccess.group(principal, group));
                }
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void whoMayWriteWritesAndNobodyElse() throws Exception {
        tryOn(
                List.of("articles.raw", "articles.enriched", "ops.dead-letters", CHANGELOG, FOREIGN),
                AclOperation.WRITE,
                AccessIT::write);
    }

    @Test
    void whoMayReadReadsAndNobodyElse() throws Exception {
        tryOn(
                List.of("articles.raw", "articles.enriched", "ingest.seen", CHANGELOG, FOREIGN),
                AclOperation.READ,
                AccessIT::readFirst);
    }

    private static void tryOn(List<String> topics, AclOperation operation, TopicUse use) throws Exception {
        Map<String, Boolean> found = new TreeMap<>();
        Map<String, Boolean> expected = new TreeMap<>();
        for (String principal : PRINCIPALS) {
            for (String topic : topics) {
                String attempt = principal + " " + topic;
                found.put(attempt, allowed(() -> use.on(broker.user(principal), topic)));
                expected.put(attempt, ExpectedAccess.topic(principal, topic).contains(operation));
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void transactionsBelongToTheirProgram() throws Exception {
        Map<String, Boolean> found = new TreeMap<>();
        for (String principal : PRINCIPALS) {
            for (String id : List.of("ingest-2", "wirefold-enrich-7", "payroll")) {
                Map<String, Object> properties =
                        new HashMap<>(KafkaSettings.producer(settings(broker.user(principal))));
                properties.put("transactional.id", id);
                try (var producer =
                        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
                    found.put(principal + " " + id, allowed(producer::initTransactions));
                }
            }
        }
        assertThat(found.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("wirefold-ingest ingest-2", "wirefold-enrich wirefold-enrich-7");
    }

    @Test
    void nobodyMakesChangesOrDeletesTopics() throws Exception {
        for (String principal : PRINCIPALS) {
            try (Admin admin = admin(broker.user(principal))) {
                ConfigResource raw = new ConfigResource(ConfigResource.Type.TOPIC, "articles.raw");
                var shorter = new AlterConfigOp(new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET);
                Map<String, Boolean> found = new TreeMap<>();
                found.put(
                        "create",
                        allowed(() -> admin.createTopics(List.of(new NewTopic("wirefold-enrich-new", 1, (short) 1)))
                                .all()
                                .get()));
                found.put(
                        "change",
                        allowed(() -> admin.incrementalAlterConfigs(Map.of(raw, List.of(shorter)))
                                .all()
                                .get()));
                found.put(
                        "widen",
                        allowed(() -> admin.createPartitions(Map.of("articles.raw", NewPartitions.increaseTo(2)))
                                .all()
                                .get()));
                found.put(
                        "delete",
                        allowed(() -> admin.deleteTopics(List.of("articles.raw"))
                                .all()
                                .get()));
                found.put(
                        "empty",
                        allowed(() -> admin.deleteRecords(
                                        Map.of(new TopicPartition("articles.raw", 0), RecordsToDelete.beforeOffset(0)))
                                .all()
                                .get()));
                found.put(
                        "add rules",
                        allowed(() -> admin.createAcls(ExpectedAccess.EVERYTHING_FOR_READER)
                                .all()
                                .get()));
                assertThat(found).as(principal).doesNotContainValue(true);
            }
        }
    }

    @Test
    void onlyEnrichEmptiesItsTopicsBetweenStepsAndNoOthers() throws Exception {
        Map<String, Boolean> found = new TreeMap<>();
        for (String principal : PRINCIPALS) {
            try (Admin admin = admin(broker.user(principal))) {
                for (String topic : List.of(BETWEEN, CHANGELOG)) {
                    found.put(
                            principal + " " + topic,
                            allowed(() -> admin.deleteRecords(
                                            Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(0)))
                                    .all()
                                    .get()));
                }
            }
        }
        assertThat(found.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey))
                .containsExactly("wirefold-enrich " + BETWEEN);
    }

    @Test
    void aWrongPasswordComesNowhere() throws Exception {
        Map<String, String> wrong = new HashMap<>(broker.user("wirefold-ingest"));
        wrong.put(
                "kafka.sasl.jaas.config.file",
                broker.user("nobody-made-this-login").get("kafka.sasl.jaas.config.file"));
        try (Admin admin = admin(wrong)) {
            assertThatThrownBy(() -> admin.describeCluster().clusterId().get())
                    .hasCauseInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void applyingAgainAddsNothingAndWhatIsMoreThanNeededIsNamed() throws Exception {
        Path administrator = broker.file(broker.administrator());
        assertThat(run("acls", "--apply", "--config=" + administrator, "--principal=replay-admin=User:replayer"))
                .contains(" 0 were added, 0 are more")
                .doesNotContain("added  ");
        assertThat(run("topics", "--apply", "--config=" + administrator, "--enrich.form=spread"))
                .contains("nothing to make");
        try (Admin admin = admin(broker.administrator())) {
            admin.createAcls(ExpectedAccess.EVERYTHING_FOR_SINK).all().get();
            StringWriter said = new StringWriter();
            int code = CommandRun.execute(new PrintWriter(said, true), "acls", "--config=" + administrator);
            admin.deleteAcls(ExpectedAccess.EVERYTHING_FOR_SINK.stream()
                            .map(rule -> rule.toFilter())
                            .toList())
                    .all()
                    .get();
            assertThat(code).isEqualTo(1);
            assertThat(said.toString()).contains("more than it needs").contains("Topic payroll");
        }
    }

    private static void write(Map<String, String> user, String topic) throws Exception {
        byte[] one = {1};
        try (var producer = new KafkaProducer<>(
                KafkaSettings.producer(settings(user)), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, one, one)).get();
        }
    }

    /** Returns with the first record; every topic has one. */
    private static void readFirst(Map<String, String> user, String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (var consumer = new KafkaConsumer<>(
                KafkaSettings.consumer(settings(user)), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, 0);
            for (int patience = 60; patience > 0; patience--) {
                if (!consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                    return;
                }
            }
            throw new AssertionError("neither a record of " + topic + " nor a refusal");
        }
    }

    private static String run(String... words) {
        StringWriter said = new StringWriter();
        assertThat(CommandRun.execute(new PrintWriter(said, true), words))
                .as(said.toString())
                .isZero();
        return said.toString();
    }

    private static Settings settings(Map<String, String> given) {
        return Settings.of(SettingsCatalogue.all(), given);
    }

    private static Admin admin(Map<String, String> given) {
        return Admin.create(KafkaSettings.admin(settings(given)));
    }

    private static Collection<String> topics() {
        Set<String> names = new TreeSet<>(List.of(CHANGELOG, BETWEEN, FOREIGN));
        Topics.all().stream().map(Topic::name).forEach(names::add);
        return names;
    }

    /** None where the principal may not even see the topic. */
    private static Set<AclOperation> operations(Admin admin, String topic) throws Exception {
        try {
            TopicDescription description = admin.describeTopics(
                            List.of(topic), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                    .allTopicNames()
                    .get()
                    .get(topic);
            return EnumSet.copyOf(description.authorizedOperations());
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(AuthorizationException.class);
            return Set.of();
        }
    }

    private static Set<AclOperation> groupOperations(Admin admin, String group) throws Exception {
        try (Admin administrator = admin(broker.administrator())) {
            administrator
                    .alterConsumerGroupOffsets(group, Map.of(new TopicPartition(FOREIGN, 0), new OffsetAndMetadata(0)))
                    .all()
                    .get();
        }
        try {
            return EnumSet.copyOf(admin.describeConsumerGroups(
                            List.of(group), new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                    .all()
                    .get()
                    .get(group)
                    .authorizedOperations());
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(AuthorizationException.class);
            return Set.of();
        }
    }

    private interface TopicUse {
        void on(Map<String, String> user, String topic) throws Exception;
    }

    private interface Attempt {
        void run() throws Exception;
    }

    /** False when it was refused for want of a right; anything else that goes wrong fails the test. */
    private static boolean allowed(Attempt attempt) throws Exception {
        try {
            attempt.run();
            return true;
        } catch (AuthorizationException e) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return false;
            }
            throw e;
        }
    }
}
