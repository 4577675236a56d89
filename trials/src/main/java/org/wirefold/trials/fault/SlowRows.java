package org.wirefold.trials.fault;

import java.sql.SQLException;
import java.time.Duration;

/** F17: the database takes 200 ms for each article. The sink falls behind; nothing else may come of it. */
record SlowRows(Duration time) implements Fault {
    @Override
    public String id() {
        return "F17";
    }

    @Override
    public String what() {
        return "200 ms for each row of an article, for " + time.toSeconds() + " s";
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws InterruptedException, SQLException {
        int ends = scene.installation().sink().ends().size();
        RowTrigger trigger = new RowTrigger(scene.installation().database(), "PERFORM pg_sleep(0.2);");
        trigger.create();
        long before = scene.sink().progress().orElse(0L);
        Thread.sleep(time.toMillis());
        String left = left(scene);
        long stored = scene.sink().progress().orElse(0L) - before;
        trigger.drop();
        findings.evidence("stored meanwhile: " + stored + " offsets; left then: " + left);
        findings.require(left.contains("sink"), "the sink was not slow enough to fall behind");
        findings.require(scene.installation().sink().ends().size() == ends, "the sink ended");
    }

    private static String left(Scene scene) throws InterruptedException {
        try {
            return scene.quiet().left();
        } catch (java.util.concurrent.ExecutionException e) {
            return e.toString();
        }
    }
}
