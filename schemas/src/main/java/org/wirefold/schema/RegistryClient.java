package org.wirefold.schema;

import org.apache.avro.Schema;

/**
 * The schema registry as a serde sees it. Both calls may be made from any thread and are answered from memory after the
 * first time.
 */
public interface RegistryClient {
    /**
     * The id of a schema under a subject; registers it when it is new. A new subject is held to {@link
     * Compatibility#BACKWARD_TRANSITIVE}: every reader reads every record since the first version.
     *
     * @throws RegistryException when the registry refuses the schema, for example because it is incompatible
     * @throws RegistryUnavailableException when the registry cannot be asked
     */
    int register(String subject, Schema schema);

    /**
     * The schema of an id.
     *
     * @throws RegistryException when the registry does not know the id
     * @throws RegistryUnavailableException when the registry cannot be asked
     */
    Schema schemaById(int id);
}
