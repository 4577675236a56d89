package org.wirefold.runtime;

/**
 * One of the long-running parts: ingest, enrich, sink, console. Making one does no input or output; a program is
 * started once and closed once.
 */
public interface Program extends AutoCloseable {
    /** The name in logs, metrics and health. */
    String name();

    /**
     * Starts its threads and returns.
     *
     * @throws Exception when it cannot run: the process should end with exit code 1
     */
    void start() throws Exception;

    /** How it is now. Cheap, never throws, from any thread. */
    Health health();

    /** Finishes what is under way, lets go of everything, and waits until that is done. A second call does nothing. */
    @Override
    void close();
}
