package org.wirefold.trials.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.wirefold.trials.installation.Installation;
import org.wirefold.trials.installation.Stage;

/** Something happens every minute or three, as the seed has it, that ends neither of the processes which are measured. */
final class SoakFaults {
    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofMinutes(3);

    private final Installation installation;
    private final Random random;
    private final Consumer<String> out;
    private final Map<String, Integer> counts = new TreeMap<>();
    private long next = System.nanoTime() + MOST.toNanos();

    SoakFaults(Installation installation, Random random, Consumer<String> out) {
        this.installation = installation;
        this.random = random;
        this.out = out;
    }

    /** How often which of them. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** Does one when it is time. */
    void next() throws InterruptedException {
        if (System.nanoTime() < next) {
            return;
        }
        next = System.nanoTime()
                + LEAST.toNanos()
                + random.nextLong(MOST.minus(LEAST).toNanos());
        try {
            String what = bringAbout();
            out.accept("  fault: " + what);
            counts.merge(what, 1, Integer::sum);
        } catch (IOException e) {
            out.accept("  fault not brought about: " + e);
        }
    }

    private String bringAbout() throws InterruptedException, IOException {
        switch (random.nextInt(4)) {
            case 0 -> {
                Stage other = installation.enrich(2);
                other.kill();
                other.start();
                return "kill -9 of enrich-2";
            }
            case 1 -> {
                installation.database().proxy().breakAll();
                return "connections to the database reset";
            }
            case 2 -> {
                installation.database().stop();
                installation.database().start();
                return "database restarted";
            }
            default -> {
                int broker = 1 + random.nextInt(installation.brokers().count());
                installation.brokers().child(broker).kill();
                installation.brokers().start(broker);
                return "kill -9 of a broker";
            }
        }
    }
}
