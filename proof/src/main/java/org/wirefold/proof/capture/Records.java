package org.wirefold.proof.capture;

import java.util.Iterator;
import java.util.List;

/** The records of one topic, partition by partition in the order of their offsets. May be read again and again; never changes. */
public interface Records extends Iterable<CapturedRecord> {
    /** How many. */
    long count();

    /** Records in memory. */
    static Records of(List<CapturedRecord> records) {
        List<CapturedRecord> all = List.copyOf(records);
        return new Records() {
            @Override
            public long count() {
                return all.size();
            }

            @Override
            public Iterator<CapturedRecord> iterator() {
                return all.iterator();
            }
        };
    }
}
