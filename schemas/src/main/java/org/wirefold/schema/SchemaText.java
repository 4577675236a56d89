package org.wirefold.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import org.apache.avro.Schema;

/**
 * The one form in which a schema goes to the registry: JSON without white space and without {@code avro.java.string},
 * which says something about our classes and nothing about the bytes. Doc strings stay: they are written for readers.
 */
public final class SchemaText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JAVA_STRING = "avro.java.string";

    private SchemaText() {}

    /** The canonical text of a schema. */
    public static String of(Schema schema) {
        try {
            return strip(JSON.readTree(schema.toString())).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema's own text is no JSON", e);
        }
    }

    private static JsonNode strip(JsonNode node) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, strip(array.get(i)));
            }
        } else if (node instanceof ObjectNode object) {
            boolean removed = object.remove(JAVA_STRING) != null;
            if (removed
                    && object.size() == 1
                    && "string".equals(object.path("type").asText())) {
                return TextNode.valueOf("string");
            }
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                object.set(name, strip(object.get(name)));
            }
        }
        return node;
    }
}
