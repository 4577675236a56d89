package org.wirefold.standalone.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.console.Found;
import org.wirefold.console.QuoteArchive;
import org.wirefold.console.QuoteSearch;
import org.wirefold.runtime.SettingType;
import org.wirefold.runtime.Settings;
import org.wirefold.standalone.report.Ink;
import org.wirefold.standalone.report.QuoteTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirefold quotes}: who said it, in which words, who had it first. */
@Command(
        name = "quotes",
        description = {
            "Searches the statements in the database, the best match first, then the most repeated.",
            "Without --db.url it asks the embedded database in the data folder, that of run or else that of demo, whether it"
                    + " runs or not."
        })
public final class QuotesCommand extends SettingsCommand {
    private static final int DEFAULT_LIMIT = 20;

    @Parameters(
            arity = "0..*",
            paramLabel = "TEXT",
            description = "Words of any wording, as for a search engine: word word, \"a phrase\", or, -without.")
    private List<String> text = new ArrayList<>();

    @Option(
            names = "--speaker",
            paramLabel = "S",
            description = "Name, part of a name or office; every word begins one of theirs.")
    private @Nullable String speaker;

    @Option(
            names = "--since",
            paramLabel = "T",
            description =
                    "Seen since a day (2026-03-04, UTC), an instant (2026-03-04T18:45:00Z) or for a time (36h, 7d).")
    private @Nullable String since;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many, up to " + QuoteArchive.MOST + " (default: " + DEFAULT_LIMIT + ").")
    private int limit = DEFAULT_LIMIT;

    @Option(
            names = "--json",
            description = "JSON Lines with every sighting, as /api/quotes has them, instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        QuoteSearch search = search(Instant.now());
        if (limit < 1 || limit > QuoteArchive.MOST) {
            throw wrongUsage("--limit is a number from 1 to " + QuoteArchive.MOST);
        }
        Found found;
        try (ReachedDatabase database = ReachedDatabase.of(settings())) {
            found = find(database.settings(), search);
        }
        PrintWriter out = out();
        if (json) {
            found.rows().forEach(out::println);
        } else {
            print(found, out);
        }
        return ExitCode.OK;
    }

    private Found find(Settings settings, QuoteSearch search) {
        try {
            return new QuoteArchive(settings).find(search, limit);
        } catch (SQLException e) {
            throw ReachedDatabase.failure(settings, e);
        }
    }

    private void print(Found found, PrintWriter out) throws JsonProcessingException {
        if (found.rows().isEmpty()) {
            err().println("no statement found");
            return;
        }
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> rows = new ArrayList<>();
        for (String row : found.rows()) {
            rows.add(mapper.readTree(row));
        }
        out.print(QuoteTable.of(rows, Boolean.getBoolean("wirefold.colour") ? Ink.COLOUR : Ink.PLAIN));
        if (found.more()) {
            out.println("and more; --limit shows up to " + QuoteArchive.MOST);
        }
        out.flush();
    }

    private QuoteSearch search(Instant now) {
        return new QuoteSearch(
                Optional.of(String.join(" ", text)),
                Optional.ofNullable(speaker),
                Optional.ofNullable(since).map(from -> instant(from, now)));
    }

    /** A day or an instant begins with a year, a time span with a number and its unit. */
    private Instant instant(String from, Instant now) {
        try {
            return from.indexOf('-') > 0 ? QuoteSearch.instant(from) : now.minus(SettingType.duration(from));
        } catch (IllegalArgumentException e) {
            throw wrongUsage(
                    "--since is a day (2026-03-04), an instant (2026-03-04T18:45:00Z) or a time span (36h, 7d), not "
                            + from,
                    e);
        }
    }
}
