package org.wirefold.trials.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/** F26: the database refuses rows for what is in them, with the codes of text, length, number and constraint, four articles in nine. */
record RefusedRows(Duration time) implements Fault {
    private static final String REFUSE = """
            IF kind < 4 THEN
                RAISE EXCEPTION 'refused for a trial' USING ERRCODE = (ARRAY['22021', '22001', '22003', '23514'])[kind + 1];
            END IF;
            """;

    @Override
    public String id() {
        return "F26";
    }

    @Override
    public String what() {
        return "rows refused with 22021, 22001, 22003 and 23514, for " + time.toSeconds() + " s";
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws InterruptedException, SQLException {
        int ends = scene.installation().sink().ends().size();
        long lettersBefore = letters(scene);
        long stored = scene.sink().progress().orElseThrow();
        RowTrigger trigger = new RowTrigger(scene.installation().database(), REFUSE);
        trigger.create();
        scene.measureSink(findings, Instant.now(), stored);
        Thread.sleep(time.toMillis());
        scene.publisher().pause();
        scene.quiet().await(Duration.ofMinutes(2));
        trigger.drop();
        long letters = letters(scene) - lettersBefore;
        findings.evidence(letters + " rows refused and told as dead letters of the sink");
        findings.require(letters > 0, "nothing was refused");
        findings.require(scene.installation().sink().ends().size() == ends, "the sink ended");
    }

    private static long letters(Scene scene) throws SQLException {
        try (Connection connection = scene.installation().database().connect();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("SELECT count(*) FROM dead_letters WHERE stage = 'sink'")) {
            found.next();
            return found.getLong(1);
        }
    }
}
