package org.wirefold.trials.fault;

import java.io.IOException;
import java.time.Duration;
import org.wirefold.trials.installation.Stage;

/** F28: by mistake a second sink runs under the name of the first. One of them must stop; together they must not write anything twice. */
record SameNames(Duration time) implements Fault {
    @Override
    public String id() {
        return "F28";
    }

    @Override
    public String what() {
        return "a second sink under the name of the first, for " + time.toSeconds() + " s";
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws InterruptedException, IOException {
        Stage first = scene.installation().sink();
        int ends = first.ends().size();
        Stage second = scene.installation().anotherSink();
        second.start();
        Thread.sleep(time.toMillis());
        int fenced = first.ends().size() - ends + second.ends().size();
        second.hold().kill();
        second.close();
        findings.evidence("ended by themselves: the first " + (first.ends().size() - ends) + " times, the second "
                + second.ends().size() + " times");
        findings.require(fenced > 0, "two sinks of one name and neither of them noticed");
        first.awaitReady(Duration.ofMinutes(2));
    }
}
