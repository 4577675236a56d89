package org.wirefold.standalone.embedded;

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
}
