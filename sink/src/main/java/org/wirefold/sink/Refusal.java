package org.wirefold.sink;

/**
 * A row that the store will never take, however often it is offered.
 *
 * @param row the row
 * @param code the store's code for why; for PostgreSQL the SQLSTATE
 * @param message why, in the words of the store
 */
public record Refusal(ResultRow row, String code, String message) {}
