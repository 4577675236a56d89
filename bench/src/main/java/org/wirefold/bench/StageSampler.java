package org.wirefold.bench;

import java.util.Map;
import java.util.TreeMap;

/**
 * Looks a thousand times a second which step a thread is in. Steps call each other, so the innermost processor on the stack is the
 * one at work; what it does in its stores counts for it, and is told apart.
 */
final class StageSampler {
    private static final long PAUSE_MILLIS = 1;
    private static final String PROCESSOR = "Processor";
    private static final String STEPS = "org.wirefold.enrich.";

    private final Map<String, Integer> samples = new TreeMap<>();
    private final Thread watched;
    private final Thread watcher;
    private volatile boolean on;
    private volatile boolean stopped;

    StageSampler(Thread watched) {
        this.watched = watched;
        watcher = new Thread(this::watch, "stage-sampler");
        watcher.setDaemon(true);
        watcher.start();
    }

    void on(boolean now) {
        on = now;
    }

    /** How often each step was seen. */
    Map<String, Integer> stop() {
        stopped = true;
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return samples;
    }

    private void watch() {
        try {
            while (!stopped) {
                Thread.sleep(PAUSE_MILLIS);
                if (on) {
                    samples.merge(stageOf(watched.getStackTrace()), 1, Integer::sum);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String stageOf(StackTraceElement[] stack) {
        boolean inStore = false;
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName();
            String simple = name.substring(name.lastIndexOf('.') + 1);
            inStore |= name.startsWith("org.apache.kafka.streams.state.");
            if (name.startsWith(STEPS) && simple.endsWith(PROCESSOR)) {
                String step = simple.substring(0, simple.length() - PROCESSOR.length());
                return step + (inStore ? ", its stores" : "");
            }
            if (simple.equals("SinkNode")) {
                return "(encode results)";
            }
            if (simple.equals("RecordDeserializer") || simple.equals("RecordQueue")) {
                return "(decode article)";
            }
        }
        return "(Streams and its test driver)";
    }
}
