package org.wirefold.analysis.statements;

/**
 * One difference between two wordings.
 *
 * @param from words of the first wording; empty for an insertion
 * @param to words of the second; empty for a deletion
 */
public record WordChange(String from, String to) {}
