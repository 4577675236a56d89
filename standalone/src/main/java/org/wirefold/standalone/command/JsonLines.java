package org.wirefold.standalone.command;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One JSON object a line in, one a line out, in the same order. */
final class JsonLines {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_STRING = 64 << 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .build());
    }

    private JsonLines() {}

    /**
     * Answers each line of a file, or of standard input when the file is null or {@code -}.
     *
     * @return how many lines were no answerable JSON objects; each is named on {@code errors}
     */
    static int answer(
            @Nullable Path file,
            PrintWriter out,
            PrintWriter errors,
            Function<JsonNode, Map<String, @Nullable Object>> answer)
            throws IOException {
        int bad = 0;
        try (BufferedReader lines = open(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    out.println(JSON.writeValueAsString(answer.apply(JSON.readTree(line))));
                } catch (JsonProcessingException | IllegalArgumentException e) {
                    bad++;
                    errors.println("line " + number + ": " + firstLine(e.getMessage()));
                }
            }
        }
        out.flush();
        errors.flush();
        return bad;
    }

    /** One object of a line. */
    static JsonNode tree(String line) throws JsonProcessingException {
        return JSON.readTree(line);
    }

    /** An object as one line. */
    static String text(Map<String, @Nullable Object> object) throws JsonProcessingException {
        return JSON.writeValueAsString(object);
    }

    /** A text field that must be there. */
    static String text(JsonNode object, String field) {
        JsonNode value = object.get(field);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException("no text field \"" + field + "\"");
        }
        return value.textValue();
    }

    /** The id as it stands, whatever its type; null when there is none. */
    static @Nullable Object id(JsonNode object) {
        return object.get("id");
    }

    private static BufferedReader open(@Nullable Path file) throws IOException {
        return file == null || file.toString().equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "not readable" : message.lines().findFirst().orElse("not readable");
    }
}
