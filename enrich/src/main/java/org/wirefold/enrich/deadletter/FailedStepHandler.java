package org.wirefold.enrich.deadletter;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirefold.enrich.EnrichTopology;
import org.wirefold.schema.DeadLetterReason;

/**
 * An exception inside a step. In the step without state nothing has been written yet, so the article becomes a dead letter and the
 * flow goes on. Later steps have state: going on would keep half of an article, so the task fails, its transaction is rolled back
 * and the program retries, then stops with an error.
 */
public final class FailedStepHandler implements ProcessingExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailedStepHandler.class);

    @SuppressWarnings("NullAway.Init") // Streams calls configure before the first record
    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> configs) {
        deadLetters = DeadLetters.of(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        String step = context.processorNodeId();
        LOG.error(
                "step {} failed on {}-{}-{}", step, context.topic(), context.partition(), context.offset(), exception);
        if (!EnrichTopology.ANALYSE.equals(step)) {
            return Response.fail();
        }
        StringWriter trace = new StringWriter();
        exception.printStackTrace(new PrintWriter(trace));
        return Response.resume(
                deadLetters.of(context, context.sourceRawValue(), DeadLetterReason.UNEXPECTED, trace.toString()));
    }
}
