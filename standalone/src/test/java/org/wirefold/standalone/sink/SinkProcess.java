package org.wirefold.standalone.sink;

import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.sink.SinkProgram;
import org.wirefold.standalone.JavaProcess;

/** A sink as a process of its own, to be killed. Arguments: key=value settings. */
final class SinkProcess {
    private SinkProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Settings settings = Settings.of(SinkProgram.settings(), JavaProcess.settings(arguments));
        try (Metrics metrics = Metrics.create();
                SinkProgram sink = new SinkProgram(settings, ResultTopics.registry(), metrics)) {
            sink.start();
            while (sink.health().live()) {
                Thread.sleep(100);
            }
        }
    }
}
