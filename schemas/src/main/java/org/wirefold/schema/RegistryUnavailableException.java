package org.wirefold.schema;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * The registry cannot be asked. Broken infrastructure, so a record met meanwhile is not bad: handlers must fail and try
 * again, never write a dead letter.
 */
public final class RegistryUnavailableException extends KafkaException {
    private static final long serialVersionUID = 1L;

    /** With the address, the number of attempts and the last failure. */
    public RegistryUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
