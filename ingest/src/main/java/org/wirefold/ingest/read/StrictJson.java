package org.wirefold.ingest.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.DeadLetterReason;

/**
 * JSON as RFC 8259 wants it. Jackson's defaults take trailing garbage, repeated names and empty input for JSON (measured on
 * JSONTestSuite, RELIABILITY.md 0.8), so all three are switched off here.
 */
final class StrictJson {
    /** RELIABILITY.md 4.6 says 64, but a valid document of JSONTestSuite has 78 digits. */
    private static final int MAX_NUMBER_CHARS = 128;

    /** RELIABILITY.md 4.6. */
    private static final int MAX_STRING_CHARS = 4 << 20;

    private static final int MAX_NAME_CHARS = 1 << 10;

    private final ObjectReader reader;

    StrictJson(int maxDepth) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .maxNumberLength(MAX_NUMBER_CHARS)
                        .maxStringLength(MAX_STRING_CHARS)
                        .maxNameLength(MAX_NAME_CHARS)
                        .maxTokenCount(200_000)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        reader = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readerFor(JsonNode.class);
    }

    /**
     * A document, or why it is none.
     *
     * @param node the root; null when the text is no JSON
     * @param reason why not
     * @param detail why not, for a person
     */
    record Outcome(@Nullable JsonNode node, DeadLetterReason reason, String detail) {}

    Outcome parse(String text) {
        try {
            JsonNode node = reader.readValue(text);
            if (node == null || node.isMissingNode()) {
                return new Outcome(null, DeadLetterReason.MALFORMED, "no JSON value");
            }
            return new Outcome(node, DeadLetterReason.MALFORMED, "");
        } catch (StreamConstraintsException e) {
            boolean deep = String.valueOf(e.getOriginalMessage()).contains("depth");
            DeadLetterReason reason = deep ? DeadLetterReason.TOO_DEEP : DeadLetterReason.TOO_LARGE;
            return new Outcome(null, reason, String.valueOf(e.getOriginalMessage()));
        } catch (JsonProcessingException e) {
            String at = e.getLocation() == null
                    ? ""
                    : " at column " + e.getLocation().getColumnNr();
            return new Outcome(null, DeadLetterReason.MALFORMED, e.getOriginalMessage() + at);
        }
    }

    /** The string of a field, or empty when it is absent, null or no string. */
    static Optional<String> text(JsonNode object, String field) {
        JsonNode value = object.get(field);
        return value != null && value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** Like {@link #text}, but a number counts too: ids and versions are written as both. */
    static Optional<String> scalar(JsonNode object, String field) {
        JsonNode value = object.get(field);
        boolean usable = value != null && (value.isTextual() || value.isIntegralNumber());
        return usable ? Optional.of(value.asText()) : Optional.empty();
    }
}
