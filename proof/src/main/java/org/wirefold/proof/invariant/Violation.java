package org.wirefold.proof.invariant;

/**
 * One thing that breaks a promise.
 *
 * @param invariant which promise, for example I1
 * @param id what it is about: an article with its version, a key, or topic-partition-offset
 * @param what what is wrong, for a person
 */
public record Violation(String invariant, String id, String what) {}
