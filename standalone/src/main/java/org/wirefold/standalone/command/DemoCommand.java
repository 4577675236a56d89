package org.wirefold.standalone.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.admin.Admin;
import org.wirefold.console.ConsoleProgram;
import org.wirefold.enrich.EnrichProgram;
import org.wirefold.ingest.IngestProgram;
import org.wirefold.ingest.IngestRun;
import org.wirefold.ingest.publish.Counts;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.Shutdown;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.DeadLetter;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.LedgerEntry;
import org.wirefold.schema.wire.QuoteCluster;
import org.wirefold.sink.ResultReader;
import org.wirefold.sink.SinkProgram;
import org.wirefold.standalone.Drain;
import org.wirefold.standalone.EmbeddedParts;
import org.wirefold.standalone.Programs;
import org.wirefold.standalone.report.DemoReport;
import org.wirefold.standalone.report.Ink;
import org.wirefold.standalone.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The samples through the whole pipeline, a report, and an inbox to try one's own articles. */
@Command(
        name = "demo",
        description = {
            "Shows the whole way of an article: starts broker, registry and PostgreSQL inside this process, feeds the samples"
                    + " through the pipeline, prints a report, and then watches an inbox folder.",
            "Everything is kept in the folder demo of the data folder; a second demo adds nothing twice. Delete it to begin anew."
        })
public final class DemoCommand extends SettingsCommand {
    @Option(
            names = "--samples",
            paramLabel = "DIR",
            description = "Articles to begin with (default: the samples of the project).")
    private Path samples = Path.of(System.getProperty("wirefold.home", "."), "samples");

    @Option(names = "--once", description = "End after the report.")
    private boolean once;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = err();
        long begin = System.nanoTime();
        Settings given = settings();
        Path data = given.path(StandaloneSettings.DATA).resolve("demo");
        Logging.toFolder(data);
        Progress starting = new Progress(err, "starting");
        starting.show("broker, registry and PostgreSQL in " + data);
        try (Shutdown shutdown = Shutdown.onSignal()) {
            EmbeddedParts parts = shutdown.add(EmbeddedParts.start(data, InProcess.under(data, given), true));
            Metrics metrics = shutdown.add(Metrics.create());
            Programs programs = shutdown.add(new Programs());
            starting.done("took " + seconds(begin) + ": broker, registry and PostgreSQL in " + data);
            Settings settings = parts.settings();
            EnrichProgram enrich = programs.start(new EnrichProgram(settings, parts.registry(), metrics));
            SinkProgram sink = programs.start(new SinkProgram(settings, parts.registry(), metrics));
            feed(parts, enrich, sink, err);

            out().println(report(settings, parts));
            out().flush();
            err.println("report after " + seconds(begin));
            return once ? 0 : watch(parts, programs, metrics, err);
        }
    }

    private void feed(EmbeddedParts parts, EnrichProgram enrich, SinkProgram sink, PrintWriter err) throws Exception {
        Settings settings = parts.settings();
        Progress reading = new Progress(err, "read");
        Counts counts = new IngestRun(settings, parts.registry())
                .run(List.of(samples.toString()), System.in, now -> reading.show(now.items() + " items"));
        reading.done(counts.items() + " items from " + samples + ": " + counts.published() + " articles and versions, "
                + counts.deadLettered() + " dead letters, " + counts.unchanged() + " known before");
        Progress draining = new Progress(err, "folded");
        draining.show("...");
        try (Admin admin = Admin.create(KafkaSettings.admin(settings))) {
            Drain drain = new Drain(admin, enrich.group());
            drain.await(enrich);
            drain.awaitSink(sink, settings);
        }
        draining.done("and stored in PostgreSQL");
    }

    private static String report(Settings settings, EmbeddedParts parts) {
        ResultReader reader = new ResultReader(KafkaSettings.consumer(settings), parts.registry());
        List<EnrichedArticle> articles = new ArrayList<>(reader.list(Topics.ENRICHED, EnrichedArticle.class));
        articles.addAll(reader.list(Topics.DUPLICATES, EnrichedArticle.class));
        Results results = new Results(
                articles,
                List.copyOf(reader.latest(Topics.QUOTE_CLUSTERS, QuoteCluster.class)),
                List.copyOf(reader.latest(Topics.FIGURE_LEDGER, LedgerEntry.class)),
                List.copyOf(reader.latest(Topics.DEAD_LETTERS, DeadLetter.class)),
                Instant.now());
        return DemoReport.of(results, Boolean.getBoolean("wirefold.colour") ? Ink.COLOUR : Ink.PLAIN);
    }

    private static int watch(EmbeddedParts parts, Programs programs, Metrics metrics, PrintWriter err)
            throws Exception {
        Settings settings = parts.settings();
        programs.start(new IngestProgram(settings, parts.registry(), metrics));
        ConsoleProgram console = programs.start(new ConsoleProgram(settings, metrics, programs::health));
        err.println();
        err.println("page       " + console.address());
        err.println("inbox      " + settings.path("ingest.inbox").toAbsolutePath()
                + "   (drop .txt, .jsonl, .xml, .json or .html files there)");
        err.println("brokers    " + String.join(",", settings.list(KafkaSettings.BOOTSTRAP_SERVERS)) + "   registry "
                + settings.uri(KafkaSettings.REGISTRY_URL));
        err.println("database   " + settings.string("db.url") + "   user " + settings.string("db.user"));
        err.println("Ctrl-C stops; everything is kept.");
        err.flush();
        return InProcess.untilTheEnd(programs, err);
    }

    private static String seconds(long begin) {
        return String.format(
                Locale.ROOT,
                "%.1f s",
                Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
    }
}
