package org.wirefold.standalone.embedded;

import static org.wirefold.schema.RegistryException.CONFIG_NOT_FOUND;
import static org.wirefold.schema.RegistryException.INVALID_LEVEL;
import static org.wirefold.schema.RegistryException.INVALID_SCHEMA;
import static org.wirefold.schema.RegistryException.INVALID_VERSION;
import static org.wirefold.schema.RegistryException.SCHEMA_NOT_FOUND;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.wirefold.schema.Compatibility;
import org.wirefold.schema.RegistryException;
import org.wirefold.schema.SchemaCatalogue;
import org.wirefold.schema.SchemaCatalogue.Entry;

/** What each path of the Confluent REST API does; the part of it that serdes, Connect and Kafka pages use. */
final class RegistryRoutes {
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private final RegistryState state;

    RegistryRoutes(RegistryState state) {
        this.state = state;
    }

    /**
     * The answer to a request, as a value that Jackson writes.
     *
     * @param path decoded segments
     * @param query the raw query string, empty when there is none
     * @param body an empty node when there is none
     * @throws RegistryException when the answer is an error
     */
    Object answer(String method, List<String> path, String query, JsonNode body) {
        String first = path.isEmpty() ? "" : path.get(0);
        return switch (first) {
            case "" -> Map.of();
            case "subjects" -> subjects(method, path, body);
            case "schemas" -> schemas(method, path);
            case "config" -> config(method, path, query, body);
            case "compatibility" -> compatibility(method, path, query, body);
            default -> throw new RegistryException(NOT_FOUND, "HTTP 404 Not Found");
        };
    }

    private Object subjects(String method, List<String> path, JsonNode body) {
        if (path.size() == 1) {
            only("GET", method);
            return state.read(SchemaCatalogue::subjects);
        }
        String subject = path.get(1);
        if (path.size() == 2) {
            only("POST", method);
            return described(lookUp(subject, schema(body)));
        }
        if (!path.get(2).equals("versions") || path.size() > 5) {
            throw new RegistryException(NOT_FOUND, "HTTP 404 Not Found");
        }
        if (path.size() == 3 && method.equals("POST")) {
            return Map.of("id", state.register(subject, schema(body)).id());
        }
        only("GET", method);
        if (path.size() == 3) {
            return state.read(
                    c -> c.versions(subject).stream().map(Entry::version).toList());
        }
        Entry entry = state.read(c -> c.version(subject, version(path.get(3))));
        return path.size() == 5 ? new RawJson(entry.text()) : described(entry);
    }

    /** An answer that is JSON already. */
    record RawJson(String text) {}

    private Object schemas(String method, List<String> path) {
        only("GET", method);
        if (path.equals(List.of("schemas", "types"))) {
            return List.of("AVRO");
        }
        if (path.size() < 3 || !path.get(1).equals("ids")) {
            throw new RegistryException(NOT_FOUND, "HTTP 404 Not Found");
        }
        int id = number(path.get(2), SCHEMA_NOT_FOUND);
        String text = state.read(c -> c.textById(id));
        if (path.size() == 4 && path.get(3).equals("versions")) {
            return state.read(c -> c.subjects().stream()
                    .flatMap(s -> c.versions(s).stream())
                    .filter(e -> e.id() == id)
                    .map(e -> Map.of("subject", e.subject(), "version", e.version()))
                    .toList());
        }
        return path.size() == 4 ? new RawJson(text) : Map.of("schema", text);
    }

    private Object config(String method, List<String> path, String query, JsonNode body) {
        String subject = path.size() > 1 ? path.get(1) : null;
        if (method.equals("PUT")) {
            String name = body.path("compatibility").asText();
            Compatibility level = Compatibility.find(name)
                    .orElseThrow(() -> new RegistryException(INVALID_LEVEL, "Invalid compatibility level: " + name));
            state.setLevel(subject, level);
            return Map.of("compatibility", level.name());
        }
        only("GET", method);
        Compatibility level = state.read(c -> {
            if (subject == null || query.contains("defaultToGlobal=true")) {
                return subject == null ? c.defaultLevel() : c.level(subject);
            }
            return c.ownLevel(subject)
                    .orElseThrow(() -> new RegistryException(
                            CONFIG_NOT_FOUND,
                            "Subject '" + subject + "' does not have subject-level compatibility configured"));
        });
        return Map.of("compatibilityLevel", level.name());
    }

    private Object compatibility(String method, List<String> path, String query, JsonNode body) {
        only("POST", method);
        if (path.size() < 4 || !path.get(1).equals("subjects") || !path.get(3).equals("versions")) {
            throw new RegistryException(NOT_FOUND, "HTTP 404 Not Found");
        }
        String subject = path.get(2);
        Schema candidate = schema(body);
        List<String> problems = state.read(c -> {
            if (path.size() == 4) {
                return c.problems(subject, candidate);
            }
            Entry entry = c.version(subject, version(path.get(4)));
            return c.level(subject).problems(candidate, List.of(new Schema.Parser().parse(entry.text())));
        });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("is_compatible", problems.isEmpty());
        if (query.contains("verbose=true")) {
            answer.put("messages", problems);
        }
        return answer;
    }

    private Entry lookUp(String subject, Schema schema) {
        return state.read(c -> {
            c.versions(subject);
            return c.find(subject, schema)
                    .orElseThrow(() -> new RegistryException(SCHEMA_NOT_FOUND, "Schema not found"));
        });
    }

    private static Map<String, Object> described(Entry entry) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("subject", entry.subject());
        answer.put("version", entry.version());
        answer.put("id", entry.id());
        answer.put("schema", entry.text());
        return answer;
    }

    private static Schema schema(JsonNode body) {
        String type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new RegistryException(INVALID_SCHEMA, "this registry holds Avro schemas, not " + type);
        }
        try {
            return new Schema.Parser().parse(body.path("schema").asText());
        } catch (AvroRuntimeException e) {
            throw new RegistryException(
                    INVALID_SCHEMA, "Either the input schema or one its references is invalid: " + e.getMessage());
        }
    }

    /** 0 stands for the latest. */
    private static int version(String text) {
        if (text.equals("latest")) {
            return 0;
        }
        int version = number(text, INVALID_VERSION);
        if (version < 1) {
            throw new RegistryException(
                    INVALID_VERSION, "The specified version '" + text + "' is not a valid version id");
        }
        return version;
    }

    private static int number(String text, int code) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new RegistryException(code, "'" + text + "' is not a number");
        }
    }

    private static void only(String allowed, String method) {
        if (!allowed.equals(method)) {
            throw new RegistryException(NOT_ALLOWED, "HTTP 405 Method Not Allowed");
        }
    }
}
