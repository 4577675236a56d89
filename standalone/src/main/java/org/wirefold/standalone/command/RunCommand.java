package org.wirefold.standalone.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.wirefold.console.ConsoleProgram;
import org.wirefold.enrich.EnrichProgram;
import org.wirefold.ingest.IngestProgram;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.Shutdown;
import org.wirefold.sink.SinkProgram;
import org.wirefold.standalone.Cluster;
import org.wirefold.standalone.EmbeddedParts;
import org.wirefold.standalone.Programs;
import picocli.CommandLine.Command;

/** All programs in one process, until it is told to stop. */
@Command(
        name = "run",
        description = {
            "Runs ingest, enrich, sink and console in one process, until it is stopped.",
            "Brokers, registry and database that no setting names run inside the process, in the data folder."
        })
public final class RunCommand extends SettingsCommand {
    @Override
    public Integer call() throws Exception {
        PrintWriter err = err();
        Settings given = settings();
        Path data = given.path(StandaloneSettings.DATA);
        Logging.toFolder(data);
        try (Shutdown shutdown = Shutdown.onSignal()) {
            Settings inside = InProcess.under(data, given);
            if (given.has(KafkaSettings.BOOTSTRAP_SERVERS)) {
                Cluster.requireLastingState(inside);
            }
            EmbeddedParts parts = shutdown.add(EmbeddedParts.start(data, inside, true));
            Metrics metrics = shutdown.add(Metrics.create());
            Programs programs = shutdown.add(new Programs());
            Settings settings = parts.settings();
            programs.start(new EnrichProgram(settings, parts.registry(), metrics));
            programs.start(new SinkProgram(settings, parts.registry(), metrics));
            programs.start(new IngestProgram(settings, parts.registry(), metrics));
            ConsoleProgram console = programs.start(new ConsoleProgram(settings, metrics, programs::health));
            err.println("page   " + console.address());
            err.println("inbox  " + settings.path("ingest.inbox").toAbsolutePath());
            err.flush();
            return InProcess.untilTheEnd(programs, err);
        }
    }
}
