package org.wirefold.schema;

import java.time.Duration;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * One topic of the catalogue.
 *
 * @param name the name on the broker
 * @param key what the record key holds, in words
 * @param value the Avro schema of the value
 * @param partitions how many partitions provisioning creates
 * @param cleanup whether old records are dropped by age or by key
 * @param retention how long records stay; empty for ever
 */
public record Topic(
        String name, String key, Schema value, int partitions, Cleanup cleanup, Optional<Duration> retention) {

    /** How the broker forgets. */
    public enum Cleanup {
        /** Records leave when they are older than the retention. */
        DELETE("delete"),
        /** The latest record of each key stays. */
        COMPACT("compact");

        private final String setting;

        Cleanup(String setting) {
            this.setting = setting;
        }

        /** The value of the broker's {@code cleanup.policy}. */
        public String setting() {
            return setting;
        }
    }

    /** The same topic with another number of partitions. */
    public Topic withPartitions(int count) {
        return new Topic(name, key, value, count, cleanup, retention);
    }

    /** The subject under which the registry keeps the value schema (TopicNameStrategy of the Confluent wire format). */
    public String subject() {
        return name + "-value";
    }
}
