package org.wirefold.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirefold.ingest.ParsePreview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What ingest makes of files, without a broker. */
@Command(
        name = "parse",
        description = "Shows what ingest makes of files: raw articles or dead letters as JSON Lines, without a broker.")
public final class ParseCommand extends TerminalCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, folders, or - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--content-type",
            paramLabel = "T",
            description = "Read every file as this type; not given: found from name and bytes.")
    private @Nullable String contentType;

    @Option(names = "--url", paramLabel = "U", description = "Where the document came from.")
    private @Nullable String url;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        new ParsePreview().lines(files, contentType, url, System.in, out::println);
        out.flush();
        return 0;
    }
}
