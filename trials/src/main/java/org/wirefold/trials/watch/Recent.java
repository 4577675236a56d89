package org.wirefold.trials.watch;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was put in first once it is full. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    Recent(int most) {
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
