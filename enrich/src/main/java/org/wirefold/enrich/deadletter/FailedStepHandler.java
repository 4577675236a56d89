package org.wirefold.enrich.deadletter;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An exception inside a step. The step that reads the text makes dead letters itself and throws nothing; the others have state, and
 * going on would keep half of an article. So the task fails, its transaction is rolled back, and the program tries again, then stops
 * with an error.
 */
public final class FailedStepHandler implements ProcessingExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailedStepHandler.class);

    @Override
    public void configure(Map<String, ?> configs) {
        // needs nothing
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        LOG.error(
                "step {} failed on {}-{}-{}",
                context.processorNodeId(),
                context.topic(),
                context.partition(),
                context.offset(),
                exception);
        return Response.fail();
    }
}
