package org.wirefold.trials.fault;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** F25: the database gives up statements for reasons that pass: deadlock, serialization, lock, time. One in five, by chance. */
record PassingErrors(Duration time) implements Fault {
    private static final String FAIL = """
            IF random() < 0.2 THEN
                RAISE EXCEPTION 'passes' USING ERRCODE = (ARRAY['40P01', '40001', '55P03', '57014'])[1 + (random() * 3)::int];
            END IF;
            """;

    @Override
    public String id() {
        return "F25";
    }

    @Override
    public String what() {
        return "one row in five fails with 40P01, 40001, 55P03 or 57014, for " + time.toSeconds() + " s";
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws Exception {
        int ends = scene.installation().sink().ends().size();
        RowTrigger trigger = new RowTrigger(scene.installation().database(), FAIL);
        int saidBefore = scene.installation().sink().said().length();
        trigger.create();
        Thread.sleep(time.toMillis());
        drop(trigger);
        scene.measureSink(findings, Instant.now(), scene.sink().progress().orElse(0L));
        long retries = scene.installation()
                .sink()
                .said()
                .substring(saidBefore)
                .lines()
                .filter(line -> line.contains("passes"))
                .count();
        findings.evidence(retries + " lines of the sink tell of it");
        findings.require(retries > 0, "nothing failed");
        findings.require(scene.installation().sink().ends().size() == ends, "the sink ended instead of trying again");
    }

    private static void drop(RowTrigger trigger) throws SQLException {
        trigger.drop();
    }
}
