package org.wirefold.standalone.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.runtime.DatabaseSettings;
import org.wirefold.sink.Database;
import org.wirefold.sink.Export;
import org.wirefold.sink.ExportTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirefold export}: tables as files. */
@Command(
        name = "export",
        description = {
            "Write what the database shows now as CSV or JSON Lines; nothing embargoed, withheld or canceled.",
            "One table goes to standard output or to the file of --out; several, or none named, to the folder of --out."
        })
public final class ExportCommand extends SettingsCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "TABLE",
            description = "Any of: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Words.class)
    private List<String> words = new ArrayList<>();

    @Option(names = "--format", defaultValue = "jsonl", paramLabel = "csv|jsonl", description = "Default: jsonl.")
    private String format = "jsonl";

    @Option(
            names = "--since",
            paramLabel = "INSTANT",
            description = "Leave out rows of before, for example 2026-11-20T06:00:00Z.")
    private @Nullable String since;

    @Option(names = "--out", paramLabel = "PATH", description = "File for one table, folder for several.")
    private @Nullable Path out;

    /** The tables, for the help. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ExportTable.values()).map(ExportTable::word).iterator();
        }
    }

    @Override
    public Integer call() throws SQLException, IOException {
        List<ExportTable> tables = tables();
        Export.Format chosen = format();
        Optional<Instant> from = from(tables);
        Export export = new Export(Database.of(settings(DatabaseSettings.URL)));
        if (tables.size() == 1) {
            if (out == null) {
                export.write(tables.get(0), chosen, from, out());
                out().flush();
            } else {
                toFile(export, tables.get(0), chosen, from, out);
            }
            return ExitCode.OK;
        }
        if (out == null) {
            throw wrongUsage("several tables need a folder: --out DIR");
        }
        Files.createDirectories(out);
        for (ExportTable table : tables) {
            toFile(
                    export,
                    table,
                    chosen,
                    from,
                    out.resolve(table.word() + "." + chosen.name().toLowerCase(Locale.ROOT)));
        }
        return ExitCode.OK;
    }

    /** The file appears whole or not at all. */
    private void toFile(Export export, ExportTable table, Export.Format chosen, Optional<Instant> from, Path file)
            throws SQLException, IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        long rows;
        try (Writer writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
            rows = export.write(table, chosen, table.hasTime() ? from : Optional.empty(), writer);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        err().println(file + ": " + rows + " rows");
    }

    private List<ExportTable> tables() {
        if (words.isEmpty()) {
            return List.of(ExportTable.values());
        }
        List<ExportTable> chosen = new ArrayList<>();
        for (String word : words) {
            chosen.add(Arrays.stream(ExportTable.values())
                    .filter(table -> table.word().equals(word))
                    .findFirst()
                    .orElseThrow(
                            () -> wrongUsage("no such table: " + word + " (" + String.join(", ", new Words()) + ")")));
        }
        return chosen;
    }

    private Export.Format format() {
        return Arrays.stream(Export.Format.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(() -> wrongUsage("no such format: " + format));
    }

    private Optional<Instant> from(List<ExportTable> tables) {
        if (since == null) {
            return Optional.empty();
        }
        if (tables.size() == 1 && !tables.get(0).hasTime()) {
            throw wrongUsage(tables.get(0).word() + " has no time to begin from; leave --since out");
        }
        try {
            return Optional.of(Instant.parse(since));
        } catch (DateTimeParseException e) {
            throw wrongUsage("no instant: " + since, e);
        }
    }
}
