package org.wirefold.standalone.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.console.LedgerArchive;
import org.wirefold.runtime.Settings;
import org.wirefold.standalone.report.Ink;
import org.wirefold.standalone.report.KnownLedger;
import org.wirefold.standalone.report.LedgerTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code wirefold ledger}: how many soldiers are said to be where, now or as it was known on a day. */
@Command(
        name = "ledger",
        description = {
            "Shows per force and theatre the latest figure with its day, source and speaker, the trend, plans, and conflicts.",
            "With --as-of what was known at the end of that day: articles, copies and retractions of later days are left out.",
            "Without --db.url it asks the embedded database in the data folder, that of run or else that of demo, whether it"
                    + " runs or not."
        })
public final class LedgerCommand extends SettingsCommand {
    @Option(
            names = "--force",
            paramLabel = "F",
            description = "Whose: ISO 3166 alpha-2 code or name as in the ledger (US, NATO, ISIS), in any case.")
    private @Nullable String force;

    @Option(
            names = "--theatre",
            paramLabel = "T",
            description = "Where: ISO 3166 alpha-2 code or name as in the ledger (IQ, Persian Gulf), in any case.")
    private @Nullable String theatre;

    @Option(names = "--as-of", paramLabel = "D", description = "What was known on that day (2026-03-04, UTC).")
    private @Nullable String asOf;

    @Option(names = "--json", description = "JSON Lines, one ledger each with every claim, instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        Optional<LocalDate> day = Optional.ofNullable(asOf).map(this::day);
        List<KnownLedger> ledgers;
        try (ReachedDatabase database = ReachedDatabase.of(settings())) {
            ledgers = ledgers(database.settings(), day);
        }
        PrintWriter out = out();
        if (json) {
            ledgers.forEach(ledger -> out.println(ledger.json(asOf)));
        } else if (ledgers.isEmpty()) {
            err().println("no claim found");
        } else {
            out.print(LedgerTable.of(ledgers, Boolean.getBoolean("wirefold.colour") ? Ink.COLOUR : Ink.PLAIN));
        }
        out.flush();
        return ExitCode.OK;
    }

    private List<KnownLedger> ledgers(Settings settings, Optional<LocalDate> day) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> rows = new ArrayList<>();
        try {
            for (String row :
                    new LedgerArchive(settings).claims(day, Optional.ofNullable(force), Optional.ofNullable(theatre))) {
                rows.add(mapper.readTree(row));
            }
        } catch (SQLException e) {
            throw ReachedDatabase.failure(settings, e);
        }
        return KnownLedger.of(rows);
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrongUsage("--as-of is a day (2026-03-04, UTC), not " + text, e);
        }
    }
}
