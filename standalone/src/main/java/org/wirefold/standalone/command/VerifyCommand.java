package org.wirefold.standalone.command;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.enrich.EnrichConfig;
import org.wirefold.proof.Verification;
import org.wirefold.proof.capture.Capture;
import org.wirefold.proof.capture.CaptureRequest;
import org.wirefold.proof.invariant.Invariants;
import org.wirefold.runtime.DatabaseSettings;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.SettingsException;
import org.wirefold.schema.HttpRegistryClient;
import org.wirefold.sink.Database;
import org.wirefold.standalone.EmbeddedParts;
import org.wirefold.standalone.FolderTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code wirefold verify}: whether an installation kept its promises. */
@Command(
        name = "verify",
        description = {
            "Reads all topics and tables, changes nothing, and says of each promise of docs/PROOF.md whether it holds; below it"
                    + " the ids of what breaks it, and what could not be checked.",
            "On your cluster: --bootstrap-servers and --schema.registry.url, for the tables --db.url. On what demo, run or batch"
                    + " left in a folder: --data DIR, while nothing else runs there.",
            "Needs as much disk as the topics, in the folder of --work."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing breaks a promise", "1:something does", "2:wrong usage or settings"})
public final class VerifyCommand extends SettingsCommand {
    /** RELIABILITY 2.1, I6: transactions end within 30 s of quiet. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Option(names = "--json", description = "Print one JSON object instead of lines.")
    private boolean json;

    @Option(
            names = "--health",
            paramLabel = "URL",
            description =
                    "Base address of a program that answers /health/live and /health/ready; may be given several times.")
    private List<URI> health = List.of();

    @Option(
            names = "--most",
            paramLabel = "NUMBER",
            defaultValue = "20",
            description = "Most ids to print under each promise (${DEFAULT-VALUE}).")
    private int most;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description =
                    "Where records are kept while they are checked; emptied afterwards. Not given: the system's folder for such.")
    private @Nullable Path work;

    @Override
    public Integer call() throws Exception {
        Settings settings = settings();
        boolean embedded = isGiven("--" + StandaloneSettings.DATA);
        if (!embedded) {
            requireCluster(settings);
            return verify(settings);
        }
        Path data = settings.path(StandaloneSettings.DATA);
        if (!Files.isDirectory(data)) {
            throw new SettingsException(List.of("there is no folder " + data + " to verify"));
        }
        Logging.toFolder(data);
        boolean withDatabase = Files.isDirectory(data.resolve("postgres"));
        try (EmbeddedParts parts = EmbeddedParts.start(data, InProcess.under(data, settings), withDatabase)) {
            return verify(parts.settings());
        }
    }

    private static void requireCluster(Settings settings) {
        if (!settings.has(KafkaSettings.BOOTSTRAP_SERVERS) || !settings.has(KafkaSettings.REGISTRY_URL)) {
            throw new SettingsException(List.of("nothing to verify: name a cluster with --bootstrap-servers and"
                    + " --schema.registry.url, or a folder with --data"));
        }
    }

    private int verify(Settings settings) throws Exception {
        if (work != null) {
            Files.createDirectories(work);
        }
        Path folder = work == null
                ? Files.createTempDirectory("wirefold-verify")
                : Files.createTempDirectory(work, "wirefold-verify");
        try {
            Verification verification = Verification.of(Capture.of(request(settings, folder)), Invariants.all());
            print(verification);
            return verification.holds() ? ExitCode.OK : ExitCode.SOFTWARE;
        } finally {
            FolderTree.delete(folder);
        }
    }

    private CaptureRequest request(Settings settings, Path folder) {
        EnrichConfig enrich = EnrichConfig.of(settings);
        return new CaptureRequest(
                KafkaSettings.consumer(settings),
                KafkaSettings.admin(settings),
                HttpRegistryClient.at(settings.uri(KafkaSettings.REGISTRY_URL)),
                settings.has(DatabaseSettings.URL) ? Optional.of(Database.of(settings)) : Optional.empty(),
                enrich.applicationId(),
                health,
                enrich.window(),
                folder,
                PATIENCE);
    }

    private void print(Verification verification) {
        PrintWriter out = out();
        if (json) {
            out.println(verification.json());
            return;
        }
        verification.lines(most).forEach(out::println);
        if (!verification.holds()) {
            out.println(
                    "Something breaks a promise. docs/PROOF.md says for each what it means and where to look; for an article:"
                            + " key and place lead to the record on its topic.");
        } else if (verification.notChecked().isEmpty()) {
            out.println("All promises hold.");
        } else {
            out.println("What was checked holds; not checked: " + String.join(", ", verification.notChecked()) + ".");
        }
    }
}
