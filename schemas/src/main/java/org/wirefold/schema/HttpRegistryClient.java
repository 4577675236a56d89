package org.wirefold.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * Any registry with Confluent's REST API: subjects, versions, ids, config, compatibility. Answers that cannot change are
 * kept. A subject is set to {@link Compatibility#BACKWARD_TRANSITIVE} by us, because not every registry checks unless
 * told (Apicurio's default is NONE).
 */
public final class HttpRegistryClient implements RegistryClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryHttp http;
    private final Map<String, Integer> idOfSubjectAndText = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemaOfId = new ConcurrentHashMap<>();

    private HttpRegistryClient(RegistryHttp http) {
        this.http = http;
    }

    /** The registry at a base address, for example {@code http://127.0.0.1:8081} or {@code .../apis/ccompat/v7}. */
    public static HttpRegistryClient at(URI base) {
        return new HttpRegistryClient(new RegistryHttp(base));
    }

    @Override
    public int register(String subject, Schema schema) {
        String text = SchemaText.of(schema);
        String key = subject + "\n" + text;
        Integer known = idOfSubjectAndText.get(key);
        if (known != null) {
            return known;
        }
        boolean levelSet = trySetLevel(subject);
        JsonNode answer = http.post("/subjects/" + encode(subject) + "/versions", body("schema", text));
        if (!levelSet) {
            setLevel(subject, Compatibility.BACKWARD_TRANSITIVE);
        }
        int id = answer.path("id").asInt();
        idOfSubjectAndText.put(key, id);
        return id;
    }

    @Override
    public Schema schemaById(int id) {
        Schema known = schemaOfId.get(id);
        if (known != null) {
            return known;
        }
        Schema schema = parse(http.get("/schemas/ids/" + id).path("schema").asText());
        schemaOfId.put(id, schema);
        return schema;
    }

    /** All subjects. */
    public List<String> subjects() {
        return JSON.convertValue(
                http.get("/subjects"), JSON.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    /** The version numbers of a subject, oldest first. */
    public List<Integer> versions(String subject) {
        return JSON.convertValue(
                http.get("/subjects/" + encode(subject) + "/versions"),
                JSON.getTypeFactory().constructCollectionType(List.class, Integer.class));
    }

    /** The schema of one version of a subject. */
    public Schema schema(String subject, int version) {
        return parse(http.get("/subjects/" + encode(subject) + "/versions/" + version)
                .path("schema")
                .asText());
    }

    /** The level that a subject has of its own. */
    public Compatibility level(String subject) {
        String name = http.get("/config/" + encode(subject))
                .path("compatibilityLevel")
                .asText();
        return Compatibility.find(name)
                .orElseThrow(() -> new RegistryException(RegistryException.INVALID_LEVEL, "unknown level " + name));
    }

    /** Sets the level of one subject. */
    public void setLevel(String subject, Compatibility level) {
        http.put("/config/" + encode(subject), body("compatibility", level.name()));
    }

    /** Whether a schema may follow the latest version of a subject. */
    public boolean isCompatible(String subject, Schema schema) {
        return http.post(
                        "/compatibility/subjects/" + encode(subject) + "/versions/latest",
                        body("schema", SchemaText.of(schema)))
                .path("is_compatible")
                .asBoolean();
    }

    /** Some registries take a level only once the subject is there; false then. */
    private boolean trySetLevel(String subject) {
        try {
            setLevel(subject, Compatibility.BACKWARD_TRANSITIVE);
            return true;
        } catch (RegistryException e) {
            if (e.status() == 404) {
                return false;
            }
            throw e;
        }
    }

    private static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (SchemaParseException e) {
            throw new RegistryException(
                    RegistryException.INVALID_SCHEMA, "the registry's schema is none: " + e.getMessage());
        }
    }

    private static String body(String name, String value) {
        try {
            return JSON.writeValueAsString(Map.of(name, value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
