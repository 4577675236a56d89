package org.wirefold.standalone.embedded;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An embedded server that cannot run. The message says why and what the reader can do. */
public final class EmbeddedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmbeddedException(String message) {
        this(message, null);
    }

    EmbeddedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Waits; an interrupt means that the start is given up. */
    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedException("interrupted while a server starts", e);
        }
    }
}
