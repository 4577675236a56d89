package org.wirefold.enrich.story;

import org.wirefold.schema.wire.DeadLetter;

/** The turn of an article that became a dead letter. It keeps its number, so that who waits for the next number need not wait. */
public record PassedOver(Turn turn, DeadLetter letter) implements Analysed {}
