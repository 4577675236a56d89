package org.wirefold.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.wirefold.enrich.EnrichProgram;
import org.wirefold.ingest.IngestRun;
import org.wirefold.ingest.publish.Counts;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.Shutdown;
import org.wirefold.sink.FileSink;
import org.wirefold.standalone.Drain;
import org.wirefold.standalone.EmbeddedParts;
import org.wirefold.standalone.FolderTree;
import org.wirefold.standalone.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The whole pipeline over files until everything is through, then the results as files. */
@Command(
        name = "batch",
        description = {
            "Runs the pipeline over files and folders until everything is through, writes the results, and ends.",
            "Writes articles.jsonl, quotes.jsonl, figures.jsonl, ledger.jsonl and dead-letters.jsonl: the same input gives the"
                    + " same bytes.",
            "With --data DIR broker and state are kept there, to go on after an interruption or to add more input. Without it"
                    + " everything is done anew, and nothing is kept but the results."
        })
public final class BatchCommand extends SettingsCommand {
    private static final String OWN_DATA = ".wirefold";

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Files, folders, or - for standard input, read in this order.")
    private List<String> inputs = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the results go.")
    @SuppressWarnings("NullAway.Init") // required
    private Path out;

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(out);
        Settings given = settings();
        boolean kept = isGiven("--" + StandaloneSettings.DATA);
        Path folder = kept ? given.path(StandaloneSettings.DATA) : out.resolve(OWN_DATA);
        if (!kept) {
            FolderTree.delete(folder);
        }
        Logging.toFolder(folder);
        try (Shutdown shutdown = Shutdown.onSignal()) {
            EmbeddedParts parts = shutdown.add(EmbeddedParts.start(folder, InProcess.under(folder, given), false));
            Metrics metrics = shutdown.add(Metrics.create());
            Programs programs = shutdown.add(new Programs());
            run(parts, programs, metrics);
        }
        if (!kept) {
            FolderTree.delete(folder);
        }
        return 0;
    }

    private void run(EmbeddedParts parts, Programs programs, Metrics metrics) throws Exception {
        Settings settings = parts.settings();
        EnrichProgram enrich = programs.start(new EnrichProgram(settings, parts.registry(), metrics));
        Progress progress = new Progress(err(), "read");
        Counts counts = new IngestRun(settings, parts.registry())
                .run(inputs, System.in, now -> progress.show(now.items() + " items"));
        progress.done(counts.items() + " items: " + counts.published() + " published, " + counts.deadLettered()
                + " dead letters, " + counts.unchanged() + " unchanged");
        try (Admin admin = Admin.create(KafkaSettings.admin(settings))) {
            new Drain(admin, enrich.group()).await(enrich);
        }
        write(settings, parts);
    }

    private void write(Settings settings, EmbeddedParts parts) throws IOException {
        FileSink.Written written = FileSink.write(KafkaSettings.consumer(settings), parts.registry(), out);
        err().println("wrote " + out + ": " + written.articles() + " articles, " + written.quotes() + " quotes, "
                + written.figures() + " figures, " + written.ledger() + " ledger entries, "
                + written.deadLetters() + " dead letters");
    }
}
