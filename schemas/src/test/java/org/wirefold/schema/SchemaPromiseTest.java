package org.wirefold.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.wire.QuoteCluster;

class SchemaPromiseTest {
    private static final String RELEASED = SchemaText.of(QuoteCluster.getClassSchema());

    private static Schema parse(String text) {
        return new Schema.Parser().parse(text);
    }

    /** The released schema with one place rewritten; fails when the place is not there. */
    private static Schema with(String place, String instead) {
        assertThat(RELEASED).contains(place);
        return parse(RELEASED.replace(place, instead));
    }

    private static String fieldOf(String name) {
        int start = RELEASED.indexOf("{\"name\":\"" + name + "\"");
        int end = RELEASED.indexOf("}", start);
        return RELEASED.substring(start, end + 1);
    }

    @Test
    void theSameSchemaKeepsItsPromise() {
        assertThat(SchemaPromise.broken(parse(RELEASED), parse(RELEASED))).isEmpty();
    }

    @Test
    void aNewFieldWithADefaultKeepsThePromise() {
        Schema now = with(
                fieldOf("speaker_certainty"),
                fieldOf("speaker_certainty") + ",{\"name\":\"colour\",\"type\":\"string\",\"default\":\"\"}");

        assertThat(SchemaPromise.broken(parse(RELEASED), now)).isEmpty();
    }

    @Test
    void aNewFieldWithoutADefaultBreaksIt() {
        Schema now = with(
                fieldOf("speaker_certainty"),
                fieldOf("speaker_certainty") + ",{\"name\":\"colour\",\"type\":\"string\"}");

        assertThat(SchemaPromise.broken(parse(RELEASED), now)).anyMatch(line -> line.contains("colour"));
    }

    @Test
    void aFieldThatIsGoneBreaksIt() {
        Schema now = with(fieldOf("speaker_certainty") + ",", "");

        assertThat(SchemaPromise.broken(parse(RELEASED), now))
                .containsExactly("QuoteCluster.speaker_certainty is gone");
    }

    @Test
    void aRenamedFieldBreaksIt() {
        Schema now = with("\"name\":\"speaker_certainty\"", "\"name\":\"certainty\"");

        assertThat(SchemaPromise.broken(parse(RELEASED), now)).contains("QuoteCluster.speaker_certainty is gone");
    }

    @Test
    void aTypeThatChangedBreaksItEvenWhereAvroCanRead() {
        Schema wider = with("\"name\":\"sequence\",\"type\":\"long\"", "\"name\":\"sequence\",\"type\":\"double\"");

        assertThat(SchemaPromise.broken(parse(RELEASED), wider))
                .containsExactly("Sighting.sequence was long and is double");
    }

    @Test
    void aSymbolThatIsGoneBreaksIt() {
        Schema now = with("[\"TITLE\",\"BODY\"]", "[\"BODY\"]");

        assertThat(SchemaPromise.broken(parse(RELEASED), now)).anyMatch(line -> line.contains("has lost symbols"));
    }
}
