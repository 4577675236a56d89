package org.wirefold.proof.capture;

import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.RegistryException;

/**
 * The writer schemas of a capture, as a registry that knows nothing else.
 *
 * @param byId schemas by their number
 * @param unknown why the registry could not give a schema, by number
 */
public record CapturedSchemas(Map<Integer, Schema> byId, Map<Integer, String> unknown) implements RegistryClient {
    public CapturedSchemas {
        byId = Map.copyOf(byId);
        unknown = Map.copyOf(unknown);
    }

    /** Empty when the registry did not know it. */
    public Optional<Schema> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Schema schemaById(int id) {
        return find(id).orElseThrow(() -> new RegistryException(
                RegistryException.SCHEMA_NOT_FOUND, unknown.getOrDefault(id, "schema " + id + " is not known")));
    }

    /** A capture writes nothing. */
    @Override
    public int register(String subject, Schema schema) {
        throw new UnsupportedOperationException("a capture registers no schema");
    }
}
