package org.wirefold.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.schema.Compatibility;

class EmbeddedRegistryIT extends RegistryContract {
    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;
    private static EmbeddedRegistry registry;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder.resolve("kafka"));
        registry = EmbeddedRegistry.start(folder.resolve("registry"), broker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        registry.close();
        broker.close();
    }

    @Override
    URI url() {
        return registry.url();
    }

    @Test
    void everythingIsThereAgainAfterARestart() {
        int first = client().register(subject, FIRST);
        int second = client().register(subject, SECOND);
        client().setLevel(subject, Compatibility.FULL);
        URI before = registry.url();

        registry.close();
        registry = EmbeddedRegistry.start(folder.resolve("registry"), broker.bootstrapServers());

        assertThat(registry.url()).isEqualTo(before);
        assertThat(client().versions(subject)).containsExactly(1, 2);
        assertThat(client().schemaById(first)).isEqualTo(FIRST);
        assertThat(client().level(subject)).isEqualTo(Compatibility.FULL);
        assertThat(client().register(subject, SECOND)).isEqualTo(second);
        assertThat(client().register(subject + "-other", OTHER_TYPE)).isGreaterThan(second);
    }

    @Test
    void errorsHaveTheCodesOfTheConfluentApi() throws Exception {
        client().register(subject, FIRST);

        assertThat(send("GET", "/subjects/none/versions", "").body()).contains("40401");
        assertThat(send("GET", "/subjects/" + subject + "/versions/9", "").body())
                .contains("40402");
        assertThat(send("GET", "/subjects/" + subject + "/versions/none", "").body())
                .contains("42202");
        assertThat(send("GET", "/config/none", "").body()).contains("40408");
        assertThat(send("GET", "/config/none?defaultToGlobal=true", "").body()).contains("BACKWARD_TRANSITIVE");
        assertThat(send("PUT", "/config/" + subject, "{\"compatibility\":\"SOMEHOW\"}")
                        .body())
                .contains("42203");
        assertThat(send("DELETE", "/subjects/" + subject, "").statusCode()).isEqualTo(405);
        assertThat(send("POST", "/subjects/" + subject, "not json").statusCode())
                .isEqualTo(400);
        assertThat(send("GET", "/schemas/types", "").body()).isEqualTo("[\"AVRO\"]");
        assertThat(send("GET", "/nothing", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aReasonIsGivenForARefusal() throws Exception {
        client().register(subject, FIRST);

        String answer = send(
                        "POST",
                        "/compatibility/subjects/" + subject + "/versions/latest?verbose=true",
                        "{\"schema\":\"" + OTHER_TYPE.toString().replace("\"", "\\\"") + "\"}")
                .body();

        assertThat(answer).contains("\"is_compatible\":false").contains("TYPE_MISMATCH");
    }
}
