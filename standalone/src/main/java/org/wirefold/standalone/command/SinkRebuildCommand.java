package org.wirefold.standalone.command;

import java.io.PrintWriter;
import java.sql.SQLException;
import org.wirefold.runtime.DatabaseSettings;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Settings;
import org.wirefold.schema.HttpRegistryClient;
import org.wirefold.sink.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code wirefold sink rebuild}: all tables anew from the topics. */
@Command(
        name = "rebuild",
        description = {
            "Fill fresh tables from the topics beside the old ones, then swap them in, in one transaction.",
            "Readers see the old rows or the new ones, never none; the sink may go on running."
        })
public final class SinkRebuildCommand extends SettingsCommand {
    @Option(
            names = "--forget-expired",
            description = "Go on although rows come from records that have left their topic; those rows are lost.")
    private boolean forgetExpired;

    @Override
    public Integer call() throws SQLException {
        Settings settings = settings(KafkaSettings.BOOTSTRAP_SERVERS, KafkaSettings.REGISTRY_URL, DatabaseSettings.URL);
        PrintWriter out = out();
        var registry = HttpRegistryClient.at(settings.uri(KafkaSettings.REGISTRY_URL));
        Rebuild.of(settings, registry, sentence -> {
                    out.println(sentence);
                    out.flush();
                })
                .run(forgetExpired);
        out.println("the new tables are in place");
        return ExitCode.OK;
    }
}
