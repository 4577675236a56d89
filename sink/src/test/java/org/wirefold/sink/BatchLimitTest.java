package org.wirefold.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class BatchLimitTest {
    private final BatchLimit limit = new BatchLimit(4, 100);

    private static List<ConsumerRecord<byte[], byte[]>> records(int... sizes) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int size : sizes) {
            byte[] value = size < 0 ? null : new byte[size];
            records.add(new ConsumerRecord<>(
                    "t",
                    0,
                    records.size(),
                    0,
                    TimestampType.CREATE_TIME,
                    1,
                    size,
                    new byte[1],
                    value,
                    new RecordHeaders(),
                    Optional.empty()));
        }
        return records;
    }

    @Test
    void asManyAsFitByNumberAndByBytes() {
        assertThat(limit.take(records())).isZero();
        assertThat(limit.take(records(10, 10))).isEqualTo(2);
        assertThat(limit.take(records(10, 10, 10, 10, 10))).isEqualTo(4);
        assertThat(limit.take(records(60, 40, 1))).isEqualTo(2);
        assertThat(limit.take(records(60, 41))).isEqualTo(1);
    }

    @Test
    void oneThatIsLargerThanAllGoesAlone() {
        assertThat(limit.take(records(1_000, 1))).isEqualTo(1);
        assertThat(limit.take(records(1, 1_000, 1))).isEqualTo(1);
    }

    @Test
    void aRecordWithoutValueTakesARowAndNoBytes() {
        assertThat(limit.take(records(-1, 100, -1, -1, -1))).isEqualTo(4);
    }

    @Test
    void theLimitIsReachedWhenNoMoreFit() {
        assertThat(limit.isReached(records(10, 10, 10))).isFalse();
        assertThat(limit.isReached(records(10, 10, 10, 10))).isTrue();
        assertThat(limit.isReached(records(60, 41))).isTrue();
        assertThat(limit.isReached(records(1_000))).isFalse();
    }
}
