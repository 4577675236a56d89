package org.wirefold.enrich.story;

/** The turn of an article that became a dead letter. It keeps its number, so that who waits for the next number need not wait. */
public record PassedOver(Turn turn) implements Analysed {}
