package org.wirefold.trials.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** F26: the database refuses rows for what is in them, with the codes of text, length, number and constraint, each one article in nine. */
record RefusedRows(Duration time) implements Fault {
    private static final List<String> STATES = List.of("22021", "22001", "22003", "23514");

    @Override
    public String id() {
        return "F26";
    }

    @Override
    public String what() {
        return "rows refused with " + String.join(", ", STATES) + " for " + time.toSeconds() + " s";
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws InterruptedException, SQLException {
        long lettersBefore = letters(scene);
        execute(scene, TRIGGER);
        long stored = scene.sink().progress().orElseThrow();
        Instant at = Instant.now();
        scene.measureSink(findings, at, stored);
        Thread.sleep(time.toMillis());
        scene.publisher().pause();
        scene.quiet().await(Duration.ofMinutes(2));
        execute(scene, "DROP TRIGGER trial_refusal ON articles; DROP FUNCTION trial_refusal()");
        long letters = letters(scene) - lettersBefore;
        findings.evidence(letters + " rows refused and told as dead letters of the sink");
        findings.require(letters > 0, "nothing was refused");
        findings.require(scene.installation().sink().ends().isEmpty(), "the sink ended");
    }

    private static final String TRIGGER = """
            CREATE FUNCTION trial_refusal() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE kind int := abs(hashtext(NEW.record ->> 'article_id')) % 9;
            BEGIN
                IF kind < 4 THEN
                    RAISE EXCEPTION 'refused for a trial'
                        USING ERRCODE = (ARRAY['22021', '22001', '22003', '23514'])[kind + 1];
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER trial_refusal BEFORE INSERT ON articles FOR EACH ROW EXECUTE FUNCTION trial_refusal();
            """;

    private static void execute(Scene scene, String sql) throws SQLException {
        try (Connection connection = scene.installation().database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
