package org.wirefold.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Holds docs/TOPICS.md against the code; {@code -Dtopics.update=true} writes it. */
class TopicsPageTest {
    // tests run in the folder of their module
    private static final Path PAGE = Path.of("..", "docs", "TOPICS.md");
    private static final Path REMARKS = Path.of("src", "test", "resources", "topics-page");

    @Test
    void thePageSaysWhatTheCodeKnows() throws IOException {
        String expected = page();
        if (Boolean.getBoolean("topics.update")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/TOPICS.md; ./mvnw -pl schemas test -Dtest=TopicsPageTest -Dtopics.update=true writes it")
                .isEqualTo(expected);
    }

    @Test
    void everyRecordAndEveryFieldSaysWhatItHolds() {
        records().values().forEach(schema -> {
            assertThat(schema.getDoc()).as(schema.getFullName()).isNotBlank();
            if (schema.getType() == Schema.Type.RECORD) {
                schema.getFields()
                        .forEach(field -> assertThat(field.doc())
                                .as(schema.getName() + "." + field.name())
                                .isNotBlank());
            }
        });
    }

    private static String page() throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(REMARKS.resolve("head.md")));
        text.append("\n| topic | key | value | cleanup | kept |\n|---|---|---|---|---|\n");
        for (Topic topic : Topics.all()) {
            row(
                    text,
                    "[`" + topic.name() + "`](#" + topic.name().replace(".", "") + ")",
                    key(topic),
                    link(topic.value()),
                    topic.cleanup().setting(),
                    kept(topic));
        }
        for (Topic topic : Topics.all()) {
            topic(text, topic);
        }
        text.append(
                "\n# Records\n\nA field that may be null says so; a default is what readers see in records written before the"
                        + " field was there.\n");
        records().values().forEach(schema -> record(text, schema));
        return text.toString();
    }

    private static void topic(StringBuilder text, Topic topic) throws IOException {
        String[] remarks =
                Files.readString(REMARKS.resolve(topic.name() + ".md")).split("\n\n", 2);
        text.append("\n## ").append(topic.name()).append("\n\n");
        text.append("- **Key**: `")
                .append(topic.key())
                .append("`")
                .append(". **Value**: ")
                .append(link(topic.value()));
        text.append(", subject `").append(topic.subject()).append("`.\n");
        text.append("- **Order**: ").append(remarks[0]).append(".\n");
        text.append("- **Kept**: ").append(kept(topic)).append(" (`cleanup.policy=");
        text.append(topic.cleanup().setting()).append("`");
        text.append(
                topic.cleanup() == Topic.Cleanup.COMPACT
                        ? "): the last record of each key stays, earlier ones may be gone"
                        : ")");
        text.append(". **Partitions**: ").append(topic.partitions()).append(" unless made with more.\n\n");
        text.append(remarks[1]);
    }

    private static void record(StringBuilder text, Schema schema) {
        text.append("\n## ").append(schema.getName()).append("\n\n");
        text.append(line(schema.getDoc())).append('\n');
        if (schema.getType() == Schema.Type.ENUM) {
            text.append("\nOne of ")
                    .append(String.join(
                            ", ",
                            schema.getEnumSymbols().stream()
                                    .map(symbol -> "`" + symbol + "`")
                                    .toList()))
                    .append(".\n");
            return;
        }
        text.append("\n| field | type | what it holds |\n|---|---|---|\n");
        for (Schema.Field field : schema.getFields()) {
            row(text, "`" + field.name() + "`", type(field.schema()), line(field.doc()) + defaultOf(field));
        }
    }

    private static String defaultOf(Schema.Field field) {
        if (!field.hasDefaultValue() || field.defaultVal() == org.apache.avro.JsonProperties.NULL_VALUE) {
            return "";
        }
        String value = String.valueOf(field.defaultVal());
        return " Default: " + (value.isEmpty() ? "empty" : "`" + value + "`") + ".";
    }

    private static String type(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM -> link(schema);
            case ARRAY -> "array of " + type(schema.getElementType());
            case UNION ->
                String.join(
                        " or ",
                        schema.getTypes().stream()
                                .sorted((a, b) -> Boolean.compare(
                                        a.getType() == Schema.Type.NULL, b.getType() == Schema.Type.NULL))
                                .map(TopicsPageTest::type)
                                .toList());
            default ->
                schema.getLogicalType() == null
                        ? schema.getType().getName()
                        : schema.getLogicalType().getName();
        };
    }

    private static String link(Schema schema) {
        return "[" + schema.getName() + "](#" + schema.getName().toLowerCase(Locale.ROOT) + ")";
    }

    private static String key(Topic topic) {
        return "`" + topic.key().replace("|", "\\|") + "`";
    }

    private static String kept(Topic topic) {
        return topic.retention().map(time -> time.toDays() + " days").orElse("for ever");
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String line(String doc) {
        return String.valueOf(doc).replaceAll("\\s+", " ").replace("|", "\\|");
    }

    /** Those of the topics in their order, then those inside them. */
    private static Map<String, Schema> records() {
        Map<String, Schema> found = new LinkedHashMap<>();
        Topics.all().forEach(topic -> found.put(topic.value().getFullName(), topic.value()));
        for (Schema schema : List.copyOf(found.values())) {
            inside(schema, found, true);
        }
        return found;
    }

    private static void inside(Schema schema, Map<String, Schema> found, boolean top) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.putIfAbsent(schema.getFullName(), schema) == null || top) {
                    schema.getFields().forEach(field -> inside(field.schema(), found, false));
                }
            }
            case ENUM -> found.putIfAbsent(schema.getFullName(), schema);
            case ARRAY -> inside(schema.getElementType(), found, false);
            case UNION -> schema.getTypes().forEach(branch -> inside(branch, found, false));
            default -> {}
        }
    }
}
