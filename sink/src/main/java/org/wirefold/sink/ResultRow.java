package org.wirefold.sink;

/**
 * One record of a result topic, ready for a store.
 *
 * @param topic the topic it stands in; decides which tables it goes to
 * @param partition its partition, from 0
 * @param offset its offset
 * @param timestampMillis its time of record, milliseconds since 1970-01-01T00:00Z
 * @param json the whole record, see {@link RecordJson}
 * @param nulRemoved true when U+0000 was taken out of the json
 */
public record ResultRow(
        String topic, int partition, long offset, long timestampMillis, String json, boolean nulRemoved) {
    /** Topic, partition and offset in one word, for messages. */
    String place() {
        return topic + "-" + partition + "-" + offset;
    }
}
