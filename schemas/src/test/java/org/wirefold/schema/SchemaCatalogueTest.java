package org.wirefold.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.wire.RawArticle;

class SchemaCatalogueTest {
    private static final Schema FIRST =
            SchemaBuilder.record("Boat").fields().requiredString("name").endRecord();
    private static final Schema WIDER = SchemaBuilder.record("Boat")
            .fields()
            .requiredString("name")
            .optionalString("port")
            .endRecord();
    private static final Schema OTHER_TYPE =
            SchemaBuilder.record("Boat").fields().requiredInt("name").endRecord();

    private final InMemoryRegistryClient registry = new InMemoryRegistryClient();

    @Test
    void theSameSchemaKeepsItsIdAlsoUnderAnotherSubject() {
        int id = registry.register("a", FIRST);

        assertThat(registry.register("a", FIRST)).isEqualTo(id);
        assertThat(registry.register("b", FIRST)).isEqualTo(id);
        assertThat(registry.register("a", WIDER)).isNotEqualTo(id);
        assertThat(registry.schemaById(id)).isEqualTo(FIRST);
    }

    @Test
    void aChangedTypeIsRefusedWithItsPlace() {
        registry.register("a", FIRST);
        registry.register("a", WIDER);

        assertThatThrownBy(() -> registry.register("a", OTHER_TYPE))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("/fields/0")
                .extracting("code")
                .isEqualTo(RegistryException.INCOMPATIBLE);
    }

    @Test
    void transitiveLooksPastTheLastVersion() {
        Schema withPort = SchemaBuilder.record("Boat")
                .fields()
                .requiredString("name")
                .requiredString("port")
                .endRecord();
        var earlier = java.util.List.of(FIRST, WIDER);

        assertThat(Compatibility.BACKWARD_TRANSITIVE.problems(withPort, earlier))
                .isNotEmpty();
        assertThat(Compatibility.BACKWARD.problems(FIRST, earlier)).isEmpty();
        assertThat(Compatibility.NONE.problems(OTHER_TYPE, earlier)).isEmpty();
        assertThat(Compatibility.FORWARD.problems(withPort, java.util.List.of(FIRST)))
                .isEmpty();
    }

    @Test
    void aRefusedSchemaLeavesNoTrace() {
        var catalogue = new SchemaCatalogue();
        catalogue.add(catalogue.propose("a", FIRST));
        assertThatThrownBy(() -> catalogue.propose("a", OTHER_TYPE)).isInstanceOf(RegistryException.class);

        assertThat(catalogue.versions("a")).hasSize(1);
        assertThat(catalogue.propose("a", WIDER).id()).isEqualTo(2);
        assertThat(catalogue.versions("a")).hasSize(1);
    }

    @Test
    void theTextForTheRegistrySaysNothingAboutJava() {
        String text = SchemaText.of(RawArticle.getClassSchema());

        assertThat(text).doesNotContain("avro.java.string").contains("\"doc\"");
        assertThat(SchemaText.of(new Schema.Parser().parse(text))).isEqualTo(text);
    }
}
