package org.wirefold.trials.watch;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came against what became of it, by article and version. At quiet every account is even: more came than became of it is lost, the
 * other way round is doubled. The promises I1 and I4 say this more exactly; this says it at once, after each fault.
 */
final class Balance {
    private final Map<String, Integer> accounts = new HashMap<>();
    private long came;
    private long became;

    synchronized void came(String version) {
        came++;
        accounts.merge(version, 1, Balance::sum);
    }

    synchronized void became(String version) {
        became++;
        accounts.merge(version, -1, Balance::sum);
    }

    private static @Nullable Integer sum(Integer one, Integer other) {
        int sum = one + other;
        return sum == 0 ? null : sum;
    }

    synchronized List<String> lost() {
        return accounts.entrySet().stream()
                .filter(account -> account.getValue() > 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    synchronized List<String> doubled() {
        return accounts.entrySet().stream()
                .filter(account -> account.getValue() < 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** From now on these count as even, so that the next fault answers for its own only. */
    synchronized void forgive(Collection<String> versions) {
        accounts.keySet().removeAll(versions);
    }

    synchronized long became() {
        return became;
    }

    synchronized long came() {
        return came;
    }
}
