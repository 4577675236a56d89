package org.wirefold.standalone.sink;

import java.util.HashMap;
import java.util.Map;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.sink.SinkProgram;

/** A sink as a process of its own, to be killed. Arguments: key=value settings. */
final class SinkProcess {
    private SinkProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            values.put(argument.split("=", 2)[0], argument.split("=", 2)[1]);
        }
        Settings settings = Settings.of(SinkProgram.settings(), values);
        try (Metrics metrics = Metrics.create();
                SinkProgram sink = new SinkProgram(settings, ResultTopics.registry(), metrics)) {
            sink.start();
            while (sink.health().live()) {
                Thread.sleep(100);
            }
        }
    }
}
