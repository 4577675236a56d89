package org.wirefold.proof.capture;

/**
 * A transaction that was open when the capture was taken.
 *
 * @param ageMillis how long it had been open
 */
public record OpenTransaction(String transactionalId, long ageMillis) {}
