package org.wirefold.standalone.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sinks of one group as processes of their own, on four partitions. A trigger notes every row that is written, and by whom. */
class SinkInstancesIT extends SinkCase {
    private final List<Process> running = new ArrayList<>();

    SinkInstancesIT() {
        super(4);
    }

    @AfterEach
    void stop() {
        running.forEach(Process::destroyForcibly);
    }

    @Test
    void rebalancesAndKillsLoseAndDoubleNoRow() throws Exception {
        topics.articles(0, 1);
        Process first = sink("sink-1");
        await("the tables", () -> count("SELECT count(*) FROM articles") == 1);
        run("CREATE TABLE audit (id text, part int, writer int)");
        run("CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO wirefold.audit"
                + " VALUES (NEW.article_id, NEW.source_partition, pg_backend_pid()); RETURN NULL; END $$");
        run("CREATE TRIGGER noted AFTER INSERT OR UPDATE ON articles FOR EACH ROW EXECUTE FUNCTION note()");
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Long> produced = CompletableFuture.supplyAsync(() -> trickle(enough));
        await("rows of one sink", () -> writers() >= 1);

        Process second = sink("sink-2");
        await("rows of both, the partitions being shared", () -> writers() >= 2);

        kill(first);
        Instant killed = Instant.now();
        first = sink("sink-1");
        await("rows of the first, started again", () -> writers() >= 3);
        System.out.println("kill -9 to rows of the same instance again: "
                + Duration.between(killed, Instant.now()).toMillis() + " ms, start of the JVM included");

        kill(second);
        enough.set(true);
        long all = produced.get();
        await("all rows, the second sink being gone", () -> count("SELECT count(*) FROM articles") == all);

        assertThat(count("SELECT count(*) FROM audit")).isEqualTo(all - 1);
        assertThat(count("SELECT count(DISTINCT id) FROM audit")).isEqualTo(all - 1);
        assertThat(count("SELECT count(DISTINCT part) FROM audit")).isEqualTo(4);
        assertThat(first.isAlive()).isTrue();
        assertThat(rows("SELECT topic FROM sink_offset WHERE topic = 'articles.enriched'"))
                .hasSize(4);
    }

    /** Goes on until told, in transactions of 100 articles, so that whoever owns a partition has something to write. */
    private long trickle(AtomicBoolean enough) {
        long next = 1;
        while (!enough.get()) {
            topics.articles(next, next + 100);
            next += 100;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return next;
    }

    /** How many connections have written so far; a sink that is started again has a new one. */
    private long writers() {
        return count("SELECT count(DISTINCT writer) FROM audit");
    }

    private Process sink(String instance) throws IOException {
        Process process = startSinkProcess(instance);
        running.add(process);
        return process;
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
}
