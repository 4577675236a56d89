package org.wirefold.standalone.embedded;

import java.util.function.Function;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.Compatibility;
import org.wirefold.schema.SchemaCatalogue;
import org.wirefold.schema.SchemaCatalogue.Entry;

/** Catalogue and log together: what is in the catalogue is on the broker. One request at a time. */
final class RegistryState implements AutoCloseable {
    private final SchemaCatalogue catalogue = new SchemaCatalogue();
    private final RegistryLog log;

    RegistryState(RegistryLog log) {
        this.log = log;
        log.load(catalogue);
    }

    synchronized Entry register(String subject, Schema schema) {
        Entry entry = catalogue.propose(subject, schema);
        if (catalogue.find(subject, schema).isEmpty()) {
            log.append(entry);
            catalogue.add(entry);
        }
        return entry;
    }

    synchronized void setLevel(@Nullable String subject, Compatibility level) {
        log.append(subject, level);
        if (subject == null) {
            catalogue.setDefaultLevel(level);
        } else {
            catalogue.setLevel(subject, level);
        }
    }

    synchronized <T> T read(Function<SchemaCatalogue, T> question) {
        return question.apply(catalogue);
    }

    @Override
    public void close() {
        log.close();
    }
}
