package org.wirefold.schema;

import org.apache.avro.Schema;

/** A registry that lives and dies with its object: for tests, and for tools that read their own records only. */
public final class InMemoryRegistryClient implements RegistryClient {
    private final SchemaCatalogue catalogue = new SchemaCatalogue();

    @Override
    public synchronized int register(String subject, Schema schema) {
        Schema canonical = new Schema.Parser().parse(SchemaText.of(schema));
        SchemaCatalogue.Entry entry = catalogue.propose(subject, canonical);
        catalogue.add(entry);
        return entry.id();
    }

    @Override
    public synchronized Schema schemaById(int id) {
        return new Schema.Parser().parse(catalogue.textById(id));
    }
}
