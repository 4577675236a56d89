package org.wirefold.sink;

/** The store cannot take any batch until somebody repairs or configures it. */
public final class StoreBrokenException extends RuntimeException {
    StoreBrokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
