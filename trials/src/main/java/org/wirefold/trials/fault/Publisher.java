package org.wirefold.trials.fault;

import org.apache.kafka.clients.producer.ProducerRecord;

/** Who publishes the articles, as far as a fault has to do with it. */
public interface Publisher {
    /** Among the articles; returns when it is acknowledged. */
    void publish(ProducerRecord<String, byte[]> record);

    /** No more articles for now; returns when all that were sent are acknowledged. */
    void pause() throws InterruptedException;

    void resume();
}
