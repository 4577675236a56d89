package org.wirefold.enrich.deadletter;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.RegistryUnavailableException;
import org.wirefold.schema.Topics;

/**
 * Bytes that are no record of their topic's schema: a dead letter, and on with the next. Not so between two steps: nobody else writes
 * there, and the step behind would wait for that number for ever.
 */
public final class UndecodableRecordHandler implements DeserializationExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UndecodableRecordHandler.class);

    @SuppressWarnings("NullAway.Init") // Streams calls configure before the first record
    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> configs) {
        deadLetters = DeadLetters.of(configs);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (isCausedBy(exception, RegistryUnavailableException.class)) {
            return Response.fail(); // the record is not to blame: it is read again when the registry answers
        }
        if (Topics.all().stream().noneMatch(topic -> topic.name().equals(context.topic()))) {
            LOG.error("a record of our own cannot be read: {}", context.topic(), exception);
            return Response.fail();
        }
        Throwable cause = exception.getCause() == null ? exception : exception.getCause();
        return Response.resume(deadLetters.of(
                context, record.value(), DeadLetterReason.UNDECODABLE_RECORD, String.valueOf(cause.getMessage())));
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
