package org.wirefold.trials.fault;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.wirefold.trials.installation.Stage;

/** F27: somebody renames a column that the sink writes. It must stop, say so, and move no position; with the column back it goes on. */
record MissingColumn() implements Fault {
    @Override
    public String id() {
        return "F27";
    }

    @Override
    public String what() {
        return "a column of the table articles renamed";
    }

    @Override
    public void bringAbout(Scene scene, Findings findings) throws Exception {
        Stage sink = scene.installation().sink();
        int ends = sink.ends().size();
        int said = sink.said().length();
        Instant at = Instant.now();
        execute(scene, "ALTER TABLE articles RENAME COLUMN nul_removed TO nul_gone");
        try {
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (sink.ends().size() == ends && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
            findings.require(sink.ends().size() > ends, "the sink goes on without the column");
            findings.evidence(
                    "ended " + Findings.seconds(Duration.between(at, Instant.now())) + " later" + sentence(sink, said));
        } finally {
            execute(scene, "ALTER TABLE articles RENAME COLUMN nul_gone TO nul_removed");
        }
        scene.measureSink(findings, Instant.now(), scene.sink().progress().orElse(0L));
    }

    private static String sentence(Stage sink, int saidBefore) throws IOException {
        return sink.said()
                .substring(saidBefore)
                .lines()
                .filter(line -> line.contains("nul_removed") && !line.startsWith("\tat"))
                .findFirst()
                .map(line -> ", saying "
                        + line.strip().substring(0, Math.min(240, line.strip().length())))
                .orElse(", without naming the column");
    }

    private static void execute(Scene scene, String sql) throws SQLException {
        try (Connection connection = scene.installation().database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
