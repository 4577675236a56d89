package org.wirefold.sink;

/** The store is away, busy or restarting: the same batch may be written later. */
public final class StoreUnavailableException extends RuntimeException {
    StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
