package org.wirefold.schema;

import org.apache.kafka.common.KafkaException;

/** The registry answered, and the answer is no. Carries the error code of the Confluent REST API. */
public class RegistryException extends KafkaException {
    private static final long serialVersionUID = 1L;

    /** Subject unknown. */
    public static final int SUBJECT_NOT_FOUND = 40401;
    /** Version unknown. */
    public static final int VERSION_NOT_FOUND = 40402;
    /** Schema or id unknown. */
    public static final int SCHEMA_NOT_FOUND = 40403;
    /** The subject has no compatibility level of its own. */
    public static final int CONFIG_NOT_FOUND = 40408;
    /** Not compatible with earlier versions. */
    public static final int INCOMPATIBLE = 409;
    /** Not an Avro schema. */
    public static final int INVALID_SCHEMA = 42201;
    /** Neither a positive number nor {@code latest}. */
    public static final int INVALID_VERSION = 42202;
    /** Not a compatibility level. */
    public static final int INVALID_LEVEL = 42203;

    private final int code;

    /** A refusal with its code, three digits (HTTP status) or five (status and detail). */
    public RegistryException(int code, String message) {
        super(message);
        this.code = code;
    }

    /** The error code of the REST API. */
    public int code() {
        return code;
    }

    /** The HTTP status that goes with the code. */
    public int status() {
        return code >= 1000 ? code / 100 : code;
    }
}
