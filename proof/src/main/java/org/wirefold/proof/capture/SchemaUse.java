package org.wirefold.proof.capture;

/**
 * A writer schema found on a topic.
 *
 * @param topic the topic, changelogs of stores included
 * @param schemaId its number in the registry
 * @param records how many records were written with it
 * @param firstPlace topic-partition-offset of the first of them
 */
public record SchemaUse(String topic, int schemaId, long records, String firstPlace) {}
