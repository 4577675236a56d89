package org.wirefold.proof.capture;

/**
 * What a program said of itself.
 *
 * @param address where it was asked
 * @param answered false when nobody answered there
 * @param live the answer of /health/live
 * @param ready the answer of /health/ready
 */
public record CapturedHealth(String address, boolean answered, boolean live, boolean ready) {}
