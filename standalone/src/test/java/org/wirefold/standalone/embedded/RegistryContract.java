package org.wirefold.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.Compatibility;
import org.wirefold.schema.HttpRegistryClient;
import org.wirefold.schema.RegistryException;
import org.wirefold.schema.SchemaText;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.SeenItem;

/** What any registry must do for us; run against ours and against Apicurio. Every test has a subject of its own. */
abstract class RegistryContract {
    static final Schema FIRST = SchemaBuilder.record("Boat")
            .namespace("harbour")
            .fields()
            .requiredString("name")
            .endRecord();
    static final Schema SECOND = SchemaBuilder.record("Boat")
            .namespace("harbour")
            .fields()
            .requiredString("name")
            .optionalString("port")
            .endRecord();
    static final Schema OTHER_TYPE = SchemaBuilder.record("Boat")
            .namespace("harbour")
            .fields()
            .requiredInt("name")
            .endRecord();
    /**
     * Reads SECOND, whose writers fill the port, but not FIRST. It has one more field because Apicurio 3.3.3 takes a
     * schema that differs in defaults or docs alone for the one that it has, and answers with the old id.
     */
    static final Schema PORT_REQUIRED = SchemaBuilder.record("Boat")
            .namespace("harbour")
            .fields()
            .requiredString("name")
            .name("port")
            .type()
            .unionOf()
            .nullType()
            .and()
            .stringType()
            .endUnion()
            .noDefault()
            .optionalString("mast")
            .endRecord();

    final String subject = "boats-" + UUID.randomUUID() + "-value";

    /** The base address of the registry under test. */
    abstract URI url();

    final HttpRegistryClient client() {
        return HttpRegistryClient.at(url());
    }

    @Test
    void aSchemaIsFoundByItsId() {
        int id = client().register(subject, FIRST);

        assertThat(id).isPositive();
        assertThat(client().schemaById(id)).isEqualTo(FIRST);
        assertThat(client().subjects()).contains(subject);
        assertThat(client().schema(subject, 1)).isEqualTo(FIRST);
    }

    @Test
    void registeringAgainGivesTheSameIdAndNoNewVersion() {
        int id = client().register(subject, FIRST);

        assertThat(client().register(subject, FIRST)).isEqualTo(id);
        assertThat(client().versions(subject)).containsExactly(1);
    }

    @Test
    void otherWhiteSpaceIsTheSameSchema() throws Exception {
        int id = client().register(subject, FIRST);
        String spaced = FIRST.toString().replace(",", " , ").replace("\"", "\\\"");

        HttpResponse<String> answer =
                send("POST", "/subjects/" + subject + "/versions", "{\"schema\":\"" + spaced + "\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"id\":" + id);
        assertThat(client().versions(subject)).containsExactly(1);
    }

    @Test
    void aCompatibleSchemaBecomesTheNextVersionWithItsOwnId() {
        int first = client().register(subject, FIRST);
        int second = client().register(subject, SECOND);

        assertThat(second).isNotEqualTo(first);
        assertThat(client().versions(subject)).containsExactly(1, 2);
        assertThat(client().schema(subject, 2)).isEqualTo(SECOND);
    }

    @Test
    void aNewSubjectIsHeldToEveryEarlierVersion() {
        client().register(subject, FIRST);
        client().register(subject, SECOND);

        assertThat(client().level(subject)).isEqualTo(Compatibility.BACKWARD_TRANSITIVE);
        refused(409, () -> client().register(subject, PORT_REQUIRED));
        assertThat(client().versions(subject)).containsExactly(1, 2);
    }

    @Test
    void anIncompatibleSchemaIsRefused() {
        client().register(subject, FIRST);

        assertThat(client().isCompatible(subject, SECOND)).isTrue();
        assertThat(client().isCompatible(subject, OTHER_TYPE)).isFalse();
        refused(409, () -> client().register(subject, OTHER_TYPE));
    }

    @Test
    void anUnknownIdIsToldFromATroubledRegistry() {
        refused(404, () -> client().schemaById(2_000_000_000));
    }

    @Test
    void anUnknownSubjectHasNoVersions() {
        refused(404, () -> client().versions(subject));
    }

    @Test
    void whatIsNoSchemaIsRefused() throws Exception {
        HttpResponse<String> answer = send(
                "POST", "/subjects/" + subject + "/versions", "{\"schema\":\"{\\\"type\\\":\\\"no such type\\\"}\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("42201");
    }

    @Test
    void theSchemaOfOurOwnRecordsGoesThroughWhole() {
        AvroSerde<SeenItem> writer = AvroSerde.of(Topics.INGEST_SEEN, SeenItem.class, client());
        AvroSerde<SeenItem> reader = AvroSerde.of(Topics.INGEST_SEEN, SeenItem.class, client());
        SeenItem item = new SeenItem(3L, "ab".repeat(32), true, List.of());

        byte[] bytes = writer.serializer().serialize(Topics.INGEST_SEEN.name(), item);

        assertThat(reader.deserializer().deserialize(Topics.INGEST_SEEN.name(), bytes))
                .isEqualTo(item);
    }

    @Test
    void everyTopicOfTheCatalogueCanBeRegistered() {
        Topics.all().forEach(topic -> {
            int id = client().register(topic.subject(), topic.value());
            assertThat(SchemaText.of(client().schemaById(id))).isEqualTo(SchemaText.of(topic.value()));
        });
    }

    @Test
    void manyAtOnceGetOneIdAndOneVersion() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> calls = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(i -> () -> client().register(subject, FIRST))
                .toList();
        try {
            int id = client().register(subject, FIRST);
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(id);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(client().versions(subject)).containsExactly(1);
    }

    private static void refused(int status, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.status()).isEqualTo(status));
    }

    final HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
