package org.wirefold.standalone.command;

import java.io.PrintWriter;
import org.wirefold.console.ConsoleProgram;
import org.wirefold.enrich.EnrichProgram;
import org.wirefold.ingest.IngestProgram;
import org.wirefold.runtime.HealthServer;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Program;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.Shutdown;
import org.wirefold.schema.HttpRegistryClient;
import org.wirefold.schema.RegistryClient;
import org.wirefold.sink.SinkProgram;
import org.wirefold.standalone.Cluster;
import org.wirefold.standalone.Programs;
import org.wirefold.standalone.access.Part;
import picocli.CommandLine.Command;

/** One program as a process of its own, on a cluster that somebody else runs. */
public abstract class StageCommand extends SettingsCommand {
    /** The program; nothing of it runs yet. */
    protected abstract Program program(Settings settings, Metrics metrics) throws Exception;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = err();
        Settings settings = settings();
        try (Shutdown shutdown = Shutdown.onSignal()) {
            Metrics metrics = shutdown.add(Metrics.create());
            Programs programs = shutdown.add(new Programs());
            HealthServer.start(settings, programs::health, metrics).ifPresent(shutdown::add);
            Program program = programs.start(program(settings, metrics));
            err.println(program.name() + " runs");
            err.flush();
            return InProcess.untilTheEnd(programs, err);
        }
    }

    /** Makes the topics that are missing, checks the others, and connects to the registry. */
    static RegistryClient registry(Settings settings, Part part) {
        requireCluster(settings);
        Cluster.prepare(settings, part);
        return HttpRegistryClient.at(settings.uri(KafkaSettings.REGISTRY_URL));
    }

    private static void requireCluster(Settings settings) {
        if (!settings.has(KafkaSettings.BOOTSTRAP_SERVERS) || !settings.has(KafkaSettings.REGISTRY_URL)) {
            throw new IllegalArgumentException("a stage of its own needs --bootstrap-servers and --schema.registry.url;"
                    + " 'wirefold run' brings its own");
        }
    }

    /** Sources to articles.raw. */
    @Command(name = "ingest", description = "Watches the inbox and publishes articles, as a process of its own.")
    public static final class Ingest extends StageCommand {
        @Override
        protected Program program(Settings settings, Metrics metrics) {
            return new IngestProgram(settings, registry(settings, Part.INGEST), metrics);
        }
    }

    /** The Streams application. */
    @Command(name = "enrich", description = "Folds, clusters and tags, as a process of its own.")
    public static final class Enrich extends StageCommand {
        @Override
        protected Program program(Settings settings, Metrics metrics) {
            Cluster.requireLastingState(settings);
            return new EnrichProgram(settings, registry(settings, Part.ENRICH), metrics);
        }
    }

    /** Topics to PostgreSQL. */
    @Command(
            name = "sink",
            description = "Writes the results to PostgreSQL, as a process of its own.",
            subcommands = {SinkRewindCommand.class, SinkRebuildCommand.class, SinkRolesCommand.class})
    public static final class Sink extends StageCommand {
        @Override
        protected Program program(Settings settings, Metrics metrics) {
            return new SinkProgram(settings, registry(settings, Part.SINK), metrics);
        }
    }

    /** The page. */
    @Command(name = "console", description = "Serves page, query API, health and metrics, as a process of its own.")
    public static final class Console extends StageCommand {
        @Override
        protected Program program(Settings settings, Metrics metrics) {
            return new ConsoleProgram(settings, metrics);
        }
    }
}
