package org.wirefold.trials.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    private Path folder;

    private Child start(String... command) {
        return Child.start(List.of(command), Map.of("NOTE", "heard"), folder.resolve("child.log"));
    }

    @Test
    void aKilledProcessEndsWith137() throws InterruptedException {
        Child child = start("sleep", "60");

        assertThat(child.isAlive()).isTrue();
        assertThat(child.kill()).isEqualTo(137);
        assertThat(child.state()).isEqualTo('?');
    }

    @Test
    void aStoppedProcessIsInStateTUntilItGoesOn() throws InterruptedException {
        Child child = start("sleep", "60");

        child.signal("STOP");
        assertThat(await(child, 'T')).isEqualTo('T');
        child.signal("CONT");
        assertThat(await(child, 'S')).isEqualTo('S');
        assertThat(child.end(Duration.ofSeconds(10))).isTrue();
        assertThat(child.exitCode()).isEqualTo(143);
    }

    @Test
    void whatItSaysIsAppendedToItsLog() throws Exception {
        start("sh", "-c", "echo first $NOTE").awaitExit(Duration.ofSeconds(10));
        start("sh", "-c", "echo second >&2").awaitExit(Duration.ofSeconds(10));

        assertThat(Files.readAllLines(folder.resolve("child.log"))).containsExactly("first heard", "second");
    }

    private static char await(Child child, char wanted) throws InterruptedException {
        for (int i = 0; i < 200 && child.state() != wanted; i++) {
            Thread.sleep(10);
        }
        return child.state();
    }
}
