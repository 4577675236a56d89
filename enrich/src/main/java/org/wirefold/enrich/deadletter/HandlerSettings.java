package org.wirefold.enrich.deadletter;

import java.util.Map;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;

/** Streams makes the handlers itself; what they need reaches them through the settings. */
public final class HandlerSettings {
    private HandlerSettings() {}

    /** To be added to the settings of the Streams client. */
    public static Map<String, Object> of(RegistryClient registry) {
        return Map.of(
                DeadLetters.SERIALIZER,
                AvroSerde.of(Topics.DEAD_LETTERS, DeadLetter.class, registry).serializer());
    }
}
