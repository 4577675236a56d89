package org.wirefold.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirefold.standalone.report.ArticleRecords;
import org.wirefold.standalone.report.Explanation;
import org.wirefold.standalone.report.ExplanationJson;
import org.wirefold.standalone.report.ExplanationPage;
import org.wirefold.standalone.report.Ink;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why an article is a copy, or is none. */
@Command(
        name = "explain",
        description = {
            "Shows from the records alone why an article was taken for a copy or for an original: what it was measured against, the"
                    + " passages it reuses, what it adds, leaves out and says otherwise, and what would follow if you judge"
                    + " otherwise.",
            "Asks the database that --db.url names, or the one of 'wirefold run' or 'wirefold demo' in the data folder,"
                    + " or a file that 'wirefold batch' wrote."
        })
public final class ExplainCommand extends SettingsCommand {
    @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = "Article ids, or ids that a provider gave.")
    private List<String> articles = List.of();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "An articles.jsonl, or the folder with it, instead of a database.")
    private @Nullable Path file;

    @Option(names = "--json", description = "One JSON object for each article instead of text.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        int unknown = file == null ? explainFromDatabase() : explain(new WrittenArticles(file));
        out().flush();
        return unknown == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private int explainFromDatabase() throws IOException {
        try (ReachedDatabase database = ReachedDatabase.of(settings())) {
            return explain(new ArchivedArticles(database.settings()));
        }
    }

    /** How many of the articles are unknown. */
    private int explain(ArticleRecords records) throws IOException {
        int unknown = 0;
        boolean first = true;
        for (String article : articles) {
            List<Explanation> explanations = explanations(article, records);
            for (Explanation explanation : explanations) {
                print(explanation, first);
                first = false;
            }
            if (explanations.isEmpty()) {
                unknown++;
                err().println("wirefold: there is no record of an article with the id " + article);
            }
        }
        return unknown;
    }

    /** One for each outlet whose provider gave the id. */
    private static List<Explanation> explanations(String article, ArticleRecords records) throws IOException {
        List<Explanation> explanations = new ArrayList<>();
        for (String id : records.find(article)) {
            Explanation.of(id, records, Instant.now()).ifPresent(explanations::add);
        }
        return explanations;
    }

    private void print(Explanation explanation, boolean first) throws IOException {
        PrintWriter out = out();
        if (json) {
            out.println(JsonLines.text(ExplanationJson.of(explanation)));
        } else {
            Ink ink = Boolean.getBoolean("wirefold.colour") ? Ink.COLOUR : Ink.PLAIN;
            out.print((first ? "" : "\n\n") + ExplanationPage.of(explanation, ink));
        }
    }
}
